"""What other parts of the house add to a product's JSON, without products knowing them."""

from collections.abc import Callable
from typing import Any

from products.models import Product

Source = Callable[[Product], list[dict[str, Any]]]

_SOURCES: dict[str, Source] = {}


def relate(field: str, source: Source) -> None:
    """Let `source` fill `field` of every product; an app above calls this when it is ready."""
    _SOURCES[field] = source


def related_to(product: Product) -> dict[str, list[dict[str, Any]]]:
    """The fields that other apps fill, for one product."""
    return {field: source(product) for field, source in _SOURCES.items()}
