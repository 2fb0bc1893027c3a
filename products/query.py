"""What is asked of the list, once it is checked, and what is said of a question that is refused."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from products.cursor import Cursor
from products.filters import WEIGHT
from products.ranking import Formula, goal_weights, weight_text

PAGE_SIZE = 24
LARGEST_PAGE_SIZE = 100

DEFAULT_GOAL = "vardag"
"""The goal that the score stands for where none is chosen."""

RANGE_PARAMETERS: Mapping[str, tuple[str | None, str]] = {
    "elemental_mg": ("elemental_mg_min", "elemental_mg_max"),
    "price_per_100mg": (None, "price_per_100mg_max"),
    "price_per_day": (None, "price_per_day_max"),
    "units_per_day": (None, "units_per_day_max"),
}
"""The ranges that a list can be held to, by the parameters of their ends."""


ALL_OF = frozenset({"free_from"})
"""Groups whose values are wishes, each of its own: who can't stand two things is helped by a
product without both of them, and harmed by one without either."""


Parameters = tuple[tuple[str, str], ...]
"""Names and values of a question, in the order that they were given."""


@dataclass(frozen=True)
class QueryError:
    """One parameter that can't be answered: what was given, what could be, what was meant."""

    field: str
    message: str
    given: str
    allowed: tuple[str, ...] = ()
    did_you_mean: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The error in the API's shape."""
        return {
            "field": self.field,
            "message": self.message,
            "given": self.given,
            "allowed": list(self.allowed),
            "did_you_mean": self.did_you_mean,
        }


class QueryRefused(Exception):
    """The query names unknown parameters or values; `errors` says which."""

    def __init__(self, errors: Iterable[QueryError]) -> None:
        self.errors = tuple(errors)
        super().__init__(", ".join(error.field for error in self.errors))


@dataclass(frozen=True)
class Ranking:
    """What an answer is ranked by: a goal, a version of the formula, and a weight a component."""

    goal: str
    formula: str
    weights: Mapping[str, Decimal]

    def to_json(self) -> dict[str, Any]:
        """The ranking in the API's shape; the weights sum to one."""
        weights = {name: weight_text(weight) for name, weight in self.weights.items()}
        return {"goal": self.goal, "formula": self.formula, "weights": weights}


def ranking_by(formula: Formula, goal: str, weights: Mapping[str, Decimal] | None) -> Ranking:
    """A ranking by a goal, under a user's weights or its own."""
    return Ranking(goal, formula.version, weights or goal_weights(formula, goal))


@dataclass(frozen=True)
class Part:
    """Which part of what is found is wanted: a page by number, or what a cursor points to."""

    page: int = 1
    page_size: int = PAGE_SIZE
    cursor: Cursor | None = None
    with_facets: bool = False


@dataclass(frozen=True)
class Query:
    """What is asked of the list, checked: chosen values a group, ranges, order and part.

    `weights` are a user's, summing to one; None stands for the goal's own.
    """

    chosen: Mapping[str, tuple[str, ...]]
    ranges: Mapping[str, tuple[Decimal | None, Decimal | None]]
    amount_missing: str
    every_compound: bool
    words: str
    goal: str | None
    weights: Mapping[str, Decimal] | None
    sort: str
    part: Part
    labels: Mapping[str, Any]
    parameters: Parameters

    def takes_all(self, group: str) -> bool:
        """Whether a product must have all that is chosen in a group, not one of it."""
        return group in ALL_OF or (group == "compound" and self.every_compound)

    @property
    def page(self) -> int:
        """The number of the page asked for, from 1."""
        return self.part.page

    @property
    def page_size(self) -> int:
        """Products a page."""
        return self.part.page_size

    @property
    def scored_goal(self) -> str:
        """The goal that scores are shown for."""
        return self.goal or DEFAULT_GOAL

    @property
    def names_ranking(self) -> bool:
        """Whether weights or a version of the formula are asked for."""
        return any(name == "formula" or name.startswith(WEIGHT) for name, _ in self.parameters)

    @property
    def order(self) -> str:
        """The name of the snapshot's order that the list has."""
        return f"score:{self.scored_goal}" if self.sort == "score" else self.sort

    @property
    def question(self) -> str:
        """What is asked, whichever part of the answer is wanted: the same however it is put."""
        return f"{self.order}?{urlencode(sorted(self.parameters))}"

    def label(self, name: str) -> str:
        """What a group is called."""
        parameter = RANGE_PARAMETERS[name][1] if name in RANGE_PARAMETERS else name
        return str(self.labels[parameter])
