"""What ranking may know of a product, gathered from its label, its lots and its lowest price."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from labels.models import Label
from products.compared import best_before_dates, elemental_range
from products.models import Product
from products.ranking import Candidate, FormShare, ProductFacts, gate_name, load_formula

UNLISTED_FORM = "ID004"
"""The finding that says that a source is not among the permitted ones."""


def candidate(product: Product) -> Candidate:
    """One product as ranking sees it; of a label not yet read, hardly anything is known."""
    label = product.label
    if label is None or label.reading is None:
        return Candidate(product.slug, ProductFacts(testing=product.independent_test))
    reading = label.reading
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
        trace=_trace(product, label),
        price_per_day_sek=product.price_per_day_sek,
        error_codes=codes,
        best_before_passed=product.best_before_passed,
        unlisted_form=UNLISTED_FORM in codes,
    )
    return Candidate(product.slug, facts)


def gate_of(product: Product, *, best_before_passed: bool | None) -> str | None:
    """The gate that keeps a product out of every goal, whatever its columns still say of dates."""
    facts = replace(candidate(product).facts, best_before_passed=best_before_passed)
    return gate_name(facts, load_formula())


def _blend(reading: Mapping[str, Any]) -> tuple[FormShare, ...]:
    """The sources; where there is but one, all of the magnesium is its."""
    salts = reading["salts"]
    amount = _declared(reading) if len(salts) == 1 else None
    return tuple(FormShare(compound, amount) for compound in salts)


def _declared(reading: Mapping[str, Any]) -> Decimal | None:
    elemental = elemental_range(reading)
    return elemental[1] if elemental and reading["elemental_basis"] == "declared" else None


def _possible(reading: Mapping[str, Any]) -> tuple[Decimal, Decimal] | None:
    return elemental_range(reading) if reading["elemental_basis"] == "computed" else None


def _trace(product: Product, label: Label) -> tuple[bool, bool, bool, bool]:
    """Whether lot, best-before date, maker and GTIN are known of the product."""
    return (
        bool((label.reading or {}).get("batch") or label.batches.all()),
        bool(best_before_dates(label)),
        product.made_by is not None,
        product.gtin is not None,
    )
