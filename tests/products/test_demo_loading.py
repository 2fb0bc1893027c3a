"""Loading the example catalogue: what is missing is added, what is there is left alone."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from django.core.management import call_command
from django.forms.models import model_to_dict
from django.utils import timezone

from labels.check_runs import progress
from labels.models import Batch, CheckRun, Label, LabelCheck, LaboratoryResult
from products import demo_catalogue
from products.checking import read_stale_labels
from products.demo_loading import confirm_demo_prices, load_demo
from products.models import Brand, Change, Maker, Offer, PriceStep, Product, Shop
from products.services import record_price
from tests.killing import is_killed
from tests.products.shelf import reading, stock

pytestmark = pytest.mark.django_db

ROWS = [row for _brand, rows in demo_catalogue.brands() for row in rows]
DAYS = 120


def everything() -> dict[str, list[Any]]:
    """Every row of the catalogue as it stands."""
    models = (Maker, Brand, Shop, Product, Label, Batch, LaboratoryResult, Offer, PriceStep)
    return {
        model.__name__: [model_to_dict(row) for row in model._default_manager.order_by("pk")]
        for model in models
    }


def test_loading_stores_the_files_and_leaves_the_labels_to_the_worker() -> None:
    assert load_demo() == len(ROWS)
    assert Product.objects.filter(is_demo=True).count() == len(ROWS)
    assert Offer.objects.filter(is_demo=True).count() == sum(len(row["offer"]) for row in ROWS)
    assert not Label.objects.exclude(read_version=None).exists()
    assert set(Product.objects.values_list("label_status", flat=True)) == {"unread"}
    assert Change.objects.filter(kind="created").count() == Change.objects.count() == len(ROWS)


def test_what_was_added_is_a_run_to_follow() -> None:
    load_demo()
    load_demo()
    run = CheckRun.objects.get()
    assert (run.why, run.note, run.total) == ("import", "Exempelkatalogen", len(ROWS))
    assert progress(run=run).waiting == len(ROWS)
    read_stale_labels()
    assert (progress(run=run).done, progress(run=run).waiting) == (len(ROWS), 0)


@pytest.mark.django_db(transaction=True)
def test_loading_killed_at_any_write_leaves_nothing_or_all_of_it_to_be_checked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    brands = [(brand, rows[:1]) for brand, rows in demo_catalogue.brands()][:2]
    monkeypatch.setattr(demo_catalogue, "brands", lambda: brands)
    killed_at = 0
    while is_killed(load_demo, at_write=killed_at + 1):
        killed_at += 1
        assert not Label.objects.exists()
        assert not LabelCheck.objects.exists()
    assert killed_at > 10
    assert LabelCheck.objects.pending().count() == Label.objects.count() == 2


def test_loading_again_changes_nothing() -> None:
    load_demo()
    before, newest = everything(), Change.objects.newest()
    assert load_demo() == 0
    assert everything() == before
    assert Change.objects.newest() == newest


def test_the_command_says_what_it_added(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_demo")
    call_command("load_demo")
    said = capsys.readouterr().out.splitlines()
    assert said == [
        f"example catalogue: {len(ROWS)} products added, {len(ROWS)} in all",
        f"example catalogue: 0 products added, {len(ROWS)} in all",
    ]


def test_price_steps_end_on_the_day_of_loading() -> None:
    with time_machine.travel("2026-11-25 12:00+01:00", tick=False):
        load_demo()
        first = PriceStep.objects.order_by("starts_on").first()
        assert first is not None
        assert (timezone.localdate() - first.starts_on).days == DAYS - 1
    for offer in Offer.objects.prefetch_related("steps"):
        last = max(offer.steps.all(), key=lambda step: step.starts_on)
        assert last.price_sek == offer.price_sek


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
    assert (offer.checked_at, offer.is_demo) == (long_ago, False)
    assert (own.name, own.is_demo, own.offers.count()) == ("Egen produkt", False, 0)
    assert (staff_shop.name, staff_shop.is_demo) == ("Egen butik", False)


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
    assert (offer.in_stock, offer.checked_at) == (False, checked_at)
    assert offer.price_sek == 12


def test_example_prices_are_confirmed_once_a_day_so_that_they_stay_fresh() -> None:
    load_demo()
    offers = Offer.objects.count()
    assert confirm_demo_prices() == 0
    with time_machine.travel(timezone.now() + timedelta(days=8), tick=False):
        assert confirm_demo_prices() == offers
        assert confirm_demo_prices() == 0
        assert not Product.objects.filter(price_sek=None).exists()


def test_every_label_is_read_by_the_workers_job_and_then_current() -> None:
    load_demo()
    assert read_stale_labels() == len(ROWS)
    assert read_stale_labels() == 0
    assert not Product.objects.filter(label_status="unread").exists()
