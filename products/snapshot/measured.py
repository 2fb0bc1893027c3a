"""What ranking measured of every product, in whole millionths: any weights order it at once.

A measure, a weight and the dose factor have six decimals each, so that a score is a whole number of
millionths of millionths of millionths, and exact in 64 bits.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from products.ranking import Dose, Formula, Line, Measure, Score, assembled
from products.ranking.scoring import GATED, HIGH_DOSE, LITTLE_KNOWN

Whole = NDArray[np.int64]

MILLION = 1_000_000
HIGHEST = MILLION**3
"""A score of 100 points."""

TIER = 1 << 60
"""What lies between two tiers: more than any score."""

AT_ONCE = 1 << 15
"""Products weighed in one turn: as many as keep all figures near the processor."""

NO_PRICE = np.iinfo(np.int64).max
RankKey = tuple[int, int, str]
RANK_KEY = (int, int, str)
"""The types of what ranking orders by: tier and score in one, price index, address name."""


@dataclass(frozen=True)
class Coded:
    """Rows of whole numbers that many products share.

    `rows[goal]` are the different rows of a goal, by its place among the goals; goals with the same
    ones hold the same array. `codes` says which of them each product has.
    """

    codes: NDArray[np.int32]
    rows: tuple[Whole, ...]

    def row(self, goal: int, at: int) -> Whole:
        """One product's row."""
        return np.asarray(self.rows[goal][self.codes[at]], dtype=np.int64)


@dataclass(frozen=True)
class Group:
    """Some of the components, by their places in the formula, and every product's measures."""

    components: tuple[int, ...]
    measures: Coded


@dataclass(frozen=True)
class Measured:
    """Every product as the formula measured it, for each goal.

    All columns stand in the order that equal scores have: by price index upwards, then by address
    name. `places` are the products' places in the snapshot, and `found_at` says the reverse.
    `price_indexes` are millionths of SEK per index milligram, `dose_factors` millionths. A row of
    `open` is the tier as far as it hangs on no weights, and then of each component how far it may
    lie below its measure, and above.
    """

    formula: Formula
    slugs: Sequence[str]
    places: NDArray[np.int32]
    found_at: NDArray[np.int32]
    price_indexes: Whole
    dose_factors: NDArray[np.int32]
    groups: tuple[Group, ...]
    open: Coded

    @property
    def goals(self) -> tuple[str, ...]:
        """The goals that rows are held for, in their order."""
        return tuple(self.formula.goals)

    def whole(self, weights: Mapping[str, Decimal]) -> Whole:
        """Weights that sum to one, in millionths, in the order of the components."""
        return np.array([int(weights[name] * MILLION) for name in self.formula.components])

    def keys(self, goal: str, weights: Mapping[str, Decimal], rows: NDArray[np.int64]) -> Whole:
        """What the products at `rows` are ordered by, lowest first: their tiers, then their scores.

        Equal keys stand in the order of the columns.
        """
        place, by_weight = self.goals.index(goal), self.whole(weights)
        parts = [
            (group.measures.codes, group.measures.rows[place] @ by_weight[list(group.components)])
            for group in self.groups
        ]
        starts = self._starts(self.open.rows[place], by_weight)
        keys = np.empty(len(rows), dtype=np.int64)
        for first in range(0, len(rows), AT_ONCE):
            turn = rows[first : first + AT_ONCE]
            scores = np.zeros(len(turn), dtype=np.int64)
            for codes, table in parts:
                scores += table.take(codes.take(turn))
            scores *= self.dose_factors.take(turn)
            keys[first : first + AT_ONCE] = starts.take(self.open.codes.take(turn)) - scores
        return keys

    def key(self, goal: str, weights: Mapping[str, Decimal], place: int) -> RankKey:
        """What the product at a place of the snapshot is ordered by."""
        at, nth, by_weight = int(self.found_at[place]), self.goals.index(goal), self.whole(weights)
        total = sum(
            int(group.measures.row(nth, at) @ by_weight[list(group.components)])
            for group in self.groups
        )
        (start,) = self._starts(self.open.row(nth, at)[np.newaxis], by_weight)
        score = total * int(self.dose_factors[at])
        return int(start) - score, int(self.price_indexes[at]), self.slugs[place]

    def masked(self, kept: NDArray[np.bool_]) -> NDArray[np.int64]:
        """The rows of the products that a mask over the snapshot's places keeps."""
        return np.flatnonzero(kept.take(self.places))

    def rows_before(self, price_index: int, slug: str, *, included: bool) -> int:
        """How many rows stand before that of a product, or with it, be it there or not."""
        bisect = bisect_right if included else bisect_left
        return bisect(range(len(self.places)), (price_index, slug), key=self._placed_by)

    def score(
        self, goal: str, place: int, weights: Mapping[str, Decimal], facts: Sequence[str]
    ) -> Score:
        """The score of a product that no gate keeps out; `facts` are its sentences."""
        at, nth = int(self.found_at[place]), self.goals.index(goal)
        measures = self._measures(nth, at)
        lines = tuple(
            Line(name, measure, fact)
            for name, measure, fact in zip(self.formula.components, measures, facts, strict=True)
        )
        dose = Dose(
            factor=_decimal(self.dose_factors[at]),
            is_high=int(self.open.row(nth, at)[0]) == HIGH_DOSE,
        )
        return assembled(goal, self.formula, weights, lines, dose)

    def price_index(self, place: int) -> Decimal | None:
        """A product's price in SEK per index milligram; None where it is not known."""
        index = int(self.price_indexes[self.found_at[place]])
        return None if index == NO_PRICE else Decimal(index) / MILLION

    def _placed_by(self, row: int) -> tuple[int, str]:
        return int(self.price_indexes[row]), self.slugs[self.places[row]]

    def _starts(self, rows: Whole, weights: Whole) -> Whole:
        """Where the keys of each row of `open` begin, its score not yet taken off."""
        below, above = np.split(rows[:, 1:], 2, axis=1)
        covered = (MILLION - below - above) @ weights
        enough = int(self.formula.tiers.coverage_at_least * MILLION**2)
        tiers = np.where(covered < enough, np.maximum(rows[:, 0], LITTLE_KNOWN), rows[:, 0])
        return np.asarray(tiers * TIER + HIGHEST, dtype=np.int64)

    def _measures(self, goal: int, at: int) -> tuple[Measure, ...]:
        values = np.empty(len(self.formula.components), dtype=np.int64)
        for group in self.groups:
            values[list(group.components)] = group.measures.row(goal, at)
        below, above = np.split(self.open.row(goal, at)[1:], 2)
        return tuple(
            Measure(_decimal(value), _decimal(value - low), _decimal(value + high))
            for value, low, high in zip(values, below, above, strict=True)
        )


def tier_of(scored: Score) -> int:
    """The tier that a score has whatever the weights are, but for little being known."""
    if scored.gate is not None:
        return GATED
    return HIGH_DOSE if scored.high_dose else 0


def _decimal(millionths: np.integer) -> Decimal:
    return Decimal(int(millionths)).scaleb(-6)
