"""Admin for staff: every page opens, in a number of queries that does not grow with the rows."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from labels.check_runs import start_run
from labels.models import (
    Batch,
    CheckRun,
    Decision,
    Finding,
    Label,
    LabelCheck,
    LaboratoryResult,
    Suppression,
)
from products.models import Brand, Change, Maker, Offer, PriceStep, Product, Shop, TimetableRun
from tests.products.shelf import reading, stock

pytestmark = pytest.mark.django_db

QUERIES: dict[type[Model], tuple[int, int]] = {
    Label: (6, 9),
    Finding: (6, 5),
    Suppression: (6, 5),
    Decision: (5, 5),
    Batch: (5, 5),
    LaboratoryResult: (5, 5),
    Product: (6, 9),
    Offer: (7, 8),
    Brand: (5, 6),
    Maker: (5, 5),
    Shop: (5, 5),
    Change: (5, 5),
    LabelCheck: (19, 6),
    CheckRun: (6, 9),
    TimetableRun: (5, 5),
}
"""At most so many queries for the list and for a row's page, sign-in included."""


MADE_BY_SERVICES = {
    "/admin/products/change/add/",
    "/admin/labels/finding/add/",
    "/admin/labels/suppression/add/",
    "/admin/labels/decision/add/",
    "/admin/labels/labelcheck/add/",
    "/admin/labels/checkrun/add/",
    "/admin/products/timetablerun/add/",
}
"""Forms that nobody gets: services alone make such rows."""


def many_rows(count: int) -> None:
    """Rows of every model, as many of most as asked for."""
    editor, _is_new = User.objects.get_or_create(username="redaktion")
    for number in range(count):
        slug = f"prov-{number}"
        stock(
            slug,
            reading(codes=["MP002", "DS001"]),
            brand=f"marke-{number}",
            brand_maker=f"tillverkare-{number}",
            maker=f"tillverkare-{number}",
            offers=[(f"butik-{each}", f"{90 + each}.00", True) for each in range(3)],
            batches=[(f"L{number}", "2027-06")],
        )
        LaboratoryResult.objects.create(
            batch=Batch.objects.get(lot=f"L{number}"),
            laboratory="Provlab",
            method="ICP-MS",
            analysed_on=date(2026, 1, 1),
            measured_mg="100",
        )
        label = Batch.objects.get(lot=f"L{number}").label
        decided_about(label, editor)
        queued_by(label, editor)


def decided_about(label: Label, by: User) -> None:
    """A suppression on a label, and an entry of the log of decisions."""
    label.suppressions.create(
        code="MP002", reason="Prov", set_by=by, expires_on=date(2027, 1, 1), message="Prov"
    )
    label.decisions.create(action="set_aside", code="MP002", by=by, note="Prov")


def queued_by(label: Label, by: User) -> None:
    """A label that waits as part of a run of its own, and a turn of the timetable."""
    start_run(labels=Label.objects.filter(pk=label.pk), why=CheckRun.Why.DEMAND, by=by)
    due_at = timezone.now() - timedelta(days=label.pk)
    TimetableRun.objects.create(job="night", due_at=due_at, ended_at=due_at)


def addresses() -> Iterator[str]:
    """Every list, form and row page of the catalogue in admin."""
    for model in QUERIES:
        root = f"/admin/{model._meta.app_label}/{model._meta.model_name}/"
        row = model._default_manager.order_by("pk").first()
        assert row is not None
        yield from (root, f"{root}?q=prov", f"{root}add/", f"{root}{row.pk}/change/")


def test_every_model_of_the_catalogue_can_be_seen_in_admin() -> None:
    registered = {
        model for model in admin.site._registry if model._meta.app_label in ("labels", "products")
    }
    assert registered == set(QUERIES)


def test_every_page_opens_for_staff(admin_client: Client) -> None:
    many_rows(2)
    for address in addresses():
        expected = 403 if address in MADE_BY_SERVICES else 200
        assert admin_client.get(address).status_code == expected, address


@pytest.mark.parametrize("model", QUERIES)
def test_pages_take_as_many_queries_however_many_rows(
    admin_client: Client, model: type[Model]
) -> None:
    root = f"/admin/{model._meta.app_label}/{model._meta.model_name}/"
    many_rows(2)
    row = model._default_manager.order_by("pk").first()
    assert row is not None
    both = (root, f"{root}{row.pk}/change/")
    for address in both:
        admin_client.get(address)  # Django remembers its content types from the first visit on
    few = [queries(admin_client, address) for address in both]
    stock_more()
    more = [queries(admin_client, address) for address in both]
    assert more == few
    assert all(count <= limit for count, limit in zip(more, QUERIES[model], strict=True)), more


def stock_more() -> None:
    """More rows beside the first product's, and more products with rows of their own."""
    first = Product.objects.order_by("pk")[0]
    assert first.label is not None
    for number in range(9):
        Batch.objects.create(label=first.label, lot=f"N{number}")
        Finding.objects.create(
            label=first.label, code="TR001", severity="info", span_start=number, span_end=number
        )
        shop = Shop.objects.create(slug=f"ny-butik-{number}", name="Ny")
        Offer.objects.create(product=first, shop=shop, price_sek="10")
        PriceStep.objects.create(
            offer=first.offers.order_by("pk")[0], starts_on=date(2025, 1, 1 + number), price_sek="1"
        )
    editor = User.objects.get(username="redaktion")
    for number in range(12):
        product = stock(
            f"mer-{number}",
            reading(codes=["MP002"]),
            brand=f"mer-marke-{number}",
            offers=[(f"butik-{number % 3}", "50.00", True)],
            batches=[(f"M{number}", "2028")],
        )
        assert product.label is not None
        decided_about(product.label, editor)
        queued_by(product.label, editor)
        first.label.suppressions.create(
            code="AR004",
            wording=f"ord {number}",
            reason="Prov",
            set_by=editor,
            expires_on=date(2027, 1, 1),
        )


def queries(client: Client, address: str) -> int:
    """How many queries a page takes."""
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_admin_is_closed_to_shoppers(client: Client) -> None:
    response = client.get("/admin/products/product/")
    assert response.status_code == 302
    assert response["Location"].startswith("/admin/login/")
