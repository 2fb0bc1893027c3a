"""Read a ranking formula from its published TOML file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from products.ranking.formula import (
    Component,
    Condition,
    FindingCosts,
    Form,
    Formula,
    FormulaError,
    Gates,
    GoalFormula,
    PriceScale,
    Testing,
    Tiers,
    Tolerance,
)
from products.ranking.measure import ONE, ZERO, Bounds
from products.ranking.ramp import Ramp

CURRENT = "2026.1"
FOLDER = Path(__file__).resolve().parent.parent / "reference"
VERSION = re.compile(r"\d{4}\.\d+")

Table = dict[str, Any]
Value = TypeVar("Value")


class UnknownFormula(KeyError):
    """No formula of this version has been published."""


@lru_cache(maxsize=16)
def load_formula(version: str = CURRENT) -> Formula:
    """Return a published formula; raises UnknownFormula, and FormulaError if the file is wrong."""
    path = FOLDER / f"ranking-{version}.toml"
    if not VERSION.fullmatch(version) or not path.is_file():
        raise UnknownFormula(version)
    return read_formula(path.read_text(encoding="utf-8"))


def published_versions() -> tuple[str, ...]:
    """Return every published version, oldest first."""
    versions = (path.stem.removeprefix("ranking-") for path in FOLDER.glob("ranking-*.toml"))
    return tuple(sorted(versions, key=lambda version: tuple(map(int, version.split(".")))))


def read_formula(text: str) -> Formula:
    """Return the formula that a TOML text states; raises FormulaError when it can't be one."""
    try:
        formula = _formula(tomllib.loads(text, parse_float=Decimal))
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise FormulaError(f"the formula lacks or misstates {error}") from error
    formula.check()
    return formula


def _formula(table: Table) -> Formula:
    slugs = tuple(table["goals"])
    unknown = _unknown_form(table, slugs)
    return Formula(
        version=table["version"],
        components=_each(table["component"], _component),
        goals=MappingProxyType({slug: _goal(table, slug) for slug in slugs}),
        forms=_each(table["form"], lambda row: _form(row, table, slugs)),
        unknown_form=unknown,
        mixtures=_each(table["mixture"], tuple),
        label=FindingCosts(*(_number(table["label"][key]) for key in ("error", "warning", "info"))),
        price=PriceScale(*(_number(table["price"][key]) for key in ("at_median", "per_doubling"))),
        testing=_each(table["testing"], lambda row: Testing(_number(row["value"]), row["says"])),
        dose_factor=_ramp(table["dose_factor"]["knots"]),
        tiers=_tiers(table["tier"]),
        gates=_gates(table["gate"]),
        conditions=_each(table["condition"], _condition),
    )


def _each(table: Table, read: Callable[[Any], Value]) -> Mapping[str, Value]:
    return MappingProxyType({key: read(row) for key, row in table.items()})


def _number(value: object) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise TypeError(f"a number: {value!r}")
    return Decimal(value)


def _exactly(value: object) -> Bounds:
    return Bounds.exactly(_number(value))


def _component(row: Table) -> Component:
    return Component(title=row["title"], prior=_number(row["prior"]))


def _ramp(knots: list[list[Decimal | int]]) -> Ramp:
    return Ramp(tuple((_number(position), _number(value)) for position, value in knots))


def _goal(table: Table, slug: str) -> GoalFormula:
    row, dose = table["goal"][slug], table["dose"]
    start, end = _number(row["full_from_mg"]), _number(dose["full_to_mg"])
    falling = (_number(dose["falls_until_mg"]), _number(dose["falls_to"]))
    tolerance = row.get("tolerance", table["tolerance"])
    laxative = tolerance.get("laxative")
    return GoalFormula(
        weights=MappingProxyType(
            {name: _number(row["weights"][name]) for name in table["component"]}
        ),
        adequacy=Ramp(((ZERO, ZERO), (start, ONE), (end, ONE), falling)),
        full_mg=(start, end),
        counts_label_mg=_counts_label_mg(row),
        tolerance=Tolerance(
            load=_ramp(tolerance["knots"]),
            laxative=None if laxative is None else _number(laxative),
        ),
    )


def _counts_label_mg(row: Table) -> bool:
    return {"label_mg": True, "index_mg": False}[row.get("dose_counts", "index_mg")]


def _form(row: Table, table: Table, slugs: tuple[str, ...]) -> Form:
    unjudged = {slug: table["goal"][slug]["other_forms"] for slug in slugs}
    suits = row.get("suits", unjudged)
    return Form(
        name=row["name"],
        absorption=_exactly(table["absorption"][row["absorption"]]),
        laxative=_exactly(row["laxative"]),
        suits=MappingProxyType({slug: _exactly(suits[slug]) for slug in slugs}),
    )


def _unknown_form(table: Table, slugs: tuple[str, ...]) -> Form:
    row, known = table["unknown_form"], table["absorption"]
    factors = {name: _number(factor) for name, factor in known.items()}
    laxatives = tuple(_number(form["laxative"]) for form in table["form"].values())
    suits = Bounds(ZERO, _number(row["suitability"]), ONE)
    return Form(
        name=row["name"],
        absorption=Bounds(min(factors.values()), factors["unknown"], max(factors.values())),
        laxative=Bounds(min(laxatives), _number(row["laxative"]), max(laxatives)),
        suits=MappingProxyType(dict.fromkeys(slugs, suits)),
    )


def _tiers(row: Table) -> Tiers:
    return Tiers(
        high_dose_above_mg=_number(row["high_dose_above_mg"]),
        coverage_at_least=_number(row["coverage_at_least"]),
        practically_equal_points=_number(row["practically_equal_points"]),
        titles=tuple(row["titles"]),
    )


def _gates(row: Table) -> Gates:
    return Gates(
        product_class=MappingProxyType(dict(row["product_class"])),
        reasons=MappingProxyType({key: text for key, text in row.items() if isinstance(text, str)}),
        unlisted_forms=frozenset(row["unlisted_forms"]),
        arithmetic_codes=frozenset(row["arithmetic_codes"]),
    )


def _condition(row: Table) -> Condition:
    forms = row.get("forms")
    return Condition(reason=row["reason"], forms=None if forms is None else frozenset(forms))
