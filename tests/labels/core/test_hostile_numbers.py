"""Numbers that try to be read as what they are not: refused, or read right."""

import json
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from labels.core import read
from tests.labels.core.reading_shape import breaches
from tests.labels.core.test_parsing import SHORT

DAY = date(2026, 11, 23)
TABLE = Path(__file__).parent / "cases" / "hostile_numbers.toml"
CASES: list[dict[str, Any]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))["case"]
FEWEST = 30
LONG = {
    "ten thousand brackets": "Ingredienser: magnesiumcitrat " + "(" * 10_000,
    "ten thousand brackets that close": "Per dagsdos: magnesium " + "(" * 9_000 + ")" * 9_000,
    "a number of four thousand digits": f"Per dagsdos: magnesium {'9' * 4_000} mg",
    "a fraction of four thousand digits": f"Per dagsdos: magnesium 1,{'3' * 4_000} mg",
    "four thousand zeros before it": f"Per dagsdos: magnesium {'0' * 4_000}300 mg",
    "four thousand groups of digits": f"Dagsdos: 1{' 000' * 4_000} kapslar",
    "a range of a thousand ends": f"Dagsdos: {'1–' * 1_000}2 kapslar",
}
"""No part of these is an amount."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_a_number_is_refused_or_read_right(case: dict[str, Any]) -> None:
    field = case["field"]
    value: Any = read(case["text"], as_of=DAY).to_json()[field]
    assert (value if value is None else SHORT.get(field, str)(value)) == case.get("expected")


@pytest.mark.parametrize("kind", LONG)
def test_a_number_without_an_end_is_refused(kind: str) -> None:
    reading: dict[str, Any] = read(LONG[kind], as_of=DAY).to_json()
    assert reading["elemental_mg_per_daily_dose"] is reading["daily_dose"] is None
    assert reading["nutrients"] == reading["net_quantity"] == []
    assert breaches(LONG[kind], reading) == []
    json.dumps(reading, allow_nan=False)


def test_the_table_has_cases_enough_and_each_says_why() -> None:
    assert len(CASES) >= FEWEST
    assert len({case["text"] for case in CASES}) == len(CASES)
    assert all(case["why"] for case in CASES)
