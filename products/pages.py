"""What the product pages show, gathered for their templates."""

from collections.abc import Iterator
from datetime import datetime
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import orjson
from django.http import QueryDict

from products import catalogue
from products.catalogue import Catalogue
from products.facets import Facet, RangeFacet
from products.goals import GOALS
from products.models import Product
from products.wording import GOAL_NAMES, SORT_NAMES

PAGES_BESIDE = 2
"""Page numbers shown on each side of the one that is open."""


@dataclass(frozen=True)
class AppliedFilter:
    """One thing chosen, and the list without it: its query, and how many products it has."""

    label: str
    query_without: str
    count_without: int


@dataclass(frozen=True)
class ListPage:
    """A catalogue answer as a page of the site shows it."""

    catalogue: Catalogue

    @cached_property
    def facets(self) -> tuple[Facet, ...]:
        """The facets with values."""
        return tuple(each for each in self.catalogue.facets if isinstance(each, Facet))

    @cached_property
    def ranges(self) -> dict[str, RangeFacet]:
        """The facets that are a number, by name."""
        return {each.name: each for each in self.catalogue.facets if isinstance(each, RangeFacet)}

    @property
    def given(self) -> dict[str, str]:
        """The parameters that hold one value, for the fields of the form."""
        return dict(self.catalogue.query.parameters)

    @cached_property
    def applied(self) -> tuple[AppliedFilter, ...]:
        """Everything chosen that narrows the list, each removable on its own."""
        parameters = self.catalogue.query.parameters
        return tuple(
            AppliedFilter(self._described(name, value), *_without(parameters, name, value))
            for name, value in parameters
            if name not in ("sort", "goal", "compound_mode")
        )

    def _described(self, name: str, value: str) -> str:
        labels = self.catalogue.query.labels
        if name in self.catalogue.snapshot.groups:
            group = self.catalogue.snapshot.groups[name]
            return f"{labels[name]}: {group.labels[group.values.index(value)]}"
        return f"{labels[name]}: {value}"

    @property
    def sorts(self) -> list[tuple[str, Any]]:
        """The orders a list can have."""
        return list(SORT_NAMES.items())

    @property
    def goals(self) -> list[tuple[str, Any]]:
        """The goals that scores can stand for."""
        return list(GOAL_NAMES.items())

    @property
    def shown_goal(self) -> str:
        """The goal whose scores are shown."""
        return self.catalogue.query.scored_goal

    @property
    def first_place(self) -> int:
        """The rank of the page's first product, less one."""
        return (self.catalogue.query.page - 1) * self.catalogue.query.page_size

    @cached_property
    def page_numbers(self) -> tuple[int | None, ...]:
        """The page numbers to show, None where some are left out."""
        return tuple(_with_gaps(self.catalogue.query.page, self.catalogue.pages))


def product_page(slug: str) -> dict[str, Any]:
    """A product's page: its JSON, its label's text, and its scores by goal. Raises NoSuchProduct."""
    shown = orjson.loads(catalogue.product(slug))
    row = Product.objects.select_related("label").get(slug=slug)
    scores = [(GOALS[goal], score) for goal, score in shown["scores"].items()]
    return {
        "product": shown,
        "label": row.label,
        "scores": scores,
        "offers": [
            offer | {"checked_at": datetime.fromisoformat(offer["checked_at"])}
            for offer in shown["offers"]
        ],
        "example_data": shown["is_example"],
    }


def _without(parameters: tuple[tuple[str, str], ...], name: str, value: str) -> tuple[str, int]:
    """The query without one of its parts, and how many products it finds."""
    kept = QueryDict(mutable=True)
    for other in parameters:
        if other != (name, value):
            kept.appendlist(*other)
    return kept.urlencode(), catalogue.browse(kept).count


def _with_gaps(page: int, pages: int) -> Iterator[int | None]:
    shown = [
        number
        for number in range(1, pages + 1)
        if number in (1, pages) or abs(number - page) <= PAGES_BESIDE
    ]
    before = 0
    for number in shown:
        if number - before > 1:
            yield None
        yield number
        before = number
