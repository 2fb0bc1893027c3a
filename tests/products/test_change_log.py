"""The change log under several writers at once, on whichever database the suite runs on."""

import threading
from contextlib import suppress

import pytest
from django.db import connection, transaction
from django.db.models import Count, Max

from products.models import Change, ChangeCounter, Product
from products.publishing import publish_products, record_changes
from tests.elsewhere import at_once
from tests.products.shelf import reading, stock

pytestmark = pytest.mark.django_db(transaction=True)

WRITERS = 4
TURNS = 12


def test_numbers_are_gapless_when_the_first_writers_come_together() -> None:
    def write(writer: int) -> None:
        for turn in range(TURNS):
            record_changes(slugs=[f"{writer}-{turn}-a", f"{writer}-{turn}-b"], kind="revised")

    at_once(WRITERS, write)
    total = WRITERS * TURNS * 2
    numbers = list(Change.objects.order_by("sequence").values_list("sequence", flat=True))
    assert numbers == list(range(1, total + 1))
    assert ChangeCounter.objects.get().last == total


def test_a_writer_that_fails_leaves_no_gap() -> None:
    def write(writer: int) -> None:
        for turn in range(TURNS):
            with suppress(LookupError), transaction.atomic():
                record_changes(slugs=[f"{writer}-{turn}"], kind="revised")
                if turn % 2:
                    raise LookupError

    at_once(WRITERS, write)
    numbers = list(Change.objects.order_by("sequence").values_list("sequence", flat=True))
    assert numbers == list(range(1, WRITERS * TURNS // 2 + 1))


def test_whoever_reads_meanwhile_never_sees_a_later_number_before_an_earlier() -> None:
    stop, seen = threading.Event(), []

    def read() -> None:
        try:
            while not stop.is_set():
                seen.append(Change.objects.aggregate(Count("sequence"), Max("sequence")))
        finally:
            connection.close()

    reader = threading.Thread(target=read)
    reader.start()
    try:
        at_once(WRITERS, lambda writer: record_changes(slugs=[f"{writer}"], kind="revised"))
    finally:
        stop.set()
        reader.join(timeout=10)
    assert seen
    assert all(each["sequence__count"] == (each["sequence__max"] or 0) for each in seen)


def test_products_published_by_several_at_once_all_stand_in_the_log() -> None:
    products = [stock(f"prov-{number}", reading()) for number in range(WRITERS)]
    before = Change.objects.newest()

    def write(writer: int) -> None:
        for _turn in range(3):
            publish_products(product_ids=[products[writer].pk, products[0].pk])

    at_once(WRITERS, write)
    newest = Change.objects.newest()
    assert newest == Change.objects.count()
    # The first writer names one product a turn, the others two.
    assert newest - before == 3 * (2 * WRITERS - 1)
    assert Product.objects.count() == WRITERS
