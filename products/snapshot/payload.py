"""One product as JSON, as pages and API show it."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from labels.models import Batch, LaboratoryResult
from products.amounts import plain, priced
from products.compared import AGED, Range, per_100mg_range, per_day_range
from products.models import Brand, Maker, Offer, Product, Shop
from products.related import Filler


def product_json(
    product: Product, *, data_version: int, related: Mapping[str, Filler], now: datetime
) -> dict[str, Any]:
    """A product without its scores. Amounts and prices are decimal strings; null: not stated."""
    label = product.label
    reading = label.reading if label else None
    compounds = sorted(product.compounds.all(), key=lambda each: each.position)
    offers = sorted(product.offers.all(), key=lambda each: (each.price_sek, each.shop.slug))
    batches = sorted(label.batches.all(), key=lambda each: each.lot) if label else []
    return {
        "slug": product.slug,
        "name": product.name,
        "brand": named(product.brand),
        "maker": named(product.made_by),
        "gtin": product.gtin,
        "legal_class": product.legal_class,
        "dosage_form": product.dosage_form,
        "compounds": [each.compound for each in compounds],
        **_from_reading(reading),
        "free_from": product.free_from.split(),
        "vegan": product.vegan,
        "label_status": product.label_status,
        "independent_test": product.independent_test,
        "batches": [batch_json(batch) for batch in batches],
        "offers": [offer_json(offer, now) for offer in offers],
        "price": priced(product.price_sek),
        "price_per_day": priced(product.price_per_day_sek),
        "price_per_day_range": _priced_range(per_day_range(reading, product.price_sek)),
        "price_per_100mg": priced(product.price_per_100mg_sek),
        "price_per_100mg_range": _priced_range(per_100mg_range(reading, product.price_sek)),
        **{field: fill(product) for field, fill in related.items()},
        "is_example": product.is_demo,
        "updated_at": product.updated_at.isoformat(),
        "data_version": data_version,
    }


READING_FIELDS = (
    "elemental_mg_per_daily_dose",
    "elemental_mg_per_unit",
    "elemental_basis",
    "daily_dose",
    "nrv_percent",
    "net_quantity",
    "findings",
)


def _from_reading(reading: dict[str, Any] | None) -> dict[str, Any]:
    """The fields that are the label's own; of a label not yet read, none is known."""
    if reading is None:
        return dict.fromkeys(READING_FIELDS) | {"findings": []}
    return {field: reading[field] for field in READING_FIELDS}


def named(row: Brand | Maker | Shop | None) -> dict[str, str] | None:
    """A row's name and address name."""
    return {"slug": row.slug, "name": row.name} if row else None


def _priced_range(ends: Range | None) -> dict[str, str | None] | None:
    return {"min": priced(ends[0]), "max": priced(ends[1])} if ends else None


def offer_json(offer: Offer, now: datetime) -> dict[str, Any]:
    """One shop's price, in SEK with VAT."""
    return {
        "shop": named(offer.shop),
        "price": priced(offer.price_sek),
        "currency": "SEK",
        "in_stock": offer.in_stock,
        "checked_at": offer.checked_at.isoformat(),
        "is_old": now - offer.checked_at > AGED,
    }


def batch_json(batch: Batch) -> dict[str, Any]:
    """One lot with what laboratories measured in it."""
    results = sorted(batch.laboratory_results.all(), key=lambda each: (each.analysed_on, each.pk))
    return {
        "lot": batch.lot,
        "best_before": batch.best_before or None,
        "laboratory_results": [result_json(each) for each in results],
    }


def result_json(result: LaboratoryResult) -> dict[str, Any]:
    """One measurement, in mg elemental magnesium."""
    uncertainty: Decimal | None = result.uncertainty_mg
    return {
        "laboratory": result.laboratory,
        "method": result.method,
        "analysed_on": result.analysed_on.isoformat(),
        "measured_mg": plain(result.measured_mg),
        "uncertainty_mg": plain(uncertainty) if uncertainty is not None else None,
        "per": result.per,
    }
