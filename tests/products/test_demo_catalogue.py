"""The example catalogue: what its files hold, and how they are loaded."""

from collections import Counter
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
import time_machine
from django.core.management import call_command
from django.forms.models import model_to_dict
from django.utils import timezone

from labels.core import read
from labels.models import Batch, Label, LaboratoryResult
from products import demo_catalogue
from products.demo_loading import confirm_demo_prices, load_demo
from products.models import Brand, Change, Maker, Offer, PriceStep, Product, Shop
from products.services import read_stale_labels, record_price
from products.wording import COMPOUND_NAMES, DOSAGE_FORM_NAMES
from tests.products.shelf import reading, stock

BRANDS = list(demo_catalogue.brands())
ROWS = [row for _brand, rows in BRANDS for row in rows]
DAYS = 120


def of_file(row: dict[str, Any]) -> dict[str, Any]:
    """What the reader makes of a product's label on the day it was taken down."""
    label = read(row["text"], name=row["name"], capture=row["capture"], as_of=row["captured_on"])
    return label.to_json()


READINGS = [of_file(row) for row in ROWS]


def test_the_catalogue_is_large_enough_to_choose_from() -> None:
    assert len(ROWS) >= 96
    assert len(BRANDS) >= 30
    assert len(demo_catalogue.makers()) >= 15
    assert len(demo_catalogue.shops()) == 6


def test_every_maker_and_shop_is_used() -> None:
    named = {brand.get("maker") for brand, _rows in BRANDS} | {row.get("maker") for row in ROWS}
    assert {maker["slug"] for maker in demo_catalogue.makers()} == named - {None}
    sold_by = {offer["shop"] for row in ROWS for offer in row["offer"]}
    assert {shop["slug"] for shop in demo_catalogue.shops()} == sold_by


def test_address_names_are_one_each() -> None:
    assert max(Counter(row["slug"] for row in ROWS).values()) == 1
    assert max(Counter(brand["slug"] for brand, _rows in BRANDS).values()) == 1


def test_every_label_has_a_text_of_its_own() -> None:
    assert max(Counter(row["text"] for row in ROWS).values()) == 1
    openings = Counter(row["text"].strip().splitlines()[1:2][0] for row in ROWS)
    assert max(openings.values()) < 6, "one template fills many labels"
    assert all(100 < len(row["text"]) < 20_000 for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=[row["slug"] for row in ROWS])
def test_gtins_are_of_the_restricted_range_with_a_valid_check_digit(row: dict[str, Any]) -> None:
    gtin = row["gtin"]
    assert gtin.startswith("209")
    assert len(gtin) == 13
    weighed = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(gtin))
    assert weighed % 10 == 0


def test_gtins_are_one_each() -> None:
    assert max(Counter(row["gtin"] for row in ROWS).values()) == 1


@pytest.mark.parametrize("row", ROWS, ids=[row["slug"] for row in ROWS])
def test_every_offer_has_120_days_of_price_steps(row: dict[str, Any]) -> None:
    assert 1 <= len(row["offer"]) <= 6
    assert max(Counter(offer["shop"] for offer in row["offer"]).values()) == 1
    for offer in row["offer"]:
        days = [step[0] for step in offer["prices"]]
        assert days[0] == DAYS - 1
        assert all(earlier > later >= 0 for earlier, later in pairwise(days))
        assert all(Decimal(price) > 0 for _day, price in offer["prices"])
        assert all(one[1] != other[1] for one, other in pairwise(offer["prices"]))


def test_some_prices_have_moved_and_some_have_not() -> None:
    steps = Counter(min(len(offer["prices"]), 2) for row in ROWS for offer in row["offer"])
    assert steps[1] > 20
    assert steps[2] > 100


def test_lots_have_dates_and_some_have_results() -> None:
    batches = [batch for row in ROWS for batch in row.get("batch", ())]
    assert len(batches) > 96
    assert sum("best_before" in batch for batch in batches) > 96
    assert sum("laboratory_result" in batch for batch in batches) >= 10


def test_every_compound_occurs() -> None:
    found = {compound for each in READINGS for compound in each["salts"]}
    assert set(COMPOUND_NAMES) - found == set()


def test_every_dosage_form_occurs() -> None:
    assert {each["dosage_form"] for each in READINGS} >= set(DOSAGE_FORM_NAMES)


def test_clean_labels_and_every_severity_occur() -> None:
    heaviest = Counter(
        next(
            (
                severity
                for severity in ("error", "warning", "info")
                if severity in {finding["severity"] for finding in each["findings"]}
            ),
            "clean",
        )
        for each in READINGS
    )
    assert heaviest["clean"] >= 20
    assert all(heaviest[severity] for severity in ("error", "warning", "info"))


def test_a_medicine_a_skin_product_and_a_salt_weight_alone_occur() -> None:
    classes = Counter(each["product_class"] for each in READINGS)
    assert classes["medicine"]
    assert classes["cosmetic"]
    assert classes["food_supplement"] > 90
    assert any(each["elemental_basis"] == "computed" for each in READINGS)


