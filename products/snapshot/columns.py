"""The shape of the snapshot: one place a product in every column."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]
Places = NDArray[np.int64]
Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Group:
    """One facet's values and which products have each: `members[value, place]`."""

    values: tuple[str, ...]
    labels: tuple[str, ...]
    members: NDArray[np.bool_]

    def having(self, chosen: tuple[str, ...]) -> NDArray[np.bool_]:
        """The rows of `members` for the chosen values; of one that no product has, nothing."""
        rows = [self.values.index(value) for value in chosen if value in self.values]
        return self.members[rows]

    @property
    def missing(self) -> Mask:
        """The products that have no value in this group."""
        return ~self.members.any(axis=0)


@dataclass(frozen=True)
class Snapshot:
    """The published catalogue as it stood at one change: immutable columns, one place a product.

    Amounts in mg and prices in SEK are float64, nan where unknown; `orders` hold places in the order
    that a list of all products has; `rows` are products as JSON but for the closing brace and the
    scores, which `scores[goal]` hold.
    """

    version: int
    slugs: tuple[str, ...]
    places: Mapping[str, int]
    groups: Mapping[str, Group]
    numbers: Mapping[str, Numbers]
    search_texts: tuple[str, ...]
    orders: Mapping[str, Places]
    rows: tuple[bytes, ...]
    scores: Mapping[str, tuple[bytes, ...]]

    def row(self, place: int, goals: tuple[str, ...]) -> bytes:
        """One product as JSON with its scores for the goals asked for."""
        scores = b",".join(b'"%s":%s' % (goal.encode(), self.scores[goal][place]) for goal in goals)
        return b'%s,"scores":{%s}}' % (self.rows[place], scores)
