"""`python -m labels.core read`: one label, several, and a stream of them."""

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from labels.core import RULES, checker
from labels.core.__main__ import main
from labels.core.parsed_label import FOOD_SUPPLEMENT, ParsedLabel
from labels.core.rule import Flaws
from labels.core.text import TEXT_LIMIT

ROOT = Path(__file__).parents[3]
LABEL = "Dagsdos: 2 kapslar. Magnesium 100 mg per kapsel."


class Bytes(io.TextIOWrapper):
    """Standard input that holds the given bytes."""

    def __init__(self, content: bytes) -> None:
        super().__init__(io.BytesIO(content), encoding="utf-8")


@pytest.fixture
def etikett(tmp_path: Path) -> Path:
    path = tmp_path / "etikett.txt"
    path.write_text(LABEL, encoding="utf-8")
    return path


def answers(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def stream(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", Bytes(content))


def test_prints_one_label_as_json(etikett: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(etikett)]) == 0
    assert json.loads(capsys.readouterr().out)["daily_dose"]["min"] == "2"


def test_prints_several_labels_one_a_line(
    etikett: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", str(etikett), str(etikett)]) == 0
    assert [each["elemental_mg_per_unit"] for each in answers(capsys)] == ["100", "100"]


def test_goes_on_after_a_file_that_is_not_there(
    etikett: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", "saknas.txt", str(etikett)]) == 2
    first, second = answers(capsys)
    assert "saknas.txt" in first["error"]
    assert second["daily_dose"]


def test_reads_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stream(monkeypatch, LABEL.encode())
    assert main(["read", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["daily_dose"]["min"] == "2"


def test_refuses_a_file_that_is_no_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bild.txt").write_bytes(b"\xff\xd8\xff")
    assert main(["read", str(tmp_path / "bild.txt")]) == 2
    assert "error" in json.loads(capsys.readouterr().out)


def test_judges_on_the_day_that_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "etikett.txt"
    path.write_text("Kosttillskott. Bäst före 2026-09. Dagsdos: 1 kapsel.", encoding="utf-8")
    codes = []
    for day in ("2026-09-30", "2026-10-01"):
        main(["read", "--as-of", day, str(path)])
        found = json.loads(capsys.readouterr().out)["findings"]
        codes.append("TR002" in {finding["code"] for finding in found})
    assert codes == [False, True]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"", "no JSON"),
        (b"{", "no JSON"),
        (b'{"text": "x"} {"text": "y"}', "no JSON"),
        (b'{"text": "x", "weight": ' + b"9" * 5_000 + b"}", "no JSON"),
        (b"[]", "object"),
        (b'"text"', "object"),
        (b"{}", "text"),
        (b'{"text": 7}', "text"),
        (b'{"text": NaN}', "text"),
        (b'{"text": ["x"]}', "text"),
        (b'{"text": null}', "text"),
        (b'{"text": "x", "name": 7}', "name"),
        (b'{"text": "x", "capture": "photo"}', "capture"),
        (b'{"text": "x", "capture": ["pack"]}', "capture"),
        (b'{"text": "x", "as_of": "i dag"}', "as_of is no ISO date: 'i dag'"),
        (b'{"text": "x", "as_of": "2026-02-30"}', "as_of"),
        (b'{"text": "x", "as_of": ""}', "as_of"),
        (b'{"text": "x", "as_of": 20261123}', "as_of"),
        (b'{"text": "' + b"x" * (TEXT_LIMIT + 1) + b'"}', str(TEXT_LIMIT)),
        (b'{"text": "' + b"x" * 5_000_000 + b'"}', str(TEXT_LIMIT)),
        (b'{"text": "\xff"}', "UTF-8"),
        (b"\xff\xfe{\x00}\x00", "UTF-8"),
        (b"[" * 100_000, "nested"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_bad_line_answers_an_error_and_the_stream_goes_on(
    line: bytes, why: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    good = json.dumps({"text": LABEL}).encode()
    stream(monkeypatch, b"\n".join([good, line, good]) + b"\n")
    assert main(["read", "--ndjson"]) == 0
    first, second, third = answers(capsys)
    assert why in second["error"]
    assert set(second) == {"error"}
    assert first == third


@pytest.fixture
def broken_rule(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A rule that fails on one label, as none should."""

    def stumbles(label: ParsedLabel) -> Flaws:
        """A fault of our own."""
        if "snubbeltråd" in label.text:
            raise KeyError("planted")
        yield from ()

    planted = replace(RULES[0], code="AR099", detect=stumbles, binds=frozenset({FOOD_SUPPLEMENT}))
    monkeypatch.setattr(checker, "RULES", (*RULES, planted))
    checker.rules_on.cache_clear()
    yield
    checker.rules_on.cache_clear()


@pytest.mark.usefixtures("broken_rule")
def test_a_rule_that_fails_spoils_its_own_line_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = (LABEL, f"{LABEL} snubbeltråd", LABEL)
    stream(monkeypatch, b"".join(json.dumps({"text": text}).encode() + b"\n" for text in lines))
    assert main(["read", "--ndjson"]) == 0
    printed = capsys.readouterr()
    first, second, third = [json.loads(line) for line in printed.out.splitlines()]
    assert second == {"error": "the reader failed: KeyError: 'planted'"}
    assert first == third
    assert "stumbles" in printed.err


@pytest.mark.usefixtures("broken_rule")
@pytest.mark.parametrize("command", ["read", "check"])
def test_a_rule_that_fails_spoils_its_own_file_only(
    command: str, etikett: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = etikett.with_name("udda.txt")
    odd.write_text(f"{LABEL} snubbeltråd", encoding="utf-8")
    assert main([command, str(odd), str(etikett)]) == 2
    printed = capsys.readouterr()
    assert "planted" in printed.out + printed.err
    assert "daily_dose" in printed.out or "etikett.txt" in printed.out


def test_stream_takes_name_capture_and_day(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given = {"text": LABEL, "name": "Magnesium", "capture": "web", "as_of": "2026-11-23"}
    stream(monkeypatch, json.dumps(given).encode())
    main(["read", "--ndjson"])
    (reading,) = answers(capsys)
    assert "TR001" not in {finding["code"] for finding in reading["findings"]}


def test_stream_takes_null_for_what_is_not_known(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given = {"text": LABEL, "name": None, "capture": None, "as_of": None}
    stream(monkeypatch, json.dumps(given).encode())
    main(["read", "--ndjson"])
    assert answers(capsys)[0]["daily_dose"]


def test_stream_comes_from_files_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "etiketter.ndjson"
    path.write_text(json.dumps({"text": LABEL}) + "\n", encoding="utf-8")
    assert main(["read", "--ndjson", str(path), "saknas.ndjson"]) == 2
    first, second = answers(capsys)
    assert first["daily_dose"]
    assert "saknas" in second["error"]


def test_half_a_surrogate_is_written_so_that_it_can_be_read_back() -> None:
    answered = subprocess.run(
        [sys.executable, "-m", "labels.core", "read", "--ndjson"],
        input=b'{"text": "Ingredienser: magnesium\\ud800citrat, vatten."}\n',
        capture_output=True,
        check=True,
        cwd=ROOT,
    )
    assert json.loads(answered.stdout)["ingredients"][1] == "vatten"
