"""The pages on checking labels: commands that work, and rules as they are."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from labels.core.commands.check_settings import read_settings
from labels.core.findings import Severity
from labels.core.rule_docs import markdown
from labels.core.rules import RULES

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "checking-labels.md").read_text(encoding="utf-8")
FLAWED = "Kosttillskott. 90 kapslar.\nMagnesium 200 mg (80 % av DRI) per dagsdos\n"
WORSE = FLAWED.replace("80 %", "90 %")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command of the page as it stands there, with our Python."""
    ours = command.replace("python -m", f"{sys.executable} -m")
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        ["sh", "-c", ours],
        cwd=folder,
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "etiketter").mkdir()
    (tmp_path / "etiketter" / "a.txt").write_text(FLAWED, encoding="utf-8")
    (tmp_path / "etikett.txt").write_text(FLAWED, encoding="utf-8")
    return tmp_path


def test_the_first_command_shows_a_finding(folder: Path) -> None:
    first, _ = blocks("sh")
    outcome = shell(first, folder)
    assert outcome.returncode == 1
    assert "etikett.txt:2:19: fel AR004" in outcome.stdout


def test_the_ci_example_is_quiet_on_what_is_known_and_fails_on_what_is_new(folder: Path) -> None:
    write, use = blocks("sh")[1].splitlines()
    assert shell(write, folder).returncode == 0
    assert shell(use, folder).returncode == 0
    (folder / "etiketter" / "b.txt").write_text(WORSE, encoding="utf-8")
    outcome = shell(use, folder)
    assert outcome.returncode == 1
    assert "etiketter/b.txt" in outcome.stdout
    assert "etiketter/a.txt" not in outcome.stdout


def test_the_settings_example_can_be_used(tmp_path: Path) -> None:
    (settings,) = blocks("toml")
    (tmp_path / ".label-check.toml").write_text(settings, encoding="utf-8")
    read = read_settings(tmp_path / ".label-check.toml")
    assert read.fail_on is Severity.WARNING
    assert read.baseline == tmp_path / "known-findings.json"
    assert "AR015" not in read.codes


def test_the_page_of_rules_is_current() -> None:
    page = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert page == markdown(RULES), "run: python -m labels.core rules --markdown > docs/rules.md"
