"""The snapshot: it follows the log within a second, whole or not at all, and serves on."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import orjson
import pytest
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext

from products import snapshot
from products.models import Brand, Offer, Product, ProductCompound
from products.publishing import publish_products
from products.services import save_named
from products.snapshot import _HOLDER, Snapshot
from products.snapshot.consistent_read import consistent_read
from tests.elsewhere import elsewhere
from tests.products.many import many_products
from tests.products.shelf import reading, stock


def names() -> set[str]:
    """The names of the products in the current snapshot."""
    return {orjson.loads(row + b"}")["name"] for row in snapshot.current().rows}


def gone(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
    """A database that answers nothing."""
    raise OperationalError("the server is gone")


@pytest.mark.django_db
def test_a_commit_is_seen_within_a_second() -> None:
    product = stock("prov", reading(), name="Före")
    assert names() == {"Före"}
    Product.objects.filter(pk=product.pk).update(name="Efter")
    publish_products(product_ids=[product.pk])
    committed = time.monotonic()
    while names() != {"Efter"}:
        time.sleep(0.02)
        assert time.monotonic() - committed < 1.2
    assert time.monotonic() - committed <= snapshot.ASK_EVERY_SECONDS + 0.2


@pytest.mark.django_db
def test_the_database_is_asked_at_most_once_a_second() -> None:
    stock("prov", reading())
    snapshot.current()
    with CaptureQueriesContext(connection) as asked:
        for _ in range(50):
            snapshot.current()
    assert len(asked) == 0


@pytest.mark.django_db
def test_who_asks_while_the_first_one_is_built_waits_for_one_build_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    built, builds = replace(snapshot.current(), version=-1), []

    def build(*_formula: object) -> Snapshot:
        builds.append(threading.get_ident())
        time.sleep(0.2)
        return built

    monkeypatch.setattr(snapshot, "build", build)
    monkeypatch.setattr(snapshot, "ASK_EVERY_SECONDS", 0.0)
    snapshot.forget()
    with ThreadPoolExecutor(4) as pool:
        answers = [pool.submit(snapshot.current) for _ in range(4)]
    assert [answer.result() for answer in answers] == [built] * 4
    assert len(builds) == 1


@pytest.mark.django_db
def test_nothing_is_built_anew_while_nothing_has_changed() -> None:
    stock("prov", reading())
    before = snapshot.current()
    _HOLDER.asked_at = 0.0
    with CaptureQueriesContext(connection) as asked:
        assert snapshot.current() is before
    assert len(asked) == 1


@pytest.mark.django_db
def test_the_old_snapshot_serves_on_while_the_database_is_gone(
    caplog: pytest.LogCaptureFixture,
) -> None:
    stock("prov", reading())
    before = snapshot.current()
    _HOLDER.asked_at = 0.0
    with connection.execute_wrapper(gone):
        assert snapshot.current() is before
        assert snapshot.current() is before
        assert snapshot.may_be_old()
    errors = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert errors == [f"snapshot {before.version} serves on: no newer one could be made"]
    _HOLDER.asked_at = 0.0
    assert snapshot.current() is before
    assert not snapshot.may_be_old()


@pytest.mark.django_db
def test_the_first_snapshot_needs_the_database() -> None:
    with connection.execute_wrapper(gone), pytest.raises(OperationalError):
        snapshot.current()
    stock("prov", reading())
    assert names() == {"Prov"}


@pytest.mark.django_db
def test_nobody_waits_for_another_threads_rebuild() -> None:
    stock("prov", reading())
    before = snapshot.current()
    _HOLDER.asked_at = 0.0
    with _HOLDER.lock, CaptureQueriesContext(connection) as asked:
        assert snapshot.current() is before
    assert len(asked) == 0


@pytest.mark.django_db
def test_a_snapshot_takes_the_same_queries_however_many_products() -> None:
    stock("prov", reading(codes=["MP002"]), batches=[("L1", "2028")])
    with CaptureQueriesContext(connection) as few:
        snapshot.current()
    many_products(20)
    snapshot.forget()
    with CaptureQueriesContext(connection) as more:
        snapshot.current()
    assert len(more) == len(few) <= 9


@pytest.mark.django_db
def test_the_same_data_make_the_same_snapshot_whichever_way_they_came() -> None:
    many_products(30)
    first = content(snapshot.current())
    rows = list(Offer.objects.all()) + list(ProductCompound.objects.all())
    for row in reversed(rows):
        row.delete()
        row.save(force_insert=True)
    snapshot.forget()
    assert content(snapshot.current()) == first


def content(held: Snapshot) -> tuple[Any, ...]:
    """All that a snapshot answers from."""
    orders = {name: order.places.tolist() for name, order in held.orders.items()}
    groups = {name: group.members.tolist() for name, group in held.groups.items()}
    return held.slugs, held.rows, dict(held.scores), orders, groups


@pytest.mark.django_db(transaction=True)
def test_a_snapshot_shows_a_change_whole_or_not_at_all() -> None:
    for number in range(3):
        stock(f"prov-{number}", reading(), brand="marke")
    done: list[str] = []

    def change() -> None:
        brand = Brand.objects.get()
        brand.name = "Nytt"
        save_named(row=brand)
        Offer.objects.all().delete()
        publish_products(product_ids=Product.objects.values_list("pk", flat=True))

    def between(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        """Let a writer commit after the products are read, before what belongs to them."""
        if "products_offer" in sql and not done:
            done.append(sql)
            elsewhere(change)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(between):
        held = snapshot.current()
    assert done
    rows = [orjson.loads(row + b"}") for row in held.rows]
    assert {row["brand"]["name"] for row in rows} == {"Marke"}
    assert [len(row["offers"]) for row in rows] == [1, 1, 1]
    snapshot.forget()
    assert [len(orjson.loads(row + b"}")["offers"]) for row in snapshot.current().rows] == [0, 0, 0]


@pytest.mark.django_db(transaction=True)
def test_a_reader_keeps_no_writer_waiting() -> None:
    with consistent_read():
        before = Brand.objects.count()
        elsewhere(lambda: Brand(slug="ny", name="Ny").save())
        assert Brand.objects.count() == before
    assert Brand.objects.count() == before + 1


@pytest.mark.django_db(transaction=True)
def test_a_failure_inside_leaves_the_connection_usable() -> None:
    with pytest.raises(Brand.DoesNotExist), consistent_read():
        Brand.objects.get()
    assert Brand.objects.count() == 0
    Brand(slug="ny", name="Ny").save()
