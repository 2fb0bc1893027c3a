"""What a page says of a question that it can't answer, and the ways on."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from products.filters import ProductFilter
from products.query import QueryError


@dataclass(frozen=True, slots=True)
class RefusedPart:
    """One part of the question: what it is called, what was given, and the likely meant query."""

    name: str | Promise
    given: str
    message: str
    meant: str | None
    query_meant: str


@dataclass(frozen=True, slots=True)
class RefusedPage:
    """Every part that was wrong, and the query with all of them left out."""

    parts: tuple[RefusedPart, ...]
    query_without: str


def refused_page(parameters: QueryDict, errors: Iterable[QueryError]) -> RefusedPage:
    """The page for a refused query."""
    wrong = tuple(errors)
    kept = parameters.copy()
    for error in wrong:
        kept.pop(error.field, None)
    return RefusedPage(tuple(_part(parameters, error) for error in wrong), kept.urlencode())


def _part(parameters: QueryDict, error: QueryError) -> RefusedPart:
    declared = ProductFilter.base_filters.get(error.field)
    return RefusedPart(
        name=declared.label if declared else _named(error.field),
        given=error.given,
        message=error.message,
        meant=error.did_you_mean,
        query_meant=_meant(parameters, error),
    )


def _named(field: str) -> str | Promise:
    """A parameter that no filter declares: the page's own, or an unknown one by its name."""
    return {"page": _("Sida"), "page_size": _("Produkter per sida")}.get(field, field)


def _meant(parameters: QueryDict, error: QueryError) -> str:
    """The query with the likely name or value in the place of the wrong one."""
    if error.did_you_mean is None:
        return ""
    meant = parameters.copy()
    values = meant.pop(error.field, [])
    if error.field in ProductFilter.base_filters:
        right = [error.did_you_mean if value == error.given else value for value in values]
        meant.setlist(error.field, right)
    else:
        meant.setlist(error.did_you_mean, values)
    return meant.urlencode()
