"""The lowest price that shops have asked for a product lately, from the steps of their prices."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from products.models import Offer, PriceStep

MONTH = timedelta(days=30)
QUARTER = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class LowestPrice:
    """The lowest price in SEK since a day, among so many shops."""

    price_sek: Decimal
    since: date
    shop_count: int


def lowest_lately(
    offers: Iterable[Offer], today: date, lately: timedelta = MONTH
) -> LowestPrice | None:
    """The lowest price of the last 30 days or other time, or of as much as is known, if any.

    A price holds from its step to the next one, so the last step before the first day counts too.
    """
    first_day = today - lately
    held = {offer.pk: tuple(_holding(offer.steps.all(), first_day)) for offer in offers}
    steps = [step for each in held.values() for step in each]
    if not steps:
        return None
    return LowestPrice(
        price_sek=min(step.price_sek for step in steps),
        since=max(first_day, min(step.starts_on for step in steps)),
        shop_count=sum(bool(each) for each in held.values()),
    )


def _holding(steps: Iterable[PriceStep], first_day: date) -> Iterator[PriceStep]:
    """The steps whose price held on the first day or later."""
    ordered = sorted(steps, key=lambda step: step.starts_on)
    for step, following in zip(ordered, [*ordered[1:], None], strict=True):
        if following is None or following.starts_on > first_day:
            yield step
