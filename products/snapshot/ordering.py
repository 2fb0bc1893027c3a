"""The orders that a list can have, but for those by score."""

from collections.abc import Mapping, Sequence

import numpy as np

from products.models import Product
from products.snapshot.columns import Key, Numbers, Order

RISING = ("price", "price_per_day", "price_per_100mg")
"""Numbers of which the lowest comes first; a product that has none comes last."""


def orders_of(products: Sequence[Product], numbers: Mapping[str, Numbers]) -> dict[str, Order]:
    """Places in each order; products come by name, so that what is equal stays by name."""
    checked = np.array([_checked(each) for each in products], dtype=np.float64)
    names = tuple((each.sort_key, each.slug) for each in products)
    by_name = Order(np.arange(len(products)), names.__getitem__, (str, str))
    return {
        "name": by_name,
        **{name: _by_number(numbers[name], names) for name in RISING},
        "elemental_mg": _by_number(-numbers["elemental_mg"], names),
        "checked": _by_number(-checked, names),
    }


def _checked(product: Product) -> float:
    """When a shop's price of the product was last confirmed; nan where it has no offer."""
    moments = [offer.checked_at.timestamp() for offer in product.offers.all()]
    return max(moments, default=float("nan"))


def _by_number(numbers: Numbers, names: tuple[tuple[str, str], ...]) -> Order:
    """Rising numbers, nan last."""
    placed_by = np.where(np.isnan(numbers), np.inf, numbers)

    def key(place: int) -> Key:
        return (float(placed_by[place]), *names[place])

    return Order(np.argsort(placed_by, kind="stable"), key, (float, str, str))
