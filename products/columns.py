"""What lists are filtered and ordered by, derived from a label's reading and a product's offers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from products.models import LabelStatus, Offer

COUNTED_UNITS = frozenset({"capsule", "tablet", "gummy", "softgel", "sachet", "ampoule"})
"""Units of dose that a shopper can count out; spoons and weights are none."""

HEAVIEST_FIRST = (LabelStatus.ERROR, LabelStatus.WARNING, LabelStatus.INFO)


@dataclass(frozen=True)
class LabelColumns:
    """A reading's part of a product's columns. Amounts in mg a day; None is "not stated"."""

    legal_class: str | None = None
    dosage_form: str | None = None
    elemental_min_mg: Decimal | None = None
    elemental_max_mg: Decimal | None = None
    units_per_day: Decimal | None = None
    batch_stated: bool | None = None
    label_status: str = LabelStatus.UNREAD


@dataclass(frozen=True)
class PriceColumns:
    """The offers' part of a product's columns, in SEK; None where it can't be told."""

    price_sek: Decimal | None = None
    price_per_day_sek: Decimal | None = None
    price_per_100mg_sek: Decimal | None = None


def label_columns(reading: Mapping[str, Any] | None) -> LabelColumns:
    """The columns of a reading in the contract's JSON shape; of no reading, all unknown."""
    if reading is None:
        return LabelColumns()
    elemental = reading["elemental_mg_per_daily_dose"]
    dose = reading["daily_dose"]
    return LabelColumns(
        legal_class=reading["product_class"],
        dosage_form=reading["dosage_form"],
        elemental_min_mg=Decimal(elemental["min"]) if elemental else None,
        elemental_max_mg=Decimal(elemental["max"]) if elemental else None,
        units_per_day=(
            Decimal(dose["max"]) if dose and dose["unit"] in COUNTED_UNITS else None
        ),
        batch_stated=reading["batch"] is not None,
        label_status=_status({finding["severity"] for finding in reading["findings"]}),
    )


def price_columns(reading: Mapping[str, Any] | None, offers: Iterable[Offer]) -> PriceColumns:
    """The lowest price among the offers, in stock before out of stock, and what a day of it costs."""
    offer = min(offers, key=lambda each: (not each.in_stock, each.price_sek), default=None)
    if offer is None:
        return PriceColumns()
    days = days_in_pack(reading)
    if not days:
        return PriceColumns(price_sek=offer.price_sek)
    per_day = offer.price_sek / days
    mg = comparable_mg(reading)
    return PriceColumns(
        price_sek=offer.price_sek,
        price_per_day_sek=per_day,
        price_per_100mg_sek=100 * per_day / mg if mg else None,
    )


def days_in_pack(reading: Mapping[str, Any] | None) -> Decimal | None:
    """Days that a pack lasts on the highest dose: its net quantity over the dose in the same unit."""
    dose = reading["daily_dose"] if reading else None
    if not reading or not dose or not Decimal(dose["max"]):
        return None
    held = [each for each in reading["net_quantity"] if each["unit"] == dose["unit"]]
    return Decimal(held[0]["value"]) / Decimal(dose["max"]) if held else None


def comparable_mg(reading: Mapping[str, Any] | None) -> Decimal | None:
    """Elemental mg of the highest daily dose that a price may be compared by.

    A label that states only the salt's weight gives an interval; its lower end counts, so that a
    product never looks cheaper for saying less. A dose that is itself a range leaves none to count.
    """
    elemental = reading["elemental_mg_per_daily_dose"] if reading else None
    if not reading or not elemental:
        return None
    if reading["elemental_basis"] != "computed":
        return Decimal(elemental["max"])
    dose = reading["daily_dose"]
    return Decimal(elemental["min"]) if dose["min"] == dose["max"] else None


def _status(severities: set[str]) -> str:
    return next((each.value for each in HEAVIEST_FIRST if each in severities), LabelStatus.CLEAN)
