"""A few products side by side: what sets them apart, and why one stands before another."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import orjson
from django.http import QueryDict
from django.utils.translation import gettext as _

from products import snapshot as snapshots
from products.asking import FILTERS, alike, chosen_weights, cleaned, stated_in, unknown
from products.filters import WEIGHT
from products.query import QueryError, QueryRefused, Ranking, ranking_by
from products.ranking import Explanation, Ranked, explain
from products.snapshot.columns import Snapshot, Weights

FEWEST, MOST = 2, 4
CHOSEN = "p"
"""The parameter that names a product; it is repeated."""

ABOUT_RANKING = (
    "goal",
    "formula",
    *(name for name in FILTERS if name.startswith(WEIGHT)),
)
"""Parameters that mean here what they mean of the list."""

NOT_COMPARED = frozenset(
    {
        *("slug", "name", "gtin", "batches", "offers", "guides"),
        *("is_example", "updated_at", "data_version", "scores"),
    }
)
"""Fields that tell products or moments from each other, and nothing of what a product is."""

Json = Mapping[str, Any]


@dataclass(frozen=True)
class Comparison:
    """Products side by side, in the order that they were named in; `named` are all names given.

    `goal` is what they are ranked by, if anything; `weights` are a user's, None for the goal's own.
    """

    snapshot: Snapshot
    named: tuple[str, ...]
    places: tuple[int, ...]
    goal: str | None
    weights: Weights | None

    @cached_property
    def rows(self) -> tuple[bytes, ...]:
        """The products as JSON, with the score for the goal, or else for every goal."""
        return tuple(self.snapshot.row(place, self._scores(place)) for place in self.places)

    @cached_property
    def products(self) -> tuple[Json, ...]:
        """The same JSON, parsed."""
        return tuple(orjson.loads(row) for row in self.rows)

    @cached_property
    def differing(self) -> tuple[str, ...]:
        """The fields that are not the same in all of the products."""
        first, *others = self.products or ({},)
        compared = (field for field in first if field not in NOT_COMPARED)
        return tuple(
            field
            for field in compared
            if any(_essence(each[field]) != _essence(first[field]) for each in others)
        )

    @cached_property
    def in_order(self) -> tuple[Ranked, ...]:
        """The products as the goal ranks them; nothing without a goal."""
        by = self.ranking
        if by is None:
            return ()
        ranked = (self.snapshot.ranked(place, by.goal, by.weights) for place in self.places)
        return tuple(sorted(ranked, key=lambda each: each.sort_key))

    @cached_property
    def explanations(self) -> tuple[Explanation, ...]:
        """Why each stands before the next, in the goal's order."""
        formula = self.snapshot.measured.formula
        pairs = pairwise(self.in_order)
        return tuple(explain(first, second, formula) for first, second in pairs)

    @cached_property
    def ranking(self) -> Ranking | None:
        """What the products are ranked by; None without a goal."""
        if self.goal is None:
            return None
        return ranking_by(self.snapshot.measured.formula, self.goal, self.weights)

    def _scores(self, place: int) -> dict[str, bytes]:
        if self.goal is None:
            return self.snapshot.own_scores(place)
        return {self.goal: self.snapshot.score_json(place, self.goal, self.weights)}


def compare(parameters: QueryDict) -> Comparison:
    """Two to four products side by side. Raises products.query.QueryRefused."""
    found, errors = look_up(parameters)
    if not FEWEST <= len(found.named) <= MOST:
        errors = (*errors, not_so_many(found.named))
    if errors:
        raise QueryRefused(errors)
    return found


def look_up(parameters: QueryDict) -> tuple[Comparison, tuple[QueryError, ...]]:
    """Of the first four named the products that there are, and what is wrong but for the number."""
    snapshot = snapshots.ranked_by(parameters.get("formula"))
    stated = stated_in(parameters)
    named = tuple(dict.fromkeys(map(str, stated.getlist(CHOSEN))))
    errors = list(unknown(stated, (CHOSEN, *ABOUT_RANKING)))
    values = cleaned(stated, ABOUT_RANKING, errors)
    weights = chosen_weights(values, snapshot, errors)
    looked_up = {slug: snapshot.places.get(slug) for slug in named[:MOST]}
    errors += [_no_such(slug, snapshot) for slug, place in looked_up.items() if place is None]
    places = tuple(place for place in looked_up.values() if place is not None)
    goal = values.get("goal") or None
    return Comparison(snapshot, named, places, goal, weights), tuple(errors)


def _no_such(slug: str, snapshot: Snapshot) -> QueryError:
    meant = alike(slug, {other: other for other in snapshot.slugs})
    return QueryError(CHOSEN, _("Det finns ingen sådan produkt."), slug, did_you_mean=meant)


def not_so_many(named: tuple[str, ...]) -> QueryError:
    """What is said of fewer products, or more, than can be compared."""
    message = _("Välj från %(fewest)d till %(most)d produkter.") % {
        "fewest": FEWEST,
        "most": MOST,
    }
    return QueryError(CHOSEN, message, ", ".join(named))


def _essence(value: Any) -> Any:
    """What of a field is compared: of findings their codes, in no order."""
    if isinstance(value, list):
        coded = [each.get("code", each) if isinstance(each, dict) else each for each in value]
        return sorted(map(str, coded))
    return value
