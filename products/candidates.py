"""What ranking may know of a product, gathered from its label, its lots and its lowest price."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from products.models import Product
from products.ranking import Candidate, FormShare, ProductFacts

UNLISTED_FORM = "ID004"
"""The finding that says that a source is not among the permitted ones."""


def candidate(product: Product) -> Candidate:
    """One product as ranking sees it; of a label not yet read, hardly anything is known."""
    reading = product.label.reading if product.label else None
    if reading is None or product.label is None:
        return Candidate(product.slug, ProductFacts(testing=product.independent_test))
    severities = Counter(finding["severity"] for finding in reading["findings"])
    codes = tuple(f["code"] for f in reading["findings"] if f["severity"] == "error")
    facts = ProductFacts(
        product_class=reading["product_class"],
        blend=_blend(reading),
        elemental_max_mg=_declared(reading),
        elemental_possible_mg=_possible(reading),
        errors=severities["error"],
        warnings=severities["warning"],
        infos=severities["info"],
        testing=product.independent_test,
        trace=_trace(product, reading),
        price_per_day_sek=product.price_per_day_sek,
        error_codes=codes,
        best_before_passed=_all_passed(_dates(product, reading), product.label.read_as_of),
        unlisted_form=UNLISTED_FORM in codes,
    )
    return Candidate(product.slug, facts)


def _blend(reading: Mapping[str, Any]) -> tuple[FormShare, ...]:
    """The sources; where there is but one, all of the magnesium is its."""
    salts = reading["salts"]
    amount = _declared(reading) if len(salts) == 1 else None
    return tuple(FormShare(compound, amount) for compound in salts)


def _declared(reading: Mapping[str, Any]) -> Decimal | None:
    elemental = reading["elemental_mg_per_daily_dose"]
    if elemental is None or reading["elemental_basis"] != "declared":
        return None
    return Decimal(elemental["max"])


def _possible(reading: Mapping[str, Any]) -> tuple[Decimal, Decimal] | None:
    elemental = reading["elemental_mg_per_daily_dose"]
    if elemental is None or reading["elemental_basis"] != "computed":
        return None
    return Decimal(elemental["min"]), Decimal(elemental["max"])


def _trace(product: Product, reading: Mapping[str, Any]) -> tuple[bool, bool, bool, bool]:
    """Whether lot, best-before date, maker and GTIN are known of the product."""
    dates = _dates(product, reading)
    batches = product.label.batches.all() if product.label else ()
    return (
        bool(reading["batch"] or batches),
        bool(dates),
        product.maker is not None or product.brand.maker is not None,
        product.gtin is not None,
    )


def _dates(product: Product, reading: Mapping[str, Any]) -> list[str]:
    """Every best-before date known: of the package that was read and of the lots on record."""
    of_lots = [batch.best_before for batch in product.label.batches.all()] if product.label else []
    return [each for each in (reading["best_before"], *of_lots) if each]


def _all_passed(dates: Iterable[str], as_of: date | None) -> bool | None:
    """Whether every date lies before the day; a month or a year counts to its end."""
    if not (known := list(dates)) or as_of is None:
        return None
    return all(each < as_of.isoformat()[: len(each)] for each in known)
