"""Every product measured and scored for every goal, as it stood when the snapshot was made."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial

import numpy as np
import orjson

from products.candidates import candidate
from products.models import Product
from products.ranking import (
    Formula,
    Score,
    goal_weights,
    median_price_index,
    price_index,
    score,
)
from products.snapshot.columns import Order
from products.snapshot.measured import (
    MILLION,
    NO_PRICE,
    RANK_KEY,
    Coded,
    Group,
    Measured,
    Whole,
    tier_of,
)

GROUPS = (
    ("form", "dose", "tolerance"),
    ("price",),
    ("label", "additives", "testing", "traceability"),
)
"""Components that come from the same few facts, so that many products share what they amount to."""

Scores = Mapping[str, Score]
"""One product's score for each goal."""


@dataclass(frozen=True)
class Rankings:
    """What was measured, every goal's scores as JSON, a product each, and the orders they make."""

    measured: Measured
    json: Mapping[str, tuple[bytes, ...]]
    orders: Mapping[str, Order]


@dataclass
class _Codes:
    """Numbers for rows, the same number for the same row."""

    known: dict[tuple[int, ...], int] = field(default_factory=dict)
    codes: list[int] = field(default_factory=list)

    def add(self, row: Iterable[int]) -> None:
        """Take the next product's row: all goals' rows, one after the other."""
        self.codes.append(self.known.setdefault(tuple(row), len(self.known)))

    def coded(self, goals: int, width: int) -> Coded:
        """The rows, cut into as many goals' rows of a width."""
        table = np.array(list(self.known), dtype=np.int64).reshape(-1, goals * width)
        rows: list[Whole] = []
        for own in np.split(table, goals, axis=1):
            same = next((other for other in rows if np.array_equal(other, own)), None)
            rows.append(np.ascontiguousarray(own) if same is None else same)
        return Coded(np.array(self.codes, dtype=np.int32), tuple(rows))


def rankings_of(products: Sequence[Product], formula: Formula) -> Rankings:
    """Score the products for every goal, against the median price among themselves."""
    candidates = [candidate(product) for product in products]
    reference = median_price_index((each.facts for each in candidates), formula)
    scores: list[Scores] = [
        {goal: score(each.facts, goal, formula, reference) for goal in formula.goals}
        for each in candidates
    ]
    slugs = tuple(each.key for each in candidates)
    prices = [_whole_price(price_index(each.facts, formula)) for each in candidates]
    measured = _measured(formula, slugs, prices, scores)
    return Rankings(
        measured=measured,
        json={
            goal: tuple(orjson.dumps(each[goal].to_json()) for each in scores)
            for goal in formula.goals
        },
        orders={f"score:{goal}": _order(measured, goal) for goal in formula.goals},
    )


def _measured(
    formula: Formula, slugs: tuple[str, ...], prices: Sequence[int], scores: Sequence[Scores]
) -> Measured:
    places = sorted(range(len(slugs)), key=lambda place: (prices[place], slugs[place]))
    found_at = np.empty(len(places), dtype=np.int32)
    found_at[places] = np.arange(len(places), dtype=np.int32)
    open_ = _Codes()
    for place in places:
        open_.add(_open(formula, scores[place]))
    return Measured(
        formula=formula,
        slugs=slugs,
        places=np.array(places, dtype=np.int32),
        found_at=found_at,
        price_indexes=np.array([prices[place] for place in places], dtype=np.int64),
        dose_factors=np.array([_factor(scores[place]) for place in places], dtype=np.int32),
        groups=tuple(
            _group(formula, names, [scores[place] for place in places]) for names in GROUPS
        ),
        open=open_.coded(len(formula.goals), 1 + 2 * len(formula.components)),
    )


def _group(formula: Formula, names: tuple[str, ...], scores: Sequence[Scores]) -> Group:
    components = tuple(at for at, name in enumerate(formula.components) if name in names)
    codes = _Codes()
    for each in scores:
        codes.add(value for goal in formula.goals for value in _values(each[goal], components))
    return Group(components, codes.coded(len(formula.goals), len(components)))


def _values(scored: Score, components: tuple[int, ...]) -> Iterable[int]:
    """Some components' measures in millionths; of a product that is not ranked, nothing."""
    parts = scored.contributions
    return (_whole(parts[at].measure.value) if parts else 0 for at in components)


def _open(formula: Formula, scores: Scores) -> Iterable[int]:
    """Of each goal the tier, then of each component what may be below it and what above."""
    nothing = (0,) * len(formula.components)
    for scored in scores.values():
        measures = [part.measure for part in scored.contributions]
        yield tier_of(scored)
        yield from (_whole(each.value - each.low) for each in measures) if measures else nothing
        yield from (_whole(each.high - each.value) for each in measures) if measures else nothing


def _factor(scores: Scores) -> int:
    """The dose factor, which is the same for every goal."""
    factor = next(iter(scores.values())).dose_factor
    return 0 if factor is None else _whole(factor)


def _order(measured: Measured, goal: str) -> Order:
    weights = goal_weights(measured.formula, goal)
    rows = np.arange(len(measured.places), dtype=np.int64)
    sorted_rows = np.argsort(measured.keys(goal, weights, rows), kind="stable")
    return Order(
        places=measured.places[sorted_rows].astype(np.int64),
        key=partial(measured.key, goal, weights),
        kinds=RANK_KEY,
    )


def _whole_price(index: Decimal | None) -> int:
    """A price index in millionths; what is beyond belief counts as the highest that is known."""
    return NO_PRICE if index is None else min(_whole(index), NO_PRICE - 1)


def _whole(amount: Decimal) -> int:
    return int(amount * MILLION)
