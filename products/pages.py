"""What the pages with lists of products show, gathered for their templates."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from products import catalogue
from products.amount_bands import ShownBand, amount_bands
from products.applied_filters import AppliedFilter, WayOut, applied_filters, value_name, ways_out
from products.catalogue import Catalogue
from products.facets import Facet, RangeFacet
from products.ranked_list import RankedList
from products.snapshot.matching import BEST_MATCH
from products.wording import BEST_MATCH_NAME, GOAL_NAMES, MISSING_NAMES, SORT_NAMES, Names

PAGES_BESIDE = 2
"""Page numbers shown on each side of the one that is open."""

SHOWN_VALUES = 8
"""Values of a facet that stand in view; a few more are not worth hiding."""

WORTH_HIDING = 3
"""From how many values on the rest waits behind a button."""

OPEN_FACETS = 3
"""Facets that stand open before anything is chosen in them."""

ONE_OF_TWO = frozenset({"in_stock", "batch_stated", "maker_stated", "vegan"})
"""Facets that take one answer, yes or no."""

SHORTCUTS: tuple[tuple[str | Promise, str], ...] = (
    (_("Högst 250 mg per dag"), "elemental_mg_max=250"),
    (_("Etikett utan anmärkningar"), "label_status=clean"),
    (_("Magnesiumcitrat"), "compound=citrate"),
    (_("Magnesiumbisglycinat"), "compound=bisglycinate"),
    (_("Pulver"), "dosage_form=powder"),
    (_("Finns i lager"), "in_stock=true"),
)
"""Filters that shoppers often begin with."""


@dataclass(frozen=True, slots=True)
class ShownValue:
    """One value of a facet; a click on it would leave `count` products."""

    value: str
    label: str
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class ShownFacet:
    """A facet as the form shows it; `missing` counts the products that state nothing."""

    name: str
    label: str
    values: tuple[ShownValue, ...]
    missing: int
    is_open: bool
    takes_one: bool

    @property
    def in_view(self) -> tuple[ShownValue, ...]:
        """The values that are shown at once."""
        return self.values[: self._shown]

    @property
    def more(self) -> tuple[ShownValue, ...]:
        """The values behind a button."""
        return self.values[self._shown :]

    @property
    def more_is_used(self) -> bool:
        """Whether one of the values behind the button is chosen."""
        return any(each.selected for each in self.more)

    @property
    def _shown(self) -> int:
        few = len(self.values) < SHOWN_VALUES + WORTH_HIDING
        return len(self.values) if few else SHOWN_VALUES


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A list that is one click away, and how many products it has."""

    title: str | Promise
    url: str
    count: int


@dataclass(frozen=True)
class ListPage:
    """A catalogue answer as a page of the site shows it."""

    catalogue: Catalogue

    @cached_property
    def facets(self) -> tuple[ShownFacet, ...]:
        """The facets with values."""
        facets = (each for each in self.catalogue.facets if isinstance(each, Facet))
        return tuple(self._shown(facet, place) for place, facet in enumerate(facets))

    def _shown(self, facet: Facet, place: int) -> ShownFacet:
        """A facet with the values that any product has; those that would leave none, with them."""
        values = tuple(
            ShownValue(
                each.value,
                value_name(self.catalogue, facet.name, each.value),
                each.count,
                each.selected,
            )
            for each, is_held in zip(facet.values, facet.group.held, strict=True)
            if each.selected or is_held
        )
        is_used = any(each.selected for each in values)
        return ShownFacet(
            name=facet.name,
            label=facet.label,
            values=values,
            missing=facet.missing,
            is_open=is_used or place < OPEN_FACETS,
            takes_one=facet.name in ONE_OF_TWO,
        )

    @cached_property
    def ranges(self) -> dict[str, RangeFacet]:
        """The facets that are a number, by name."""
        return {each.name: each for each in self.catalogue.facets if isinstance(each, RangeFacet)}

    @property
    def amount_bands(self) -> tuple[ShownBand, ...]:
        """The bands of the amount a day, and the products that state none."""
        return amount_bands(self.catalogue, self.ranges["elemental_mg"])

    @cached_property
    def given(self) -> dict[str, str]:
        """The parameters that hold one value, for the fields of the form."""
        return dict(self.catalogue.query.parameters)

    @cached_property
    def applied(self) -> tuple[AppliedFilter, ...]:
        """Everything chosen that narrows the list, each removable on its own."""
        return tuple(applied_filters(self.catalogue))

    @property
    def ways_out(self) -> tuple[WayOut, ...]:
        """Where a list without products can go from."""
        return ways_out(self.catalogue)

    @property
    def query_meant(self) -> str:
        """The list's query with the words that were searched for in place of those given."""
        meant = self.catalogue.did_you_mean or self.catalogue.query.words
        parameters = self.catalogue.query.parameters
        return urlencode([(name, meant if name == "q" else value) for name, value in parameters])

    @property
    def unknown_words(self) -> tuple[str, ...]:
        """The words of a search that nothing in the catalogue is like."""
        return self.catalogue.searched.unknown if self.catalogue.searched else ()

    @property
    def shortcuts(self) -> tuple[Shortcut, ...]:
        """Filters to begin with, while nothing is chosen."""
        return () if self.catalogue.query.parameters else shortcuts()

    @property
    def sorts(self) -> Names:
        """The orders a list can have; of a search also that of the best match."""
        return {"": BEST_MATCH_NAME, **SORT_NAMES} if self.catalogue.searched else SORT_NAMES

    @property
    def shown_sort(self) -> str:
        """The order that the list has, as `sorts` has it."""
        sort = self.catalogue.query.sort
        return "" if sort == BEST_MATCH else sort

    @property
    def goals(self) -> Names:
        """The goals that scores can stand for."""
        return GOAL_NAMES

    @property
    def missing_choices(self) -> Names:
        """What can be asked of products that state no amount."""
        return MISSING_NAMES

    @property
    def shown_goal(self) -> str:
        """The goal whose scores are shown."""
        return self.catalogue.query.scored_goal

    @property
    def first_place(self) -> int:
        """The place in the whole list before the page's first product."""
        return (self.catalogue.query.page - 1) * self.catalogue.query.page_size

    @cached_property
    def ranked(self) -> RankedList:
        """What there is to say of the order."""
        return RankedList(self.catalogue)

    @property
    def has_examples(self) -> bool:
        """Whether the page shows a product that is made up."""
        return has_examples(self.catalogue)

    @cached_property
    def page_numbers(self) -> tuple[int | None, ...]:
        """The page numbers to show, None where some are left out."""
        return tuple(_with_gaps(self.catalogue.query.page, self.catalogue.pages))


def shortcuts() -> tuple[Shortcut, ...]:
    """The lists that shoppers often begin with; those without products are left out."""
    address = reverse("catalogue")
    found = (
        Shortcut(title, f"{address}?{query}", catalogue.browse(QueryDict(query)).count)
        for title, query in SHORTCUTS
    )
    return tuple(each for each in found if each.count)


def has_examples(found: Catalogue) -> bool:
    """Whether the answer's page holds a product that is made up."""
    return any(product["is_example"] for product in found.products)


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
