"""What lists are filtered and ordered by, derived from a label's reading and a product's offers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from labels.core.contents import Contents, derive_contents
from labels.core.reference.units import COUNTED_UNITS
from labels.models import Label
from products.amounts import ORE
from products.models import LabelStatus, Offer

Range = tuple[Decimal, Decimal]

HEAVIEST_FIRST = (LabelStatus.ERROR, LabelStatus.WARNING, LabelStatus.INFO)

LARGEST = Decimal(99_999)
"""The largest amount in mg, units or SEK that is compared; a label may print any number."""

STORED_MG = Decimal("0.0001")
STORED_UNITS = Decimal("0.01")

AGED = timedelta(hours=48)
"""An offer not checked for longer than this is said to be old."""

FRESH = timedelta(days=7)
"""An offer not checked for longer than this is left out of lowest prices."""


@dataclass(frozen=True)
class LabelColumns:
    """A reading's part of a product's columns. Amounts in mg a day; None is "not stated"."""

    legal_class: str | None = None
    dosage_form: str | None = None
    elemental_min_mg: Decimal | None = None
    elemental_max_mg: Decimal | None = None
    units_per_day: Decimal | None = None
    batch_stated: bool | None = None
    free_from: str = ""
    vegan: bool | None = None
    best_before_passed: bool | None = None
    label_status: str = LabelStatus.UNREAD.value


@dataclass(frozen=True)
class PriceColumns:
    """The offers' part of a product's columns, in SEK; None where it can't be told."""

    price_sek: Decimal | None = None
    price_per_day_sek: Decimal | None = None
    price_per_100mg_sek: Decimal | None = None


def label_columns(label: Label | None) -> LabelColumns:
    """The columns of a label's reading; of a label that is not there or not read, all unknown."""
    reading = label.reading if label else None
    if label is None or reading is None:
        return LabelColumns()
    lowest, highest = elemental_range(reading) or (None, None)
    dose = reading["daily_dose"]
    contents = _contents(label, reading)
    counted = dose is not None and dose["unit"] in COUNTED_UNITS
    return LabelColumns(
        legal_class=reading["product_class"],
        dosage_form=reading["dosage_form"],
        elemental_min_mg=stored(lowest, STORED_MG),
        elemental_max_mg=stored(highest, STORED_MG),
        units_per_day=stored(Decimal(dose["max"]), STORED_UNITS) if counted else None,
        batch_stated=reading["batch"] is not None,
        free_from=f" {' '.join(contents.free_from)} " if contents.free_from else "",
        vegan=contents.vegan,
        best_before_passed=all_passed(best_before_dates(label), label.read_as_of),
        label_status=_status({finding["severity"] for finding in reading["findings"]}),
    )


def _contents(label: Label, reading: Mapping[str, Any]) -> Contents:
    """What the label is free from; of a text that is newer than its reading, nothing is known."""
    if label.read_version != label.version:
        return Contents()
    return derive_contents(
        label.text,
        reading["ingredients"],
        dosage_form=reading["dosage_form"],
        product_class=reading["product_class"],
    )


def price_columns(
    reading: Mapping[str, Any] | None, offers: Iterable[Offer], now: datetime
) -> PriceColumns:
    """The lowest fresh price, in stock before out of stock, and what a day of it costs."""
    fresh = [offer for offer in offers if offer.checked_at >= now - FRESH]
    offer = min(fresh, key=lambda each: (not each.in_stock, each.price_sek), default=None)
    if offer is None:
        return PriceColumns()
    days = days_in_pack(reading)
    if not days:
        return PriceColumns(price_sek=offer.price_sek)
    per_day = offer.price_sek / days
    mg = comparable_mg(reading)
    return PriceColumns(
        price_sek=offer.price_sek,
        price_per_day_sek=stored(per_day, ORE),
        price_per_100mg_sek=stored(100 * per_day / mg, ORE) if mg else None,
    )


def per_day_range(reading: Mapping[str, Any] | None, price_sek: Decimal | None) -> Range | None:
    """What a day costs on the lowest and on the highest dose, in SEK."""
    days = days_in_pack(reading)
    if not reading or not days or price_sek is None:
        return None
    highest, dose = price_sek / days, reading["daily_dose"]
    if highest > LARGEST:
        return None
    return highest * Decimal(dose["min"]) / Decimal(dose["max"]), highest


def per_100mg_range(reading: Mapping[str, Any] | None, price_sek: Decimal | None) -> Range | None:
    """What 100 mg elemental magnesium costs, in SEK, from the lowest to the highest it can be.

    The least and the most magnesium that one unit can hold: of the lowest dose and of the highest,
    whatever of the two the label's own range comes from.
    """
    elemental = elemental_range(reading) if reading else None
    per_day = per_day_range(reading, price_sek)
    if not elemental or not per_day or not min(*elemental, *per_day):
        return None
    lowest, highest = sorted(100 * cost / mg for cost, mg in zip(per_day, elemental, strict=True))
    return None if highest > LARGEST else (lowest, highest)


def elemental_range(reading: Mapping[str, Any]) -> tuple[Decimal, Decimal] | None:
    """Elemental mg a day from the least to the most; None where not stated, or beyond belief."""
    elemental = reading["elemental_mg_per_daily_dose"]
    if elemental is None or Decimal(elemental["max"]) > LARGEST:
        return None
    return Decimal(elemental["min"]), Decimal(elemental["max"])


def days_in_pack(reading: Mapping[str, Any] | None) -> Decimal | None:
    """Days that a pack lasts on the highest dose, where both are counted in the same unit."""
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
    elemental = elemental_range(reading) if reading else None
    if not reading or not elemental:
        return None
    if reading["elemental_basis"] != "computed":
        return elemental[1]
    dose = reading["daily_dose"]
    return elemental[0] if dose and dose["min"] == dose["max"] else None


def best_before_dates(label: Label) -> list[str]:
    """Every best-before date known: of the package that was read, and of the lots on record."""
    printed = label.reading["best_before"] if label.reading else None
    of_lots = [batch.best_before for batch in label.batches.all()]
    return [each for each in (printed, *of_lots) if each]


def all_passed(dates: Iterable[str], as_of: date | None) -> bool | None:
    """Whether every date lies before the day; a month or a year counts to its end."""
    if not (known := list(dates)) or as_of is None:
        return None
    return all(each < as_of.isoformat()[: len(each)] for each in known)


def stored(amount: Decimal | None, step: Decimal) -> Decimal | None:
    """The amount as its column keeps it, or None where it is larger than any that is compared."""
    if amount is None or amount > LARGEST:
        return None
    return amount.quantize(step, ROUND_HALF_UP)


def _status(severities: set[str]) -> str:
    return next(
        (each.value for each in HEAVIEST_FIRST if each in severities), LabelStatus.CLEAN.value
    )
