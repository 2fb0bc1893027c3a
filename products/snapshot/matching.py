"""The order of what a search finds: the best match first, what matches alike by name."""

import numpy as np

from products.search import Found
from products.snapshot.bits import Mask
from products.snapshot.columns import Key, Order, Snapshot, Weights
from products.snapshot.listing import Listing, Sorted, listed

BEST_MATCH = "best_match"
"""The order of a search that names none."""

KINDS = (int, str, str)


def kinds_of(name: str, snapshot: Snapshot) -> tuple[type, ...]:
    """The types of what an order places products by."""
    return KINDS if name == BEST_MATCH else snapshot.orders[name].kinds


def listing_of(
    order: str,
    snapshot: Snapshot,
    kept: Mask,
    *,
    searched: Found | None,
    weights: Weights | None,
) -> Listing:
    """The products that a mask keeps in an order by its name; `weights` bear on one by score."""
    if searched and order == BEST_MATCH:
        return _best_first(searched, snapshot, kept)
    return listed(snapshot, kept, order, weights)


def _best_first(searched: Found, snapshot: Snapshot, kept: Mask) -> Sorted:
    by_name = snapshot.orders["name"]
    places = np.flatnonzero(kept & searched.mask)
    descending = np.argsort(-searched.points[places], kind="stable")

    def key(place: int) -> Key:
        return (-int(searched.points[place]), *by_name.key(place))

    return Sorted(Order(places[descending], key, KINDS), np.arange(len(places)))
