"""Storing the example catalogue: adds what is missing, and changes nothing that is there."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from labels.check_runs import start_import_run
from labels.models import Batch, Label, LaboratoryResult
from products import demo_catalogue
from products.demo_catalogue import Row
from products.models import Brand, Change, Maker, Offer, PriceStep, Product, Shop
from products.publishing import publish_products

CONFIRMED_FOR = timedelta(days=1)


def load_demo() -> int:
    """Store the example catalogue; how many products were added.

    A row that already has the address name stays as it is, whoever made it.
    """
    with transaction.atomic():
        for row in demo_catalogue.makers():
            Maker.objects.get_or_create(slug=row["slug"], defaults={**row, "is_demo": True})
        for row in demo_catalogue.shops():
            Shop.objects.get_or_create(slug=row["slug"], defaults={**row, "is_demo": True})
        added = [
            product.pk
            for brand_row, product_rows in demo_catalogue.brands()
            for product in _add_brand(brand_row, product_rows)
        ]
        if added:
            labels = Label.objects.filter(product__in=added)
            start_import_run(labels=labels, note=gettext("Exempelkatalogen"))
        publish_products(product_ids=added, kind=Change.Kind.CREATED)
        confirm_demo_prices()
    return len(added)


def confirm_demo_prices() -> int:
    """Let the example's offers say today what they said before, so that it does not grow stale.

    Gives the number of offers. An offer that anybody has changed since is no example any more.
    """
    with transaction.atomic():
        stale = Offer.objects.filter(is_demo=True).exclude(
            checked_at__gte=timezone.now() - CONFIRMED_FOR
        )
        products = set(stale.values_list("product", flat=True))
        confirmed = stale.update(checked_at=timezone.now())
        publish_products(product_ids=products)
    return confirmed


def _add_brand(brand_row: Row, product_rows: list[Row]) -> list[Product]:
    brand, _created = Brand.objects.get_or_create(
        slug=brand_row["slug"],
        defaults={
            "name": brand_row["name"],
            "maker": _maker(brand_row.get("maker")),
            "is_demo": True,
        },
    )
    taken = set(Product.objects.values_list("slug", flat=True))
    return [_add_product(brand, row) for row in product_rows if row["slug"] not in taken]


def _maker(slug: str | None) -> Maker | None:
    return Maker.objects.get(slug=slug) if slug else None


def _add_product(brand: Brand, row: Row) -> Product:
    """Store one product with its label, unread, its lots and its offers."""
    product = Product.objects.create(
        slug=row["slug"],
        name=row["name"],
        brand=brand,
        maker=_maker(row.get("maker")) or brand.maker,
        gtin=row.get("gtin"),
        independent_test=row.get("independent_test", "unknown"),
        label=_add_label(row),
        is_demo=True,
    )
    for offer_row in row.get("offer", ()):
        _add_offer(product, offer_row)
    return product


def _add_label(row: Row) -> Label:
    label = Label.objects.create(
        name=row["name"],
        text=row["text"],
        capture=row["capture"],
        captured_on=row["captured_on"],
        is_demo=True,
    )
    for batch_row in row.get("batch", ()):
        batch = Batch.objects.create(
            label=label, lot=batch_row["lot"], best_before=batch_row.get("best_before", "")
        )
        if result := batch_row.get("laboratory_result"):
            LaboratoryResult.objects.create(batch=batch, **result)
    return label


def _add_offer(product: Product, row: Row) -> None:
    """Store an offer whose price steps lie as many days back as the file says."""
    today = timezone.localdate()
    offer = Offer.objects.create(
        product=product,
        shop=Shop.objects.get(slug=row["shop"]),
        price_sek=row["prices"][-1][1],
        in_stock=row["in_stock"],
        is_demo=True,
    )
    PriceStep.objects.bulk_create(
        PriceStep(offer=offer, starts_on=today - timedelta(days=days), price_sek=price)
        for days, price in row["prices"]
    )
