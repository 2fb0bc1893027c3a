"""The shape of the snapshot: one place a product in every column."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any

import numpy as np
import orjson
from numpy.typing import NDArray

from products.ranking import Ranked, Score
from products.ranking.scoring import GATED
from products.search import Index
from products.snapshot.answers import KeptAnswers
from products.snapshot.bits import Bits, counted, everyone, holding
from products.snapshot.measured import Measured

Places = NDArray[np.int64]
Numbers = NDArray[np.float64]
Key = tuple[Any, ...]
Weights = Mapping[str, Decimal]
"""A weight for each component, all of them summing to one."""


@dataclass(frozen=True)
class Group:
    """One facet's values and which products have each: a row of `members` is a value's bits."""

    values: tuple[str, ...]
    labels: tuple[str, ...]
    members: Bits
    missing: Bits
    """The products that have no value in this group."""

    def having(self, chosen: tuple[str, ...], *, every: bool) -> Bits:
        """The products that have any of the chosen values, or every one of them."""
        rows = [self.values.index(value) for value in chosen if value in self.values]
        if every and len(rows) < len(chosen):
            rows = []
        if not rows:
            return np.zeros_like(self.missing)
        combine = np.bitwise_and if every else np.bitwise_or
        return np.asarray(combine.reduce(self.members[rows], axis=0), dtype=np.uint64)

    def value_at(self, place: int) -> str | None:
        """The first of the values that a product has."""
        held = np.flatnonzero(holding(self.members, place))
        return self.values[held[0]] if len(held) else None

    @cached_property
    def held(self) -> tuple[bool, ...]:
        """Whether any product has it, value by value."""
        return tuple(count > 0 for count in counted(self.members))

    @cached_property
    def heads(self) -> tuple[bytes, ...]:
        """Each value as JSON, up to its count."""
        pairs = zip(self.values, self.labels, strict=True)
        return tuple(
            orjson.dumps({"value": value, "label": label})[:-1] + b',"count":'
            for value, label in pairs
        )


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
    answers: KeptAnswers = field(default_factory=KeptAnswers, compare=False)
    """Given from this snapshot; all else in it never changes."""

    @property
    def size(self) -> int:
        """How many products there are."""
        return len(self.slugs)

    @cached_property
    def everyone(self) -> Bits:
        """The set of all products."""
        return everyone(self.size)

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
