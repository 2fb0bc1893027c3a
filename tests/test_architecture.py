"""How the house is built: what the core imports, how large files grow, and that contracts bite."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("shop_compare", "guides", "products", "labels")
LONGEST_FILE = 250
LONGEST_TEST_FILE = 350
"""All claims about one page or one command stand in one file."""
LONGEST_FUNCTION = 40
VAGUE_NAMES = frozenset({"utils", "helpers", "common", "misc", "manager", "managers", "base"})

TABLES = ("labels/core/reference/",)
"""Where files are tables of data, as long as what they list."""

BREACHES = {
    "Apps import downwards only": ("labels/services.py", "import products.goals"),
    "Inside an app: edges, then services, then models": (
        "products/models/names.py",
        "import products.services",
    ),
    "Core: text in, facts and findings out; parsing and rules never meet": (
        "labels/core/rules/dose/dose_above_upper_level.py",
        "import labels.core.parsing",
    ),
    "Ranking knows the facts it is given, and nothing of who pays": (
        "products/ranking/scoring.py",
        "from products.models import Offer",
    ),
    "Core knows no framework": ("labels/core/span.py", "import django"),
    "No web request talks to the broker: what it changes waits in the database": (
        "products/admin/checks.py",
        "from products.tasks import check_labels",
    ),
    "No bundle of rules leans on another": (
        "labels/core/rules/dose/dose_above_upper_level.py",
        "import labels.core.rules.traceability.missing_batch",
    ),
}
"""For each import contract a module, and a line in it that the contract forbids."""


def modules(*folders: str) -> Iterator[Path]:
    """Every Python file below the folders, but for migrations."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            if "migrations" not in path.parts:
                yield path


def name(path: Path) -> str:
    """A file's path in the project."""
    return path.relative_to(ROOT).as_posix()


EVERYWHERE = [name(path) for path in modules(*PACKAGES, "tests")]
CORE = [name(path) for path in modules("labels/core")]


@pytest.mark.parametrize("path", CORE)
def test_the_core_imports_the_standard_library_and_itself(path: str) -> None:
    for imported in imports((ROOT / path).read_text(encoding="utf-8")):
        package = imported.partition(".")[0]
        inside = imported == "labels.core" or imported.startswith("labels.core.")
        assert inside or package in sys.stdlib_module_names, f"{path} imports {imported}"


@pytest.mark.parametrize("path", [name(path) for path in modules("products/ranking")])
def test_ranking_imports_the_standard_library_and_itself(path: str) -> None:
    """So that nothing about who pays can reach it."""
    for imported in imports((ROOT / path).read_text(encoding="utf-8")):
        inside = imported.startswith("products.ranking.")
        assert inside or imported.partition(".")[0] in sys.stdlib_module_names, imported


def imports(source: str) -> Iterator[str]:
    """Every module that a source imports, wherever in it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def test_the_core_is_imported_without_any_framework() -> None:
    program = "import labels.core, sys; print(*sys.modules)"
    found = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    frameworks = {"django", "rest_framework", "celery", "numpy", "orjson", "products"}
    assert frameworks.isdisjoint(each.partition(".")[0] for each in found.stdout.split())


@pytest.mark.parametrize("path", EVERYWHERE)
def test_a_file_is_no_longer_than_a_reader_likes(path: str) -> None:
    most = LONGEST_TEST_FILE if path.startswith("tests/") else LONGEST_FILE
    if not path.startswith(TABLES):
        assert len((ROOT / path).read_text(encoding="utf-8").splitlines()) <= most


@pytest.mark.parametrize("path", EVERYWHERE)
def test_a_function_has_at_most_40_lines(path: str) -> None:
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            assert lines <= LONGEST_FUNCTION, f"{path}: {node.name}"


@pytest.mark.parametrize("path", EVERYWHERE)
def test_a_file_is_named_for_what_it_holds(path: str) -> None:
    parts = set(Path(path).with_suffix("").parts)
    assert parts.isdisjoint(VAGUE_NAMES)


def test_a_short_function_is_the_rule() -> None:
    lengths = sorted(
        (node.end_lineno or node.lineno) - node.lineno + 1
        for path in modules(*PACKAGES)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
    )
    assert lengths[len(lengths) // 2] <= 10
    assert lengths[len(lengths) * 9 // 10] <= 20


def contracts() -> list[str]:
    """The names of the import contracts."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [each["name"] for each in settings["tool"]["importlinter"]["contracts"]]


def broken_contracts(tree: Path) -> set[str]:
    """The contracts that a tree breaks."""
    found = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"],
        cwd=tree,
        capture_output=True,
        text=True,
        check=False,
    )
    verdicts = dict(re.findall(r"^(.+) (KEPT|BROKEN)$", found.stdout, re.MULTILINE))
    assert set(verdicts) == set(contracts()), found.stdout + found.stderr
    return {contract for contract, verdict in verdicts.items() if verdict == "BROKEN"}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the project's packages, to be broken."""
    for package in PACKAGES:
        ignored = shutil.ignore_patterns("__pycache__", "static", "texts", "demo", "templates")
        shutil.copytree(ROOT / package, tmp_path / package, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_house_keeps_every_contract(tree: Path) -> None:
    assert broken_contracts(tree) == set()


@pytest.mark.parametrize("contract", contracts())
def test_a_contract_is_seen_to_break(tree: Path, contract: str) -> None:
    module, line = BREACHES[contract]
    path = tree / module
    path.write_text(path.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    assert contract in broken_contracts(tree)


@pytest.mark.parametrize("package", ["labels", "products", "guides", "labels/core"])
def test_a_module_that_no_layer_names_is_seen(tree: Path, package: str) -> None:
    (tree / package / "utils.py").write_text('"""Odds and ends."""\n', encoding="utf-8")
    assert len(broken_contracts(tree)) == 1
