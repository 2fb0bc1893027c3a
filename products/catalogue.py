"""The one way to ask the catalogue: a query in, a page of products with order and facets out."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import orjson
from django.http import QueryDict

from products import snapshot as snapshots
from products.asking import SITE_PAGING, ask
from products.cursor import Cursor, written
from products.facets import Facet, RangeFacet, count_facet, measure_range
from products.masks import kept_by, masks_of
from products.query import DEFAULT_GOAL, Query, Ranking, ranking_by
from products.search import Found
from products.snapshot.answers import KeptAnswers
from products.snapshot.bits import Bits, unpacked
from products.snapshot.columns import Places, Snapshot
from products.snapshot.listing import Listing
from products.snapshot.matching import listing_of

GROUPS = (
    "compound",
    "dosage_form",
    "label_status",
    "free_from",
    "vegan",
    "legal_class",
    "finding",
    "brand",
    "maker",
    "shop",
    "in_stock",
    "independent_test",
    "batch_stated",
    "maker_stated",
    "gate",
)
"""The facets with values, in the order that they are shown."""

RANGES = ("elemental_mg", "price_per_100mg", "price_per_day", "units_per_day")
"""The facets that are a number between two ends."""


class NoSuchProduct(Exception):
    """There is no published product with that address name."""


@dataclass(frozen=True)
class Catalogue:
    """One answer: what was found in order, which part of it is shown, and what else to choose.

    The part shown is `found.part(first, last)`.
    """

    query: Query
    snapshot: Snapshot
    found: Listing
    first: int
    last: int
    masks: Mapping[str, Bits]
    kept: Bits
    searched: Found | None = None

    @property
    def did_you_mean(self) -> str | None:
        """What was searched for in place of words that no product has; None where all are had."""
        return self.searched.instead if self.searched else None

    @property
    def count(self) -> int:
        """How many products everything asked keeps."""
        return self.found.count

    @property
    def pages(self) -> int:
        """How many pages there are; an empty list has one."""
        return max(1, -(-self.count // self.query.page_size))

    @property
    def data_version(self) -> int:
        """The number of the change that the answer stands on."""
        return self.snapshot.version

    @cached_property
    def shown(self) -> Places:
        """The places of the products shown."""
        return self.found.part(self.first, self.last)

    @property
    def ranking(self) -> Ranking:
        """What scores are of, and the order where it is theirs."""
        formula, query = self.snapshot.measured.formula, self.query
        return ranking_by(formula, query.scored_goal, query.weights)

    @cached_property
    def rows(self) -> tuple[bytes, ...]:
        """The products shown as JSON, with the score for the goal asked for."""
        goal = self.query.scored_goal
        return tuple(self.snapshot.row(place, {goal: self._score(place)}) for place in self.shown)

    @cached_property
    def ranked_rows(self) -> tuple[bytes, ...]:
        """The products shown as JSON, each with its one score beside it."""
        return tuple(self.snapshot.ranked_row(place, self._score(place)) for place in self.shown)

    @property
    def next_cursor(self) -> str | None:
        """Where the list goes on; None at its end."""
        return self._cursor(self.last - 1) if self.last < self.count else None

    @property
    def previous_cursor(self) -> str | None:
        """Where the list goes back; None at its beginning."""
        return self._cursor(self.first, backward=True) if self.first > 0 else None

    @cached_property
    def products(self) -> tuple[dict[str, Any], ...]:
        """The products shown as templates read them: the same JSON, parsed."""
        return tuple(orjson.loads(row) for row in self.rows)

    @cached_property
    def slugs(self) -> tuple[str, ...]:
        """The address names of everything found, in order."""
        return tuple(self.snapshot.slugs[place] for place in self.found.part(0, self.count))

    @cached_property
    def facets(self) -> tuple[Facet | RangeFacet, ...]:
        """Every facet, counted under the rest of what was asked."""
        return tuple(self._facet(name) for name in GROUPS) + tuple(
            self._range(name) for name in RANGES
        )

    def _score(self, place: int) -> bytes:
        return self.snapshot.score_json(place, self.query.scored_goal, self.query.weights)

    def _cursor(self, at: int, *, backward: bool = False) -> str:
        held = min(max(at, 0), self.count - 1)
        (place,) = self.found.part(held, held + 1)
        return written(Cursor(self.found.key(int(place)), backward), self.query.question)

    def _facet(self, name: str) -> Facet:
        adds = self.query.takes_all(name)
        return count_facet(
            self.snapshot,
            name,
            label=self.query.label(name),
            chosen=self.query.chosen[name],
            kept=self._kept("" if adds else name),
        )

    def _range(self, name: str) -> RangeFacet:
        only_unknown = name == "elemental_mg" and self.query.amount_missing
        return measure_range(
            self.snapshot,
            name,
            label=self.query.label(name),
            chosen=None if only_unknown else self.query.ranges.get(name),
            kept=self._kept(name),
        )

    def _kept(self, name: str) -> Bits:
        """The products kept by everything asked, but for one group's own choice."""
        return kept_by(self.masks, self.snapshot, but=name) if name in self.masks else self.kept


def browse(parameters: QueryDict, *, paging: tuple[str, ...] = SITE_PAGING) -> Catalogue:
    """Answer one query of page or API; `paging` are the parameters that may choose a part of it.

    Raises products.query.QueryRefused when a parameter or a value is unknown.
    """
    snapshot = snapshots.ranked_by(parameters.get("formula"))
    query = ask(parameters, snapshot, paging=paging)
    searched = snapshot.search.find(query.words)
    masks = masks_of(query, snapshot, searched)
    kept = kept_by(masks, snapshot)
    found = listing_of(
        query.order,
        snapshot,
        unpacked(kept, snapshot.size),
        searched=searched,
        weights=query.weights,
    )
    first, last = _part(query, found)
    return Catalogue(
        query=query,
        snapshot=snapshot,
        found=found,
        first=first,
        last=last,
        masks=masks,
        kept=kept,
        searched=searched,
    )


def rank(parameters: QueryDict, *, paging: tuple[str, ...] = SITE_PAGING) -> Catalogue:
    """Answer a query in the order of its goal (`vardag` when none is named), scores with it."""
    by_goal = parameters.copy()
    by_goal.setdefault("goal", DEFAULT_GOAL)
    by_goal["sort"] = "score"
    return browse(by_goal, paging=paging)


def data_version() -> int:
    """The number of the change that answers stand on now."""
    return snapshots.current().version


def kept_answers() -> KeptAnswers:
    """Where answers are kept that stand on the catalogue as it is now."""
    return snapshots.current().answers


def product(slug: str) -> bytes:
    """One product as JSON, with its scores for every goal. Raises NoSuchProduct."""
    snapshot = snapshots.current()
    if slug not in snapshot.places:
        raise NoSuchProduct(slug)
    place = snapshot.places[slug]
    return snapshot.row(place, snapshot.own_scores(place))


def _part(query: Query, found: Listing) -> tuple[int, int]:
    """From where to where the products found are shown."""
    size, cursor = query.page_size, query.part.cursor
    if cursor is None:
        first = min((query.page - 1) * size, found.count)
        return first, min(first + size, found.count)
    at = found.before(cursor.key, included=not cursor.backward)
    return (max(0, at - size), at) if cursor.backward else (at, min(at + size, found.count))
