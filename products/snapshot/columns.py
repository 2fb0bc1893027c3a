"""The shape of the snapshot: one place a product in every column."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from products.search import Index

Mask = NDArray[np.bool_]
Places = NDArray[np.int64]
Numbers = NDArray[np.float64]
Key = tuple[Any, ...]


@dataclass(frozen=True)
class Group:
    """One facet's values and which products have each: `members[value, place]`."""

    values: tuple[str, ...]
    labels: tuple[str, ...]
    members: NDArray[np.bool_]

    def having(self, chosen: tuple[str, ...]) -> NDArray[np.bool_]:
        """The rows of `members` for the chosen values; of one that no product has, nothing."""
        rows = [self.values.index(value) for value in chosen if value in self.values]
        return np.asarray(self.members[rows], dtype=np.bool_)

    @property
    def missing(self) -> Mask:
        """The products that have no value in this group."""
        return np.asarray(~self.members.any(axis=0), dtype=np.bool_)


@dataclass(frozen=True)
class Order:
    """One order that a list can have: the places in it, and what each is placed by.

    Keys rise along the order and no two are equal, so that a place can be found again by its key
    when the products around it, or itself, have gone. `kinds` are the types of a key's parts.
    """

    places: Places
    key: Callable[[int], Key]
    kinds: tuple[type, ...]


@dataclass(frozen=True)
class Snapshot:
    """The published catalogue as it stood at one change: immutable columns, one place a product.

    Amounts in mg and prices in SEK are float64, nan where unknown; `rows` are products as JSON but
    for the closing brace and the scores, which `scores[goal]` hold.
    """

    version: int
    slugs: tuple[str, ...]
    places: Mapping[str, int]
    groups: Mapping[str, Group]
    numbers: Mapping[str, Numbers]
    search: Index
    orders: Mapping[str, Order]
    rows: tuple[bytes, ...]
    scores: Mapping[str, tuple[bytes, ...]]

    def row(self, place: int, goals: tuple[str, ...]) -> bytes:
        """One product as JSON with its scores for the goals asked for."""
        scores = b",".join(b'"%s":%s' % (goal.encode(), self.scores[goal][place]) for goal in goals)
        return b'%s,"scores":{%s}}' % (self.rows[place], scores)

    def ranked_row(self, place: int, goal: str) -> bytes:
        """One product as JSON with its score for the one goal that it is ranked by."""
        return b'%s,"score":%s}' % (self.rows[place], self.scores[goal][place])
