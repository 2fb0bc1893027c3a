"""Products' compared columns brought up to date, and the log of what shoppers saw change."""

from collections.abc import Collection, Iterable
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from labels.models import Batch
from labels.row_updates import update_rows
from labels.services import LabelReading, ruleset_in_force
from products.candidates import gate_of
from products.compared import (
    LabelColumns,
    PriceColumns,
    all_passed,
    label_columns,
    price_columns,
)
from products.folding import sort_key
from products.models import Change, ChangeCounter, Gate, Product, ProductCompound
from products.search import stored_text

LONGEST_SORT_KEY = 400
COLUMNS = (
    "sort_key",
    "search_text",
    *(field.name for field in (*fields(LabelColumns), *fields(PriceColumns))),
    "gate",
)
"""The columns that are derived, in the order that `columns_of` gives them."""


def record_changes(*, slugs: Collection[str], kind: str) -> None:
    """Append one change a slug to the log; the numbers are gapless and follow the commits."""
    if not slugs:
        return
    with transaction.atomic():
        ChangeCounter.objects.get_or_create(pk=1)
        # From here on other writers wait until this transaction ends.
        ChangeCounter.objects.filter(pk=1).update(last=F("last") + len(slugs))
        last = ChangeCounter.objects.get(pk=1).last
        Change.objects.bulk_create(
            Change(sequence=last - len(slugs) + place, kind=kind, slug=slug)
            for place, slug in enumerate(slugs, start=1)
        )


def publish_products(*, product_ids: Iterable[int], kind: str = Change.Kind.REVISED.value) -> None:
    """Bring the compared columns of products up to date and tell the change log.

    A product that shoppers don't see gets its columns, but no line in the log.
    """
    with transaction.atomic():
        products = Product.objects.filter(pk__in=product_ids).with_columns_sources()
        publish(products=list(products.order_by("pk")), kind=kind)


def publish(*, products: Collection[Product], kind: str = Change.Kind.REVISED.value) -> None:
    """Publish products that are already read with the sources of their columns."""
    now = timezone.now()
    _write_columns(products, now)
    _write_compounds(products)
    record_changes(slugs=[each.slug for each in products if each.is_published], kind=kind)


def publish_readings(*, readings: Iterable[LabelReading]) -> None:
    """Publish the products of labels whose readings were stored now, where that changes them.

    Where only the day is new, a date can have passed and nothing else can have changed; otherwise
    all columns are compared, so that a check on demand also mends what has gone astray.
    """
    stored, ruleset, now = tuple(readings), ruleset_in_force(), timezone.now()
    telling = {each.label.pk for each in stored if each.tells_something_new}
    renewed = tuple(each for each in stored if each.is_of_a_new_day_only(ruleset))
    labels = {each.label.pk for each in stored}.difference(each.label.pk for each in renewed)
    labels |= _with_dates_passed(renewed)
    products = Product.objects.filter(label__in=labels).with_columns_sources().order_by("pk")
    publish(
        products=[
            product
            for product in products
            if product.label_id in telling or columns_have_moved(product, now)
        ]
    )


def _with_dates_passed(readings: Collection[LabelReading]) -> set[int]:
    """The labels whose products are published as if their dates had not passed, or had."""
    labels = [each.label.pk for each in readings]
    dates = {each.label.pk: [each.reading.facts.best_before] for each in readings}
    for label, best_before in Batch.objects.filter(label__in=labels).values_list(
        "label", "best_before"
    ):
        dates[label].append(best_before)
    passed = {
        each.label.pk: all_passed(filter(None, dates[each.label.pk]), each.as_of)
        for each in readings
    }
    published = Product.objects.filter(label__in=labels)
    return {
        label
        for label, is_passed in published.values_list("label", "best_before_passed")
        if label is not None and is_passed != passed[label]
    }


def columns_of(product: Product, now: datetime) -> dict[str, Any]:
    """A product's columns as its label and its offers now say."""
    reading = product.label.reading if product.label else None
    of_label = label_columns(product.label)
    gate = gate_of(product, best_before_passed=of_label.best_before_passed)
    return {
        "sort_key": sort_key(f"{product.brand.name} {product.name}")[:LONGEST_SORT_KEY],
        "search_text": _search_text(product, reading),
        **asdict(of_label),
        **asdict(price_columns(reading, product.offers.all(), now)),
        "gate": gate or Gate.RANKED.value,
    }


def columns_have_moved(product: Product, now: datetime) -> bool:
    """Whether the stored columns are others than what label and offers now say."""
    return any(
        getattr(product, column) != value for column, value in columns_of(product, now).items()
    )


def _write_columns(products: Collection[Product], now: datetime) -> None:
    update_rows(
        Product,
        ("updated_at", *COLUMNS),
        [(each.pk, (now, *columns_of(each, now).values())) for each in products],
    )


def _write_compounds(products: Collection[Product]) -> None:
    """Store the sources of the products that have other ones than are stored."""
    moved = {
        each.pk: _sources(each) for each in products if _stored_sources(each) != _sources(each)
    }
    ProductCompound.objects.filter(product__in=moved).delete()
    ProductCompound.objects.bulk_create(
        ProductCompound(product_id=product, compound=compound, position=position)
        for product, sources in moved.items()
        for position, compound in enumerate(sources, start=1)
    )


def _sources(product: Product) -> list[str]:
    """A product's magnesium sources in label order, as its label now says."""
    reading = product.label.reading if product.label else None
    return list(reading["salts"]) if reading else []


def _stored_sources(product: Product) -> list[str]:
    stored = sorted(product.compounds.all(), key=lambda each: each.position)
    return [each.compound for each in stored]


def _search_text(product: Product, reading: dict[str, Any] | None) -> str:
    """What a product is found by: its name, brand, maker, magnesium sources and dosage form."""
    maker = product.made_by
    return stored_text(
        name=product.name,
        brand=product.brand.name,
        compounds=reading["salts"] if reading else (),
        maker=maker.name if maker else "",
        dosage_form=reading["dosage_form"] if reading else None,
    )
