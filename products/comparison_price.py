"""Jämförpris: what one piece, one kilogram or one litre of a product costs."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from django.utils.translation import gettext

from labels.swedish import unit_name
from labels.wording import UNIT_NAMES

THOUSAND = Decimal(1000)


def comparison_price(
    price_sek: Decimal, net_quantity: Sequence[Mapping[str, str]]
) -> tuple[Decimal, str] | None:
    """The price in SEK and the unit that it buys one of; pieces before weight before volume.

    >>> comparison_price(Decimal("129"), [{"value": "120", "unit": "capsule"}])
    (Decimal('1.075'), 'kapsel')

    None where the label states no net quantity.
    """
    held = {each["unit"]: Decimal(each["value"]) for each in net_quantity}
    for unit, amount in held.items():
        if unit in UNIT_NAMES and amount:
            return price_sek / amount, unit_name(unit, "1")
    for unit, name in (("g", gettext("kg")), ("ml", gettext("liter"))):
        if held.get(unit):
            return THOUSAND * price_sek / held[unit], name
    return None
