"""What the page of products side by side shows, gathered for its template."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from products.compared_rows import COMPARED_ROWS, ComparedRow
from products.comparing import CHOSEN, FEWEST, MOST, Comparison, look_up, not_so_many
from products.filters import WEIGHT
from products.goals import GOALS, Goal
from products.query import QueryError
from products.ranking import Difference, Explanation, Score
from products.wording import GOAL_NAMES, Names

TEN_THOUSANDTH = Decimal("0.0001")

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ShownProduct:
    """A product, the query of the page without it, and what its label says of lots."""

    product: Json
    query_without: str
    batch_stated: str | None


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that was wrong with the question, and the query that was likely meant."""

    about: str
    error: QueryError
    query_meant: str


@dataclass(frozen=True, slots=True)
class ShownDifference:
    """A difference in points, its size, and which product it speaks for."""

    component: str
    size: Decimal
    is_lead: bool
    first_fact: str
    second_fact: str


@dataclass(frozen=True, slots=True)
class Turn:
    """The smallest change of one weight that turns two products round, and the list under it."""

    component: str
    before: Decimal
    after: Decimal
    url: str


@dataclass(frozen=True, slots=True)
class Why:
    """Why one product stands before another; `group` is the second's where groups decide."""

    first: Json
    second: Json
    first_score: Score
    second_score: Score
    explanation: Explanation
    group: str
    differences: tuple[ShownDifference, ...]
    turn: Turn | None


@dataclass(frozen=True)
class ComparePage:
    """Products side by side, what was wrong with the question, and the reasons of the order."""

    comparison: Comparison
    errors: tuple[QueryError, ...]
    rest: tuple[tuple[str, str], ...]

    @cached_property
    def products(self) -> tuple[ShownProduct, ...]:
        """The products in the order that they were named in."""
        found = self.comparison
        batches = found.snapshot.groups["batch_stated"]
        return tuple(
            ShownProduct(product, self._query(without=product["slug"]), batches.value_at(place))
            for place, product in zip(found.places, found.products, strict=True)
        )

    @property
    def rows(self) -> tuple[ComparedRow, ...]:
        """What the products are compared by, in the order of the table."""
        return COMPARED_ROWS

    @property
    def is_comparison(self) -> bool:
        """Whether there is anything to compare with."""
        return len(self.products) >= FEWEST

    @property
    def takes_more(self) -> bool:
        """Whether another product can be added."""
        return len(self.products) < MOST

    @property
    def is_refused(self) -> bool:
        """Whether the question was wrong, and not only not put to its end."""
        return bool(self.problems)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What was wrong; that too few products are chosen yet is not."""
        named = self.comparison.named
        too_many = (not_so_many(named),) if len(named) > MOST else ()
        return tuple(
            Problem(
                error.given if error.field == CHOSEN else error.field, error, self._meant(error)
            )
            for error in (*self.errors, *too_many)
        )

    @property
    def slugs(self) -> tuple[str, ...]:
        """The address names of the products."""
        return tuple(each["slug"] for each in self.comparison.products)

    @property
    def differing(self) -> frozenset[str]:
        """What is not the same in all of the products, by the fields that it is read from."""
        batches = {each.batch_stated for each in self.products}
        return frozenset((*self.comparison.differing, *(("batch_stated",) * (len(batches) > 1))))

    @property
    def goals(self) -> Names:
        """The goals that the products can be ranked by."""
        return GOAL_NAMES

    @property
    def goal(self) -> Goal | None:
        """The goal that they are ranked by."""
        return GOALS[self.comparison.goal] if self.comparison.goal else None

    @property
    def has_examples(self) -> bool:
        """Whether a product is made up."""
        return any(each["is_example"] for each in self.comparison.products)

    @cached_property
    def reasons(self) -> tuple[Why, ...]:
        """Why each product stands before the next in the goal's order."""
        ranked = {each.key: each for each in self.comparison.in_order}
        by_slug = {each["slug"]: each for each in self.comparison.products}
        titles = self.comparison.snapshot.measured.formula.tiers.titles
        return tuple(
            Why(
                first=by_slug[each.first],
                second=by_slug[each.second],
                first_score=ranked[each.first].score,
                second_score=ranked[each.second].score,
                explanation=each,
                group=titles[ranked[each.second].score.tier],
                differences=tuple(map(_shown, each.differences)),
                turn=self._turn(each),
            )
            for each in self.comparison.explanations
        )

    def _turn(self, explained: Explanation) -> Turn | None:
        change = explained.change
        if change is None:
            return None
        weights = urlencode([(f"{WEIGHT}{name}", each) for name, each in change.weights.items()])
        return Turn(
            component=change.component,
            before=change.before.quantize(TEN_THOUSANDTH),
            after=change.share.quantize(TEN_THOUSANDTH),
            url=f"{reverse('goal', args=[self.comparison.goal])}?{weights}#produkter",
        )

    def _meant(self, error: QueryError) -> str:
        """The query with the product that was likely meant; "" where it is about something else."""
        is_product = error.field == CHOSEN and error.did_you_mean
        return self._query(added=str(error.did_you_mean)) if is_product else ""

    def _query(self, *, without: str = "", added: str = "") -> str:
        """The page's query without a product, or with one more."""
        slugs = [slug for slug in (*self.slugs, added) if slug and slug != without]
        return urlencode([*((CHOSEN, slug) for slug in dict.fromkeys(slugs)), *self.rest])


def compare_page(parameters: QueryDict) -> ComparePage:
    """The page for a question, right or wrong."""
    comparison, errors = look_up(parameters)
    wrong = {error.field for error in errors}
    return ComparePage(comparison, errors, tuple(_rest(parameters, wrong)))


def _rest(parameters: QueryDict, wrong: Iterable[str]) -> Iterable[tuple[str, str]]:
    """What was asked beside the products, and can be asked."""
    for name, value in parameters.items():
        if name != CHOSEN and name not in wrong:
            yield name, str(value)


def _shown(difference: Difference) -> ShownDifference:
    return ShownDifference(
        component=difference.component,
        size=abs(difference.points),
        is_lead=difference.points > 0,
        first_fact=difference.first_fact,
        second_fact=difference.second_fact,
    )
