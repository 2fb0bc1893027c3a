"""What the database itself refuses of makers, products, offers, prices and changes."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

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

pytestmark = pytest.mark.django_db


def product(**fields: Any) -> Product:
    """A product that is not stored, of a brand that is."""
    brand, _created = Brand.objects.get_or_create(slug="marke", defaults={"name": "Märke"})
    return Product(**{"slug": "prov", "name": "Prov", "brand": brand, **fields})


def stored(**fields: Any) -> Product:
    """A stored product."""
    row = product(**fields)
    row.save()
    return row


def shop() -> Shop:
    """A stored shop."""
    return Shop.objects.get_or_create(slug="butik", defaults={"name": "Butik"})[0]


def refused(row: models.Model, constraint: str) -> None:
    """Fail unless the database refuses the row by the constraint."""
    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        row.save(force_insert=True)
    # SQLite names the columns of a unique constraint, not the constraint.
    assert constraint in str(refusal.value) or "UNIQUE" in str(refusal.value)


@pytest.mark.parametrize(
    ("fields", "constraint"),
    [
        ({"gtin": ""}, "product_gtin_has_digits"),
        ({"gtin": "123"}, "product_gtin_has_digits"),
        ({"gtin": "12345678901"}, "product_gtin_has_digits"),
        ({"gtin": "209010000001X"}, "product_gtin_has_digits"),
        ({"gtin": "12345678\n"}, "product_gtin_has_digits"),
        ({"gtin": "１２３４５６７８"}, "product_gtin_has_digits"),
        ({"elemental_min_mg": 100}, "product_elemental_is_a_range"),
        ({"elemental_max_mg": 100}, "product_elemental_is_a_range"),
        ({"elemental_min_mg": -1, "elemental_max_mg": 1}, "product_elemental_is_a_range"),
        ({"elemental_min_mg": 200, "elemental_max_mg": 100}, "product_elemental_is_a_range"),
        ({"label_status": "fine"}, "product_label_status_is_known"),
        ({"status": "lost"}, "product_status_is_known"),
        ({"independent_test": "maybe"}, "product_independent_test_is_known"),
    ],
)
def test_a_product_that_can_not_be_is_refused(fields: dict[str, Any], constraint: str) -> None:
    refused(product(**fields), constraint)


@pytest.mark.parametrize(
    "gtin", [None, "12345670", "123456789012", "2090100000017", "12345678901231"]
)
def test_a_gtin_of_every_length_is_kept(gtin: str | None) -> None:
    assert stored(gtin=gtin).pk


def test_address_names_and_gtins_stand_once() -> None:
    stored(gtin="2090100000017")
    refused(product(), "slug")
    refused(product(slug="annan", gtin="2090100000017"), "gtin")
    stored(slug="tredje")
    stored(slug="fjarde")


@pytest.mark.parametrize("country", ["se", "S", "S ", "ÅÄ"])
def test_a_country_is_two_capitals(country: str) -> None:
    maker = Maker(slug="tillverkare", name="Tillverkare", country=country)
    refused(maker, "maker_country_is_iso_3166")
    with pytest.raises(ValidationError, match="två stora bokstäver"):
        maker.full_clean()


def test_a_source_stands_once_on_a_product() -> None:
    row = stored()
    ProductCompound.objects.create(product=row, compound="citrate", position=1)
    refused(ProductCompound(product=row, compound="citrate", position=2), "compound_once_a_product")


def test_a_shop_has_one_price_of_a_product_and_it_is_above_zero() -> None:
    row = stored()
    refused(Offer(product=row, shop=shop(), price_sek="0"), "offer_has_a_price")
    offer = Offer.objects.create(product=row, shop=shop(), price_sek="9.90")
    refused(Offer(product=row, shop=shop(), price_sek="8"), "offer_once_a_shop")
    day = date(2026, 11, 25)
    refused(PriceStep(offer=offer, starts_on=day, price_sek="0"), "price_step_has_a_price")
    PriceStep.objects.create(offer=offer, starts_on=day, price_sek="9.90")
    refused(PriceStep(offer=offer, starts_on=day, price_sek="9"), "price_step_once_a_day")


def test_the_log_counts_from_one_in_known_kinds() -> None:
    refused(Change(sequence=0, kind="created", slug="prov"), "change")
    refused(Change(sequence=1, kind="renamed", slug="prov"), "change_kind_is_known")
    Change.objects.create(sequence=1, kind="created", slug="prov")
    refused(Change(sequence=1, kind="revised", slug="prov"), "sequence")


def test_the_counter_is_one_row() -> None:
    refused(ChangeCounter(pk=2, last=0), "change_counter_is_one_row")
