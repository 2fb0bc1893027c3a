"""What other parts of the house add to a product's JSON, without products knowing them."""

from collections.abc import Callable
from typing import Any

from products.models import Product

Filler = Callable[[Product], list[dict[str, Any]]]
"""Gives one field's content for one product."""

_SOURCES: dict[str, Callable[[], Filler]] = {}


def relate(field: str, source: Callable[[], Filler]) -> None:
    """Let an app above fill `field` of every product; `source` is asked once for many products."""
    _SOURCES[field] = source


def fillers() -> dict[str, Filler]:
    """What fills each field, ready for many products."""
    return {field: source() for field, source in _SOURCES.items()}
