"""What other parts of the house add to products and goals, without products knowing them."""

from collections.abc import Callable
from typing import Any

from products.models import Product

Filler = Callable[[Product], list[dict[str, Any]]]
"""Gives one field's content for one product."""

Reading = Callable[[str], list[dict[str, Any]]]
"""Gives what is worth reading about a goal, by its address name."""

_SOURCES: dict[str, Callable[[], Filler]] = {}
_READINGS: list[Reading] = []


def relate(field: str, source: Callable[[], Filler]) -> None:
    """Let an app above fill `field` of every product; `source` is asked once for many products."""
    _SOURCES[field] = source


def fillers() -> dict[str, Filler]:
    """What fills each field, ready for many products."""
    return {field: source() for field, source in _SOURCES.items()}


def relate_goals(reading: Reading) -> None:
    """Let an app above name what is worth reading about each goal: `url`, `title`, `reason`."""
    _READINGS.append(reading)


def worth_reading(goal: str) -> list[dict[str, Any]]:
    """Everything named as worth reading about a goal."""
    return [link for reading in _READINGS for link in reading(goal)]
