"""The command line's `check` and `rules`, run as a maker's own CI would run them."""

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from labels.core.__main__ import main

RIGHT = """\
Tallkotte Magnesium
Kosttillskott. 90 kapslar, 63 g
Ingredienser: magnesiumcitrat, kapselskal (hydroxipropylmetylcellulosa).
Rekommenderad daglig dos: 2 kapslar dagligen med vatten.
Innehåll per dagsdos (2 kapslar): Magnesium 150 mg (40 % av DRI)
Rekommenderad daglig dos bör inte överskridas. Kosttillskott bör inte användas som ett
alternativ till en varierad kost. Förvaras torrt och utom räckhåll för små barn.
Bäst före 30 06 2028. Lot: TK 12
Tallkotte Hälsa AB, Barrvägen 3, 753 23 Uppsala
"""
WRONG_PERCENT = RIGHT.replace("40 %", "80 %")
TOO_MUCH = RIGHT.replace("150 mg (40 %", "300 mg (80 %")
WRONG_LINE = 5
SARIF_SCHEMA = Path(__file__).parent / "sarif_as_written.schema.json"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "right.txt").write_text(RIGHT, encoding="utf-8")
    (tmp_path / "wrong.txt").write_text(WRONG_PERCENT, encoding="utf-8")
    (tmp_path / "much.txt").write_text(TOO_MUCH, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> int:
    try:
        return main(["check", "--as-of", "2026-11-23", *arguments])
    except SystemExit as stop:
        return int(stop.code or 0)


def report(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    capsys.readouterr()
    run("--format", "json", *arguments)
    return json.loads(capsys.readouterr().out)


def codes(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    files = report(capsys, *arguments)["files"]
    return [finding["code"] for each in files for finding in each["findings"]]


def test_a_right_label_passes(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("right.txt") == 0
    assert capsys.readouterr().out == "1 etikett: inget att anmärka på.\n"


def test_the_flagged_words_are_underlined(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("wrong.txt") == 1
    head, line, marks, *_ = capsys.readouterr().out.splitlines()
    assert head.startswith(f"wrong.txt:{WRONG_LINE}:")
    assert line[marks.index("^") : marks.rindex("^") + 1] == "80 %"


def test_every_finding_comes_with_its_fix_and_source(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run("wrong.txt")
    told = capsys.readouterr().out
    assert "  Så rättas det: Rätta procenttalet eller mängden.\n  Källa: " in told


def test_colour_is_for_terminals(capsys: pytest.CaptureFixture[str]) -> None:
    run("wrong.txt")
    assert "\x1b" not in capsys.readouterr().out
    run("wrong.txt", "--colour", "always")
    assert "\x1b[31m" in capsys.readouterr().out


def test_a_label_cannot_give_the_terminal_orders(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Magnesium\x1b[2J 200 mg (80 % av DRI) per dagsdos"
    (folder / "hostile.txt").write_text(text, encoding="utf-8")
    run("hostile.txt")
    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("fail_on", "outcome"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)]
)
def test_fail_on_decides_what_fails(fail_on: str, outcome: int) -> None:
    assert run("much.txt", "--fail-on", fail_on) == outcome


def test_errors_fail_unless_told_otherwise() -> None:
    assert run("wrong.txt") == 1
    assert run("wrong.txt", "--fail-on", "never") == 0


def test_several_files_are_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    files = report(capsys, "right.txt", "wrong.txt", "much.txt")["files"]
    assert [each["file"] for each in files] == ["right.txt", "wrong.txt", "much.txt"]
    assert [len(each["findings"]) for each in files] == [0, 1, 1]


def test_standard_input_is_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(WRONG_PERCENT.encode()))
    monkeypatch.setattr("sys.stdin", stdin)
    assert run("-") == 1
    assert capsys.readouterr().out.startswith(f"stdin:{WRONG_LINE}:")


def test_rules_are_chosen_by_code_and_by_family(capsys: pytest.CaptureFixture[str]) -> None:
    assert codes(capsys, "wrong.txt", "much.txt") == ["AR004", "DS001"]
    assert codes(capsys, "wrong.txt", "much.txt", "--select", "AR") == ["AR004"]
    assert codes(capsys, "wrong.txt", "much.txt", "--ignore", "ar004,MP") == ["DS001"]


def test_the_capture_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = RIGHT.replace("Bäst före 30 06 2028. Lot: TK 12\n", "")
    (folder / "page.txt").write_text(page, encoding="utf-8")
    assert "TR001" in codes(capsys, "page.txt")
    assert codes(capsys, "page.txt", "--capture", "web") == []


def test_the_settings_of_the_folder_count(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / ".label-check.toml").write_text(
        'fail-on = "warning"\n[ignore]\nAR004 = "Percentages are checked elsewhere."\n',
        encoding="utf-8",
    )
    assert codes(capsys, "wrong.txt") == []
    assert run("much.txt") == 1


def test_settings_are_found_upwards_and_options_go_before(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / ".label-check.toml").write_text('fail-on = "never"\n', encoding="utf-8")
    (folder / "below").mkdir()
    monkeypatch.chdir(folder / "below")
    assert run("../wrong.txt") == 0
    assert run("../wrong.txt", "--fail-on", "error") == 1


def test_a_baseline_hides_what_is_known(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("wrong.txt", "--baseline", "known.json", "--write-baseline") == 0
    assert codes(capsys, "wrong.txt", "much.txt", "--baseline", "known.json") == ["DS001"]
    assert run("wrong.txt", "--baseline", "known.json") == 0


def test_a_baseline_holds_when_other_lines_change(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("wrong.txt", "--baseline", "known.json", "--write-baseline")
    moved = f"Ny rad\n{WRONG_PERCENT}".replace("Uppsala", "Knivsta")
    (folder / "wrong.txt").write_text(moved, encoding="utf-8")
    assert codes(capsys, "wrong.txt", "--baseline", "known.json") == []
    other = WRONG_PERCENT.replace("80 %", "90 %")
    (folder / "wrong.txt").write_text(other, encoding="utf-8")
    assert codes(capsys, "wrong.txt", "--baseline", "known.json") == ["AR004"]


def test_github_annotations_escape_what_workflow_commands_use(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run("wrong.txt", "much.txt", "--format", "github")
    wrong, much = capsys.readouterr().out.splitlines()
    assert wrong.startswith(f"::error file=wrong.txt,line={WRONG_LINE},")
    assert "motsvarar 40 %25 av DRI" in wrong
    assert "title=DS001 Dos över den övre gränsen%2C 250 mg/dag (UL)::" in much


def test_sarif_results_are_located_and_stable(capsys: pytest.CaptureFixture[str]) -> None:
    run("wrong.txt", "--format", "sarif")
    first = capsys.readouterr().out
    run("wrong.txt", "--format", "sarif")
    assert capsys.readouterr().out == first
    log = json.loads(first)
    (result,) = log["runs"][0]["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    start = region["charOffset"]
    assert WRONG_PERCENT[start : start + region["charLength"]] == "80 %"
    assert region["startLine"] == WRONG_LINE
    assert log["runs"][0]["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "AR004"


def test_sarif_is_as_its_schema_has_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("wrong.txt", "much.txt", "--format", "sarif")
    (folder / "log.sarif").write_text(capsys.readouterr().out, encoding="utf-8")
    validator = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(SARIF_SCHEMA)]
    outcome = subprocess.run([*validator, "log.sarif"], capture_output=True, check=False)
    assert outcome.returncode == 0, outcome.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["missing.txt"], "missing.txt"),
        (["right.txt", "--select", "AR999"], "AR has AR"),
        (["right.txt", "--ignore", "ZZ"], "'ZZ' is no rule"),
        (["right.txt", "--as-of", "soon"], "2026-11-23"),
        (["right.txt", "--config", "none.toml"], "none.toml"),
        (["right.txt", "--baseline", "none.json"], "none.json"),
        (["right.txt", "--baseline", "right.txt"], "is no baseline"),
        (["right.txt", "--write-baseline"], "--baseline"),
        (["right.txt", "--format", "xml"], "xml"),
    ],
)
def test_what_cannot_be_used_is_refused_in_words(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*arguments) == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("fail-on = 3", "fail-on is 3"),
        ('fail_on = "error"', "'fail_on' is no setting"),
        ("select = 'AR'", "select takes a list"),
        ("as-of = 3", "as-of takes a day"),
        ("[ignore]\nAR004 = ''", "AR004 has no reason"),
        ("[", ".label-check.toml"),
    ],
)
def test_settings_that_cannot_be_used_are_refused_in_words(
    settings: str, told: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / ".label-check.toml").write_text(settings, encoding="utf-8")
    assert run("right.txt") == 2
    assert told in capsys.readouterr().err


def test_a_file_that_cannot_be_read_does_not_hide_the_others(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "binary.txt").write_bytes(b"\xff\xfe")
    (folder / "long.txt").write_text("a" * 20_001, encoding="utf-8")
    assert run("binary.txt", "long.txt", "wrong.txt") == 2
    told = capsys.readouterr()
    assert "AR004" in told.out
    assert "binary.txt: is not UTF-8 text" in told.err
    assert "long.txt: has more than 20000 characters" in told.err


def test_rules_are_listed_and_each_has_its_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    assert "AR004  fel         Procent av referensintaget stämmer inte" in capsys.readouterr().out
    assert main(["rules", "ar004"]) == 0
    assert "Förordning (EU) nr 1169/2011, bilaga XIII (läst" in capsys.readouterr().out
    assert main(["rules", "AR999"]) == 2
    assert "is no rule" in capsys.readouterr().err
