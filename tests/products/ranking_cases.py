"""The worked ranking examples, read from their table."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from products.ranking import Candidate, FormShare, ProductFacts

TABLE = Path(__file__).parent / "cases" / "ranking_examples.toml"
AMOUNTS = ("elemental_max_mg", "intakes_per_day", "price_per_day_sek", "additive_penalty")


@dataclass(frozen=True)
class Example:
    """Products, a goal, and the order and the scores that they should come out with."""

    id: str
    why: str
    goal: str
    order: tuple[str, ...]
    scores: Mapping[str, Decimal]
    excluded: Mapping[str, str]
    candidates: tuple[Candidate, ...]


def _candidate(row: dict[str, Any]) -> Candidate:
    given = {key: value for key, value in row.items() if key not in ("name", "blend", "trace")}
    for key in AMOUNTS:
        if key in given:
            given[key] = Decimal(given[key])
    if "elemental_possible_mg" in given:
        low, high = given["elemental_possible_mg"]
        given["elemental_possible_mg"] = (Decimal(low), Decimal(high))
    shares = tuple(
        FormShare(
            share["compound"],
            Decimal(share["elemental_mg"]) if "elemental_mg" in share else None,
        )
        for share in row["blend"]
    )
    return Candidate(row["name"], ProductFacts(blend=shares, trace=tuple(row["trace"]), **given))


def _example(row: dict[str, Any]) -> Example:
    return Example(
        id=row["id"],
        why=row["why"],
        goal=row["goal"],
        order=tuple(row["order"]),
        scores=dict(zip(row["order"], map(Decimal, row["scores"]), strict=True)),
        excluded=row.get("excluded", {}),
        candidates=tuple(map(_candidate, row["product"])),
    )


_CONTENT = tomllib.loads(TABLE.read_text(encoding="utf-8"), parse_float=Decimal)
REFERENCE_PRICE: Decimal = _CONTENT["reference_price_sek"]
EXAMPLES = tuple(map(_example, _CONTENT["example"]))
