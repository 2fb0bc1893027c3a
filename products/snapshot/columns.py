"""The shape of the snapshot: one place a product in every column."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import numpy as np
import orjson
from numpy.typing import NDArray

from products.ranking import Ranked, Score
from products.ranking.scoring import GATED
from products.search import Index
from products.snapshot.measured import Measured

Mask = NDArray[np.bool_]
Places = NDArray[np.int64]
Numbers = NDArray[np.float64]
Key = tuple[Any, ...]
Weights = Mapping[str, Decimal]
"""A weight for each component, all of them summing to one."""


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

    def value_at(self, place: int) -> str | None:
        """The first of the values that a product has."""
        held = np.flatnonzero(self.members[:, place])
        return self.values[held[0]] if len(held) else None

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
    measured: Measured

    def row(self, place: int, scores: Mapping[str, bytes]) -> bytes:
        """One product as JSON with its scores by goal."""
        told = b",".join(b'"%s":%s' % (goal.encode(), score) for goal, score in scores.items())
        return b'%s,"scores":{%s}}' % (self.rows[place], told)

    def ranked_row(self, place: int, score: bytes) -> bytes:
        """One product as JSON with its score for the one goal that it is ranked by."""
        return b'%s,"score":%s}' % (self.rows[place], score)

    def own_scores(self, place: int) -> dict[str, bytes]:
        """One product's scores as JSON, under each goal's own weights."""
        return {goal: scores[place] for goal, scores in self.scores.items()}

    def score_json(self, place: int, goal: str, weights: Weights | None) -> bytes:
        """One product's score as JSON, under the goal's own weights or a user's."""
        if weights is None:
            return self.scores[goal][place]
        return orjson.dumps(self.score(place, goal, weights).to_json())

    def score(self, place: int, goal: str, weights: Weights) -> Score:
        """One product's score under weights that sum to one."""
        told = orjson.loads(self.scores[goal][place])
        if told["gate"] is not None:
            return Score(goal=goal, formula=told["formula"], gate=told["gate"], tier=GATED)
        facts = [part["fact"] for part in told["contributions"]]
        return self.measured.score(goal, place, weights, facts)

    def ranked(self, place: int, goal: str, weights: Weights) -> Ranked:
        """One product with all that decides where it stands; its position is not counted."""
        return Ranked(
            key=self.slugs[place],
            position=None,
            score=self.score(place, goal, weights),
            price_index=self.measured.price_index(place),
            practically_equal=False,
        )