def test_doses_above_250_and_above_500_mg_occur() -> None:
    doses = [
        Decimal(each["elemental_mg_per_daily_dose"]["max"])
        for each in READINGS
        if each["elemental_mg_per_daily_dose"]
    ]
    assert any(250 < dose <= 500 for dose in doses)
    assert any(dose > 500 for dose in doses)
    assert sum(dose <= 250 for dose in doses) > len(doses) / 2


def everything() -> dict[str, list[Any]]:
    """Every row of the catalogue as it stands."""
    models = (Maker, Brand, Shop, Product, Label, Batch, LaboratoryResult, Offer, PriceStep)
    return {
        model.__name__: [model_to_dict(row) for row in model._default_manager.order_by("pk")]
        for model in models
    }


@pytest.mark.django_db
def test_loading_stores_the_files_and_leaves_the_labels_to_the_worker() -> None:
    assert load_demo() == len(ROWS)
    assert Product.objects.filter(is_demo=True).count() == len(ROWS)
    assert Offer.objects.filter(is_demo=True).count() == sum(len(row["offer"]) for row in ROWS)
    assert not Label.objects.exclude(read_version=None).exists()
    assert set(Product.objects.values_list("label_status", flat=True)) == {"unread"}
    assert Change.objects.filter(kind="created").count() == Change.objects.count() == len(ROWS)


@pytest.mark.django_db
def test_loading_again_changes_nothing() -> None:
    load_demo()
    before, newest = everything(), Change.objects.newest()
    assert load_demo() == 0
    assert everything() == before
    assert Change.objects.newest() == newest


@pytest.mark.django_db
def test_the_command_says_what_it_added(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_demo")
    call_command("load_demo")
    said = capsys.readouterr().out.splitlines()
    assert said == [
        f"example catalogue: {len(ROWS)} products added, {len(ROWS)} in all",
        f"example catalogue: 0 products added, {len(ROWS)} in all",
    ]


@pytest.mark.django_db
def test_price_steps_end_on_the_day_of_loading() -> None:
    with time_machine.travel("2026-11-25 12:00+01:00", tick=False):
        load_demo()
        first = PriceStep.objects.order_by("starts_on").first()
        assert first is not None
        assert (timezone.localdate() - first.starts_on).days == DAYS - 1
    for offer in Offer.objects.prefetch_related("steps"):
        last = max(offer.steps.all(), key=lambda step: step.starts_on)
        assert last.price_sek == offer.price_sek


@pytest.mark.django_db
def test_what_staff_made_is_left_as_it_is() -> None:
    """Also where it has an example's address name, or stands on an example's product."""
    row = ROWS[0]
    staff_shop = Shop.objects.create(slug=demo_catalogue.shops()[0]["slug"], name="Egen butik")
    own = stock(row["slug"], reading(), name="Egen produkt", offers=[])
    load_demo()
    example = Product.objects.exclude(pk=own.pk).filter(is_demo=True)[0]
    other_shop = Shop.objects.create(slug="riktig", name="Riktig butik")
    offer = Offer(product=example, shop=other_shop)
    record_price(offer=offer, price_sek=Decimal("77.00"), in_stock=False)
    long_ago = timezone.now() - timedelta(days=30)
    Offer.objects.all().update(checked_at=long_ago)
    load_demo()
    offer.refresh_from_db()
    own.refresh_from_db()
    staff_shop.refresh_from_db()
    assert (offer.checked_at, offer.price_sek, offer.is_demo) == (long_ago, 77, False)
    assert (own.name, own.is_demo, own.offers.count()) == ("Egen produkt", False, 0)
    assert (staff_shop.name, staff_shop.is_demo) == ("Egen butik", False)


@pytest.mark.django_db
def test_an_example_that_staff_edited_stays_as_they_left_it() -> None:
    load_demo()
    product = Product.objects.filter(is_demo=True)[0]
    assert product.label is not None
    Product.objects.filter(pk=product.pk).update(name="Omdöpt", status="draft")
    Label.objects.filter(pk=product.label.pk).update(text="Annan text")
    offer = product.offers.all()[0]
    record_price(offer=offer, price_sek=Decimal("12.00"), in_stock=False)
    checked_at = offer.checked_at
    with time_machine.travel(timezone.now() + timedelta(days=3), tick=False):
        load_demo()
    product.refresh_from_db()
    offer.refresh_from_db()
    assert (product.name, product.status) == ("Omdöpt", "draft")
    assert Label.objects.get(pk=product.label.pk).text == "Annan text"
    assert (offer.price_sek, offer.in_stock, offer.checked_at) == (12, False, checked_at)


@pytest.mark.django_db
def test_example_prices_are_confirmed_once_a_day_so_that_they_stay_fresh() -> None:
    load_demo()
    offers = Offer.objects.count()
    assert confirm_demo_prices() == 0
    with time_machine.travel(timezone.now() + timedelta(days=8), tick=False):
        assert confirm_demo_prices() == offers
        assert confirm_demo_prices() == 0
        assert not Product.objects.filter(price_sek=None).exists()


@pytest.mark.django_db
def test_every_label_is_read_by_the_workers_job_and_then_current() -> None:
    load_demo()
    assert read_stale_labels() == len(ROWS)
    assert read_stale_labels() == 0
    assert not Product.objects.filter(label_status="unread").exists()
