"""What a question keeps, in its order: ready sorted, or found without sorting what is not shown."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from products.snapshot.bits import Mask
from products.snapshot.columns import Key, Order, Places, Snapshot, Weights
from products.snapshot.measured import AT_ONCE, Measured, Whole

BY_SCORE = "score:"
"""What the names of orders by score begin with; the goal follows."""

SAMPLE = 64
"""So many times what is asked for are looked at to learn how far off the rest surely lies."""


class Listing(Protocol):
    """Products in an order that each has a key in."""

    @property
    def count(self) -> int:
        """How many there are."""
        ...

    def part(self, first: int, last: int) -> Places:
        """The places of those from one rank up to, and without, another."""
        ...

    def key(self, place: int) -> Key:
        """What a product is placed by."""
        ...

    def before(self, key: Key, *, included: bool) -> int:
        """How many stand before a key, or with it; the product it is of may have gone."""
        ...


@dataclass(frozen=True)
class Sorted:
    """A part of an order that the snapshot holds; `ranks` are the products' in the whole order."""

    order: Order
    ranks: Places

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.ranks)

    def part(self, first: int, last: int) -> Places:
        """The places of those from one rank up to, and without, another."""
        return self.order.places[self.ranks[first:last]]

    def key(self, place: int) -> Key:
        """What a product is placed by."""
        return self.order.key(place)

    def before(self, key: Key, *, included: bool) -> int:
        """How many stand before a key, or with it."""
        bisect = bisect_right if included else bisect_left
        everyone = range(len(self.order.places))
        rank = bisect(everyone, key, key=lambda at: self.order.key(int(self.order.places[at])))
        return int(np.searchsorted(self.ranks, rank))


@dataclass(frozen=True)
class Weighed:
    """Products by a goal under some weights; `rows` are theirs in what was measured."""

    measured: Measured
    goal: str
    weights: Weights
    rows: NDArray[np.int64]
    keys: Whole

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.rows)

    def part(self, first: int, last: int) -> Places:
        """The places of those from one rank up to, and without, another."""
        chosen = self.rows[ranked(self.keys, first, min(last, self.count))]
        return self.measured.places[chosen].astype(np.int64)

    def key(self, place: int) -> Key:
        """What a product is placed by."""
        return self.measured.key(self.goal, self.weights, place)

    def before(self, key: Key, *, included: bool) -> int:
        """How many stand before a key, or with it."""
        score, price_index, slug = key
        row = self.measured.rows_before(price_index, slug, included=included)
        equal = self.keys[: np.searchsorted(self.rows, row)] == score
        return int(np.count_nonzero(self.keys < score) + np.count_nonzero(equal))


def listed(snapshot: Snapshot, kept: Mask, order: str, weights: Weights | None) -> Listing:
    """The products that a mask keeps in an order; `weights` bear on an order by score alone."""
    goal = order.removeprefix(BY_SCORE)
    if weights is None or goal == order:
        whole = snapshot.orders[order]
        return Sorted(whole, np.flatnonzero(kept[whole.places]))
    rows = snapshot.measured.masked(kept)
    keys = snapshot.measured.keys(goal, weights, rows)
    return Weighed(snapshot.measured, goal, weights, rows, keys)


def ranked(keys: Whole, first: int, last: int) -> NDArray[np.int64]:
    """Where the keys stand that are from one rank up to another; equal ones in their order."""
    if first >= last:
        return np.empty(0, dtype=np.int64)
    near = np.flatnonzero(keys <= _bound(keys, last))
    held = keys[near]
    lowest, highest = np.partition(held, (first, last - 1))[[first, last - 1]]
    within = (held >= lowest) & (held <= highest)
    before = int(np.count_nonzero(held < lowest))
    chosen = near[within]
    chosen = chosen[np.argsort(held[within], kind="stable")]
    return np.asarray(chosen[first - before : last - before], dtype=np.int64)


def _bound(keys: Whole, count: int) -> int:
    """A key that at least so many keys are not above: the last of as many among some of them."""
    some = keys[: max(AT_ONCE, SAMPLE * count)]
    return int(np.partition(some, count - 1)[count - 1])
