"""Labels that careful makers printed: none of them may be accused of an error."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from labels.core.checker import check
from labels.core.findings import Severity
from labels.core.parsing import parse

DAY = date(2026, 11, 23)
TABLE = Path(__file__).parent / "cases" / "clean_labels.toml"
LABELS: list[dict[str, Any]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))["label"]
FEWEST = 60


@pytest.mark.parametrize("row", LABELS, ids=lambda row: row["why"])
def test_a_clean_label_is_accused_of_no_error(row: dict[str, Any]) -> None:
    label = parse(row["text"], name=row.get("name"), capture=row.get("capture", "pack"))
    found = check(label, as_of=DAY)
    assert [each for each in found if each.severity is Severity.ERROR] == []


def test_there_are_enough_of_them() -> None:
    assert len(LABELS) >= FEWEST
