"""The parts of a label that only rules see, against their table."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from labels.core.parsed_label import ParsedLabel
from labels.core.parsing import parse

TABLE = Path(__file__).parent / "cases" / "judged_parts.toml"
PARTS: dict[str, list[dict[str, Any]]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))


def _days(label: ParsedLabel) -> list[str] | None:
    return [f"{each.count} {each.unit}" for each in label.pack_days] or None


def _weight(label: ParsedLabel) -> str | None:
    one = label.unit_weight
    return f"{one.amount.value} {one.amount.unit} {one.unit}" if one else None


def _aid(label: ParsedLabel) -> str | None:
    return label.excipient_source.wording if label.excipient_source else None


SHORT: dict[str, Callable[[ParsedLabel], object]] = {
    "pack_days": _days,
    "unit_weight": _weight,
    "excipient_source": _aid,
}


@pytest.mark.parametrize(
    ("part", "case"),
    [
        pytest.param(part, case, id=f"{part}: {case['why']}")
        for part, cases in PARTS.items()
        for case in cases
    ],
)
def test_part_is_read_as_the_table_says(part: str, case: dict[str, Any]) -> None:
    assert SHORT[part](parse(case["text"])) == case.get("expected")
