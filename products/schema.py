"""The list's parameters as OpenAPI describes them, made from the one declaration of the filter."""

import django_filters
from drf_spectacular.utils import OpenApiParameter

from products.filters import ProductFilter


def _parameter(name: str, declared: django_filters.Filter) -> OpenApiParameter:
    """One parameter: its values where they are known, a number or a text where they are not."""
    several = isinstance(declared, django_filters.MultipleChoiceFilter)
    number = isinstance(declared, django_filters.NumberFilter)
    values = [value for value, _label in declared.extra.get("choices", ())]
    return OpenApiParameter(
        name,
        float if number else str,
        description=str(declared.label or name),
        enum=values or None,
        many=several,
        explode=True if several else None,
    )


FILTER_PARAMETERS = [
    _parameter(name, declared) for name, declared in ProductFilter.base_filters.items()
]
