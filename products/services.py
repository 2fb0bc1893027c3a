"""What changes the catalogue: each call writes in one transaction and tells the change log."""

from collections.abc import Collection
from dataclasses import asdict
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from labels.core import RULESET
from labels.core.reference.compound_table import BY_ID
from labels.models import Label
from labels.services import LabelReading, read_labels, store_readings
from products.compared import label_columns, price_columns
from products.folding import search_words, sort_key
from products.models import (
    Brand,
    Change,
    ChangeCounter,
    Maker,
    Offer,
    PriceStep,
    Product,
    ProductCompound,
    Shop,
)
from products.querysets import FRESH

LABELS_A_CHUNK = 100
"""Labels read and stored in one transaction of the background job."""


def record_changes(*, slugs: Collection[str], kind: str) -> None:
    """Append one change a slug to the log; the numbers are gapless and follow the commits."""
    if not slugs:
        return
    with transaction.atomic():
        ChangeCounter.objects.get_or_create(pk=1)
        ChangeCounter.objects.filter(pk=1).update(last=F("last") + len(slugs))
        last = ChangeCounter.objects.get(pk=1).last
        Change.objects.bulk_create(
            Change(sequence=last - len(slugs) + place, kind=kind, slug=slug)
            for place, slug in enumerate(slugs, start=1)
        )


def publish_products(*, product_ids: Collection[int], kind: str = Change.Kind.REVISED) -> None:
    """Bring the compared columns of products up to date and tell the change log."""
    with transaction.atomic():
        products = list(
            Product.objects.filter(pk__in=product_ids)
            .select_related("label", "brand", "maker")
            .prefetch_related("offers")
            .order_by("pk")
        )
        for product in products:
            _write_columns(product)
        record_changes(slugs=[product.slug for product in products], kind=kind)


def save_label(*, label: Label) -> None:
    """Store a label's new text, read and check it at once, and publish the product that carries it."""
    with transaction.atomic():
        if label.pk:
            label.version = Label.objects.select_for_update().get(pk=label.pk).version + 1
        label.save()
        store_readings(readings=read_labels(labels=[label]))
        publish_label(label=label)
    label.refresh_from_db()


def publish_label(*, label: Label) -> None:
    """Publish the product that carries a label, where there is one."""
    publish_products(product_ids=Product.objects.filter(label=label).values_list("pk", flat=True))


def save_product(*, product: Product) -> None:
    """Store a product's own fields and publish it: created, revised or withdrawn."""
    with transaction.atomic():
        kind = Change.Kind.REVISED if product.pk else Change.Kind.CREATED
        if product.status == Product.Status.WITHDRAWN:
            kind = Change.Kind.WITHDRAWN
        product.save()
        publish_products(product_ids=[product.pk], kind=kind)
    product.refresh_from_db()


def delete_products(*, products: QuerySet[Product]) -> None:
    """Delete products with their offers and leave their names in the change log."""
    with transaction.atomic():
        slugs = list(products.order_by("pk").values_list("slug", flat=True))
        products.delete()
        record_changes(slugs=slugs, kind=Change.Kind.DELETED)


def save_named(*, row: Brand | Maker | Shop) -> None:
    """Store a brand, maker or shop and publish every product that shows its name."""
    with transaction.atomic():
        row.save()
        publish_products(product_ids=Product.objects.showing(row).values_list("pk", flat=True))


def read_stale_labels(*, as_of: date | None = None) -> int:
    """Read every stale label, a chunk a transaction, and publish what changed; how many were read.

    Nothing is remembered between chunks but the labels' own stamps: a process killed in the middle
    leaves the rest stale, and the next call goes on with them.
    """
    day = as_of or timezone.localdate()
    stale = Label.objects.stale(ruleset=RULESET, as_of=day).order_by("pk")
    read, last = 0, 0
    while labels := list(stale.filter(pk__gt=last)[:LABELS_A_CHUNK]):
        read += _store_and_publish(read_labels(labels=labels, as_of=day))
        last = labels[-1].pk
    return read


def record_price(*, offer: Offer, price_sek: object, in_stock: bool) -> None:
    """Store what a shop asks for a product today, and publish the product."""
    with transaction.atomic():
        offer.price_sek = price_sek
        offer.in_stock = in_stock
        offer.checked_at = timezone.now()
        offer.save()
        PriceStep.objects.update_or_create(
            offer=offer, starts_on=timezone.localdate(), defaults={"price_sek": price_sek}
        )
        publish_products(product_ids=[offer.product_id])


def _store_and_publish(readings: tuple[LabelReading, ...]) -> int:
    """Store readings and publish the products for which they tell something new; how many stored."""
    with transaction.atomic():
        stored = store_readings(readings=readings)
        changed = [each.label.pk for each in stored if each.tells_something_new]
        publish_products(
            product_ids=Product.objects.filter(label__in=changed).values_list("pk", flat=True)
        )
    return len(stored)


def _write_columns(product: Product) -> None:
    """Store one product's columns and magnesium sources as its label and offers now say."""
    reading = product.label.reading if product.label else None
    now = timezone.now()
    fresh = [offer for offer in product.offers.all() if offer.checked_at >= now - FRESH]
    Product.objects.filter(pk=product.pk).update(
        updated_at=now,
        sort_key=sort_key(f"{product.brand.name} {product.name}"),
        search_text=_search_text(product, reading),
        **asdict(label_columns(reading)),
        **asdict(price_columns(reading, fresh)),
    )
    ProductCompound.objects.filter(product=product).delete()
    ProductCompound.objects.bulk_create(
        ProductCompound(product=product, compound=compound, position=position)
        for position, compound in enumerate(reading["salts"] if reading else (), start=1)
    )


def _search_text(product: Product, reading: dict[str, Any] | None) -> str:
    """The words that a product is found by: its name, brand, maker and magnesium sources."""
    names = [product.name, product.brand.name, product.maker.name if product.maker else ""]
    sources = [BY_ID[compound].name for compound in (reading["salts"] if reading else ())]
    return " ".join(search_words(" ".join(names + sources)))
