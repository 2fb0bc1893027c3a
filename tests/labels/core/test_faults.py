"""One fault put into a clean label is found, and changes nothing else."""

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from labels.core.checker import check
from labels.core.parsed_label import FOOD_SUPPLEMENT, ParsedLabel
from labels.core.parsing import parse

DAY = date(2026, 11, 23)
CASES = Path(__file__).parent / "cases"
LABELS: list[dict[str, Any]] = tomllib.loads(
    (CASES / "clean_labels.toml").read_text(encoding="utf-8")
)["label"]
FAULTS: list[dict[str, Any]] = tomllib.loads((CASES / "faults.toml").read_text(encoding="utf-8"))[
    "fault"
]
FEWEST = 20


def read(row: dict[str, Any], text: str) -> ParsedLabel:
    return parse(text, name=row.get("name"), capture=row.get("capture", "pack"))


SUPPLEMENTS = [row for row in LABELS if read(row, row["text"]).product_class == FOOD_SUPPLEMENT]


def codes(row: dict[str, Any], text: str) -> set[str]:
    return {finding.code for finding in check(read(row, text), as_of=DAY)}


def with_fault(fault: dict[str, Any], text: str) -> str:
    if "append" in fault:
        return f"{text.rstrip()}\n{fault['append']}\n"
    if "prepend" in fault:
        return f"{fault['prepend']}\n{text}"
    pattern, other = fault["replace"]
    return re.sub(pattern, other, text, count=1)


def _id(fault: dict[str, Any]) -> str:
    code, *put_in = fault.values()
    return f"{code}: {put_in[0]}"


@pytest.mark.parametrize("fault", FAULTS, ids=_id)
def test_the_fault_is_found_alone(fault: dict[str, Any]) -> None:
    new = {
        row["why"]: codes(row, text) - codes(row, row["text"])
        for row in SUPPLEMENTS
        if (text := with_fault(fault, row["text"])) != row["text"]
    }
    assert len(new) >= FEWEST
    assert {why: found for why, found in new.items() if found != {fault["code"]}} == {}
