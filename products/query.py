"""A list's parameters, checked once: what was asked, or what was wrong with the question."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _
from rapidfuzz import process

from products.filters import ProductFilter
from products.models import Product
from products.snapshot.columns import Snapshot

PAGE_SIZE = 24
LARGEST_PAGE_SIZE = 100
PAGING = ("page", "page_size", "facets")
"""Parameters that choose a part of the answer, and nothing of what is found."""

DEFAULT_GOAL = "vardag"
"""The goal that the score stands for where none is chosen."""

ALIKE_FROM = 60
"""From what likeness in percent a word is offered as the one that was meant."""

OPEN_GROUPS = ("brand", "maker", "shop")
"""Groups whose values are the catalogue's own names."""

RANGE_PARAMETERS: Mapping[str, tuple[str | None, str]] = {
    "elemental_mg": ("elemental_mg_min", "elemental_mg_max"),
    "price_per_100mg": (None, "price_per_100mg_max"),
    "price_per_day": (None, "price_per_day_max"),
    "units_per_day": (None, "units_per_day_max"),
}


@dataclass(frozen=True)
class QueryError:
    """One parameter that can't be answered: what was given, what could be, what was likely meant."""

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
class Query:
    """What is asked of the list, checked: chosen values a group, ranges, order and page."""

    chosen: Mapping[str, tuple[str, ...]]
    ranges: Mapping[str, tuple[Decimal | None, Decimal | None]]
    amount_missing: str
    every_compound: bool
    words: str
    goal: str | None
    sort: str
    page: int
    page_size: int
    labels: Mapping[str, str]
    parameters: tuple[tuple[str, str], ...]

    @property
    def scored_goal(self) -> str:
        """The goal that scores are shown for."""
        return self.goal or DEFAULT_GOAL

    @property
    def order(self) -> str:
        """The name of the snapshot's order that the list has."""
        return f"score:{self.scored_goal}" if self.sort == "score" else self.sort

    def label(self, name: str) -> str:
        """What a group is called."""
        parameter = RANGE_PARAMETERS[name][1] if name in RANGE_PARAMETERS else name
        return self.labels[parameter]


def ask(parameters: QueryDict, snapshot: Snapshot, *, page_size: int | None = None) -> Query:
    """Check a query against the filter and the catalogue's own names. Raises QueryRefused."""
    asked = ProductFilter(parameters, queryset=Product.objects.none())
    known = (*asked.filters, *PAGING)
    errors = [_unknown(name, parameters[name], known) for name in parameters if name not in known]
    form = asked.form
    form.is_valid()
    errors += [_refused(name, parameters, form) for name in form.errors]
    errors += _unheard_of(form.cleaned_data, snapshot)
    page = _whole(parameters, "page", 1, 1_000_000, errors)
    size = _whole(parameters, "page_size", page_size or PAGE_SIZE, LARGEST_PAGE_SIZE, errors)
    if errors:
        raise QueryRefused(errors)
    return _query(form, snapshot, parameters, page, size)


def _query(
    form: Any, snapshot: Snapshot, parameters: QueryDict, page: int, page_size: int
) -> Query:
    values = form.cleaned_data
    ranges = {
        name: (values[lowest] if lowest else None, values[highest])
        for name, (lowest, highest) in RANGE_PARAMETERS.items()
    }
    return Query(
        chosen={name: _chosen(values[name]) for name in snapshot.groups},
        ranges={name: ends for name, ends in ranges.items() if ends != (None, None)},
        amount_missing=values["elemental_mg_missing"] or "",
        every_compound=values["compound_mode"] == "all",
        words=values["q"] or "",
        goal=values["goal"] or None,
        sort=values["sort"] or "score",
        page=page,
        page_size=page_size,
        labels={name: str(field.label) for name, field in form.fields.items()},
        parameters=tuple(
            (name, value)
            for name, several in parameters.lists()
            for value in several
            if name not in PAGING and value
        ),
    )


def _unheard_of(values: Mapping[str, Any], snapshot: Snapshot) -> Iterable[QueryError]:
    """Names of brands, makers and shops that the catalogue does not have."""
    for name in OPEN_GROUPS:
        known = snapshot.groups[name].values
        for value in values.get(name) or ():
            if value not in known:
                message = _("Katalogen har inget sådant namn.")
                yield QueryError(name, message, value, known, _alike(value, known))


def _chosen(value: object) -> tuple[str, ...]:
    if isinstance(value, bool):
        return ("true" if value else "false",)
    return tuple(value) if isinstance(value, list | tuple) else ()


def _unknown(name: str, given: str, known: tuple[str, ...]) -> QueryError:
    return QueryError(
        field=name,
        message=_("Det finns ingen sådan parameter."),
        given=given,
        allowed=tuple(known),
        did_you_mean=_alike(name, known),
    )


def _refused(name: str, parameters: QueryDict, form: Any) -> QueryError:
    field = form.fields[name]
    allowed = tuple(str(value) for value, _name in getattr(field, "choices", ()) if value)
    given = [value for value in parameters.getlist(name) if value not in allowed]
    return QueryError(
        field=name,
        message=" ".join(form.errors[name]),
        given=", ".join(given),
        allowed=allowed,
        did_you_mean=_alike(given[0], allowed) if given else None,
    )


def _whole(
    parameters: QueryDict, name: str, default: int, highest: int, errors: list[QueryError]
) -> int:
    """A whole number from 1 up; an error is added where something else is given."""
    given = parameters.get(name, "") or str(default)
    if given.isascii() and given.isdigit() and len(given) <= len(str(highest)):
        number = int(given)
        if 1 <= number <= highest:
            return number
    message = _("Ange ett heltal från 1 till %(highest)d.") % {"highest": highest}
    errors.append(QueryError(field=name, message=message, given=given))
    return default


def _alike(word: str, known: tuple[str, ...]) -> str | None:
    found = process.extractOne(word, known, score_cutoff=ALIKE_FROM)
    return found[0] if found else None
