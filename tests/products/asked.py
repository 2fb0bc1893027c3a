"""Questions put as query strings, for tests of what browse() answers."""

from django.http import QueryDict

from products import catalogue
from products.facets import Facet


def asked(text: str) -> QueryDict:
    """A question as its query string."""
    return QueryDict(text)


def slugs(text: str) -> tuple[str, ...]:
    """The address names that a question finds."""
    return catalogue.browse(asked(text)).slugs


def facet(name: str, text: str = "") -> Facet:
    """One facet of an answer."""
    found = next(each for each in catalogue.browse(asked(text)).facets if each.name == name)
    assert isinstance(found, Facet)
    return found


def counts(name: str, text: str = "") -> dict[str, int]:
    """The counts of a facet's values that any product has."""
    return {each.value: each.count for each in facet(name, text).values if each.count}
