"""The list's parameters as OpenAPI describes them, made from the one declaration of the filter."""

from typing import Any

import django_filters
from drf_spectacular.utils import OpenApiParameter

from products.comparing import ABOUT_RANKING, CHOSEN, FEWEST, MOST
from products.filters import ProductFilter
from products.query import LARGEST_PAGE_SIZE, PAGE_SIZE


def parameter(name: str, declared: django_filters.Filter) -> OpenApiParameter:
    """One parameter: its values where they are known, a number or a text where they are not."""
    several = isinstance(declared, django_filters.MultipleChoiceFilter)
    choices = declared.extra.get("choices", ())
    values = [value for value, _label in (choices() if callable(choices) else choices)]
    one: dict[str, Any] = {"type": "string"}
    if values:
        one["enum"] = values
    if isinstance(declared, django_filters.NumberFilter):
        ends = {"minimum": declared.extra["min_value"], "maximum": declared.extra["max_value"]}
        one = {"type": "number", **ends}
    return OpenApiParameter(
        name,
        {"type": "array", "items": one} if several else one,
        description=f"{declared.label}. {declared.extra.get('help_text', '')}".rstrip(". "),
        style="form" if several else None,
        explode=True if several else None,
    )


FILTER_PARAMETERS = [
    parameter(name, declared) for name, declared in ProductFilter.base_filters.items()
]
PAGING_PARAMETERS = [
    OpenApiParameter(
        "cursor", str, description="Where the list goes on: from `next` or `previous`."
    ),
    OpenApiParameter(
        "page_size",
        {"type": "integer", "minimum": 1, "maximum": LARGEST_PAGE_SIZE, "default": PAGE_SIZE},
        description="Products an answer.",
    ),
    OpenApiParameter(
        "facets",
        {"type": "boolean", "default": False},
        description="`true` adds every facet with its counts.",
    ),
]
COMPARE_PARAMETERS = [
    OpenApiParameter(
        CHOSEN,
        {"type": "array", "items": {"type": "string"}, "minItems": FEWEST, "maxItems": MOST},
        required=True,
        description="Address names of products, two to four.",
        style="form",
        explode=True,
    ),
    *(each for each in FILTER_PARAMETERS if each.name in ABOUT_RANKING),
]
RULE_PARAMETERS = PAGING_PARAMETERS[:2]
"""The rules have no facets."""
