"""The core runs with the standard library alone, and touches nothing but its arguments."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
CORE = ROOT / "labels" / "core"


def modules() -> list[Path]:
    return sorted(CORE.rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield node.module or ""


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(CORE)))
def test_imports_the_core_or_the_standard_library(path: Path) -> None:
    names = {name for name in imported(path) if not name.startswith("labels.core")}
    assert {name.partition(".")[0] for name in names} <= sys.stdlib_module_names


def without_packages(*arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
    """Run Python with the standard library alone: -S leaves site-packages out."""
    return subprocess.run(
        [sys.executable, "-S", *arguments],
        cwd=ROOT,
        input=text,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_django_is_not_there() -> None:
    assert without_packages("-c", "import django").returncode != 0


def test_a_label_is_read_and_checked_by_the_standard_library_alone() -> None:
    text = "Kosttillskott. Dosering: 2 kapslar dagligen. Magnesium 200 mg (80 % av DRI) per dagsdos"
    read = without_packages("-m", "labels.core", "read", "-", text=text)
    assert '"nrv_percent": "80"' in read.stdout, read.stderr
    checked = without_packages("-m", "labels.core", "check", "-", text=text)
    assert checked.returncode == 1
    assert "AR004" in checked.stdout


def test_importing_the_core_imports_no_django() -> None:
    said = subprocess.run(
        [sys.executable, "-c", "import labels.core, sys; print('django' in sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert said.stdout.strip() == "False"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(CORE)))
def test_only_the_commands_ask_for_time_files_or_environment(path: Path) -> None:
    if path.is_relative_to(CORE / "commands") or path.name == "__main__.py":
        return
    asked = {name.partition(".")[0] for name in imported(path)}
    assert not asked & {"time", "os", "pathlib", "random", "socket", "io", "urllib"}
    called = {
        node.attr
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Attribute)
    }
    assert not called & {"today", "now", "utcnow"}
