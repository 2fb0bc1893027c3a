"""The order of what a search finds: the best match first, what matches alike by name."""

import numpy as np

from products.search import Found
from products.snapshot.columns import Key, Order, Snapshot

BEST_MATCH = "best_match"
"""The order of a search that names none."""

KINDS = (int, str, str)


def kinds_of(name: str, snapshot: Snapshot) -> tuple[type, ...]:
    """The types of what an order places products by."""
    return KINDS if name == BEST_MATCH else snapshot.orders[name].kinds


def order_of(name: str, snapshot: Snapshot, searched: Found | None) -> Order:
    """An order by its name; that of the best match holds no other places than those found."""
    if searched and name == BEST_MATCH:
        return _best_first(searched, snapshot)
    return snapshot.orders[name]


def _best_first(found: Found, snapshot: Snapshot) -> Order:
    by_name = snapshot.orders["name"]
    places = np.flatnonzero(found.points)
    descending = np.argsort(-found.points[places], kind="stable")

    def key(place: int) -> Key:
        return (-int(found.points[place]), *by_name.key(place))

    return Order(places[descending], key, KINDS)
