"""The shape of the snapshot: one place a product in every column."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import orjson
from numpy.typing import NDArray

from products.snapshot.answers import KeptAnswers
from products.snapshot.bits import Bits, counted, everyone

Places = NDArray[np.int64]
Numbers = NDArray[np.float64]
Key = tuple[Any, ...]


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
    search_texts: tuple[str, ...]
    orders: Mapping[str, Order]
    rows: tuple[bytes, ...]
    scores: Mapping[str, tuple[bytes, ...]]
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

    def row(self, place: int, goals: tuple[str, ...]) -> bytes:
        """One product as JSON with its scores for the goals asked for."""
        scores = b",".join(b'"%s":%s' % (goal.encode(), self.scores[goal][place]) for goal in goals)
        return b'%s,"scores":{%s}}' % (self.rows[place], scores)

    def ranked_row(self, place: int, goal: str) -> bytes:
        """One product as JSON with its score for the one goal that it is ranked by."""
        return b'%s,"score":%s}' % (self.rows[place], self.scores[goal][place])
