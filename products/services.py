"""What changes the catalogue: each call writes in one transaction and tells the change log."""

from collections.abc import Collection
from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.db.models import F, QuerySet, Window
from django.db.models.functions import Lag
from django.utils import timezone

from labels.models import Batch, Label, LaboratoryResult
from labels.parts import in_parts
from labels.services import read_labels, store_readings
from products.compared import AGED, FRESH
from products.models import Brand, Change, Maker, Offer, PriceStep, Product, Shop
from products.publishing import publish_products, record_changes

PRODUCTS_AT_ONCE = 500
"""Products that one transaction publishes, where nobody waits for all of them."""
STEPS_AT_ONCE = 5_000
"""Price steps dropped in one turn of the timetable."""


def save_label(*, label: Label) -> None:
    """Store a label's new text, read and check it at once, and publish the product it is on."""
    with transaction.atomic():
        if label.pk:
            label.version = Label.objects.select_for_update().get(pk=label.pk).version + 1
        label.save()
        store_readings(readings=read_labels(labels=[label]))
        publish_label(label=label)
    label.refresh_from_db()


def publish_label(*, label: Label) -> None:
    """Publish the product that carries a label, where there is one."""
    publish_labels(labels=[label.pk])


def publish_labels(*, labels: Collection[int]) -> None:
    """Publish the products that carry some labels."""
    products = Product.objects.filter(label__in=labels)
    publish_products(product_ids=products.values_list("pk", flat=True))


def save_batch(*, batch: Batch) -> None:
    """Store a lot and publish the product that it is of."""
    with transaction.atomic():
        batch.save()
        publish_label(label=batch.label)


def delete_batches(*, batches: QuerySet[Batch]) -> None:
    """Delete lots with their measurements and publish the products that they were of."""
    with transaction.atomic():
        labels = list(batches.values_list("label", flat=True))
        batches.delete()
        publish_labels(labels=labels)


def save_laboratory_result(*, result: LaboratoryResult) -> None:
    """Store what a laboratory measured, and publish the product whose lot it was."""
    with transaction.atomic():
        result.save()
        publish_label(label=result.batch.label)


def delete_laboratory_results(*, results: QuerySet[LaboratoryResult]) -> None:
    """Delete measurements and publish the products whose lots they were of."""
    with transaction.atomic():
        labels = list(results.values_list("batch__label", flat=True))
        results.delete()
        publish_labels(labels=labels)


def save_product(*, product: Product) -> None:
    """Store a product's own fields and tell the log what shoppers see: new, other, or gone."""
    with transaction.atomic():
        before = Product.objects.select_for_update().filter(pk=product.pk).first()
        product.save()
        seen_as = before.slug if before and before.is_published else None
        if seen_as is None:
            publish_products(product_ids=[product.pk], kind=Change.Kind.CREATED)
        elif not product.is_published:
            publish_products(product_ids=[product.pk])
            record_changes(slugs=[seen_as], kind=Change.Kind.WITHDRAWN)
        elif seen_as != product.slug:
            record_changes(slugs=[seen_as], kind=Change.Kind.DELETED)
            publish_products(product_ids=[product.pk], kind=Change.Kind.CREATED)
        else:
            publish_products(product_ids=[product.pk])
    product.refresh_from_db()


def delete_products(*, products: QuerySet[Product]) -> None:
    """Delete products with their offers; the log keeps the names of those that shoppers saw."""
    with transaction.atomic():
        seen = products.filter(status=Product.Status.PUBLISHED)
        slugs = list(seen.order_by("pk").values_list("slug", flat=True))
        products.delete()
        record_changes(slugs=slugs, kind=Change.Kind.DELETED)


def save_named(*, row: Brand | Maker | Shop) -> None:
    """Store a brand, maker or shop and publish every product that shows its name."""
    with transaction.atomic():
        row.save()
        publish_products(product_ids=Product.objects.showing(row).values_list("pk", flat=True))


def record_price(*, offer: Offer, price_sek: Decimal, in_stock: bool) -> None:
    """Store what a shop asks for a product today, and publish the product.

    From then on the offer is no example, whoever made it.
    """
    with transaction.atomic():
        offer.price_sek = price_sek
        offer.in_stock = in_stock
        offer.checked_at = timezone.now()
        offer.is_demo = False
        offer.save()
        last = offer.steps.order_by("-starts_on").first()
        if last is None or last.price_sek != price_sek:
            PriceStep.objects.update_or_create(
                offer=offer, starts_on=timezone.localdate(), defaults={"price_sek": price_sek}
            )
        publish_products(product_ids=[offer.product_id])


def delete_offers(*, offers: QuerySet[Offer]) -> None:
    """Delete offers with their price history and publish the products that they were of."""
    with transaction.atomic():
        products = list(offers.values_list("product", flat=True))
        offers.delete()
        publish_products(product_ids=products)


def publish_lapsed_prices(*, now: datetime | None = None) -> int:
    """Publish products whose prices have grown old or stale since they were published; how many."""
    lapsed = Product.objects.with_prices_aged(AGED, FRESH, now=now or timezone.now())
    products = list(lapsed.order_by("pk").values_list("pk", flat=True).distinct())
    # Where a price feed stands still all of them lapse at once: that is no single transaction.
    for some in in_parts(products, PRODUCTS_AT_ONCE):
        publish_products(product_ids=some)
    return len(products)


def roll_up_price_history() -> int:
    """Drop price steps that say again what the step before them said; how many."""
    before = Window(Lag("price_sek"), partition_by="offer", order_by="starts_on")
    repeats = PriceStep.objects.annotate(before=before).filter(before=F("price_sek"))
    with transaction.atomic():
        steps = list(repeats.values_list("pk", flat=True)[:STEPS_AT_ONCE])
        PriceStep.objects.filter(pk__in=steps).delete()
    return len(steps)
