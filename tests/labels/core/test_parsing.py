"""Every reader against its table of cases: `cases/parsing/*.toml`, found, not registered.

A table names a field of the reading; a case without `expected` expects that the label doesn't say.
"""

import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from labels.core import read

TABLES = sorted((Path(__file__).parent / "cases" / "parsing").glob("*.toml"))
FEWEST = 20
DAY = date(2026, 11, 23)


def tables() -> dict[str, dict[str, Any]]:
    return {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in TABLES}


def cases() -> Iterator[Any]:
    for name, table in tables().items():
        for case in table["case"]:
            yield pytest.param(table["field"], case, id=f"{name}: {case['why']}")


def _range(value: dict[str, str]) -> str:
    low, high = value["min"], value["max"]
    return low if low == high else f"{low}-{high}"


def _nutrient(row: dict[str, str | None]) -> str:
    percent = f" {row['nrv_percent']} %" if row["nrv_percent"] else ""
    return f"{row['nutrient']} {row['amount']} {row['unit']}{percent} per {row['per'] or 'null'}"


def _salt_amount(row: dict[str, str]) -> str:
    return f"{row['compound']} {row['mg']} per {row['per']}"


SHORT: dict[str, Callable[[Any], object]] = {
    "daily_dose": lambda dose: f"{_range(dose)} {dose['unit']}",
    "elemental_mg_per_daily_dose": _range,
    "salt_amounts": lambda rows: [_salt_amount(row) for row in rows],
    "nutrients": lambda rows: [_nutrient(row) for row in rows],
    "net_quantity": lambda held: [f"{each['value']} {each['unit']}" for each in held],
    "operator": lambda who: f"{who['name']} | {who['address']} | {who['country']}",
    "statements": sorted,
    "claims": lambda claims: [f"{claim['status']}: {claim['wording']}" for claim in claims],
}
"""How the tables write a field that is no plain word or list of words."""


@pytest.mark.parametrize(("field", "case"), list(cases()))
def test_reader_reads_what_the_table_says(field: str, case: dict[str, Any]) -> None:
    reading = read(
        case["text"], name=case.get("name"), capture=case.get("capture", "pack"), as_of=DAY
    ).to_json()
    value = reading[field]
    written = value if value is None else SHORT.get(field, lambda plain: plain)(value)
    assert written == case.get("expected")


@pytest.mark.parametrize("name", [path.stem for path in TABLES])
def test_table_has_cases_enough_and_each_says_why(name: str) -> None:
    table = tables()[name]["case"]
    assert len(table) >= FEWEST
    assert all(case["why"] for case in table)
    assert len({case["text"] for case in table}) == len(table)
