"""Background jobs: run twice they change nothing more, and killed anywhere they lose nothing."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.db.models import F
from django.db.models.functions import Now
from django.test import Client
from django.utils import timezone

from labels import ledger
from labels.core import RULESET
from labels.models import Finding, Label, LabelCheck
from products import checking, services, snapshot
from products.demo_loading import load_demo
from products.models import Change, Product
from tests.conftest import OXIDE_WITHOUT_WARNINGS
from tests.elsewhere import elsewhere
from tests.killing import is_killed
from tests.products.shelf import stock


def stale() -> int:
    """How many labels are to be read."""
    return Label.objects.stale(ruleset=RULESET, as_of=timezone.localdate()).count()


def unread_products(count: int) -> None:
    """Products whose labels nobody has read."""
    for number in range(count):
        product = stock(f"prov-{number}", None)
        assert product.label is not None
        Label.objects.filter(pk=product.label.pk).update(text=OXIDE_WITHOUT_WARNINGS)


@pytest.mark.django_db
def test_a_new_day_reads_every_label_and_publishes_only_what_changed() -> None:
    unread_products(2)
    checking.read_stale_labels()
    newest = Change.objects.newest()
    with time_machine.travel(timezone.now() + timedelta(days=1), tick=False):
        assert checking.read_stale_labels() == 2
    assert Change.objects.newest() == newest


@pytest.mark.django_db
def test_the_day_after_its_best_before_a_product_is_published_as_passed() -> None:
    unread_products(1)
    text = f"{OXIDE_WITHOUT_WARNINGS}Bäst före 2027-06-30"
    Label.objects.update(text=text, version=F("version") + 1)
    with time_machine.travel("2027-06-30 12:00+02:00", tick=False):
        checking.read_stale_labels()
        newest = Change.objects.newest()
        assert Product.objects.get().best_before_passed is False
    with time_machine.travel("2027-07-01 12:00+02:00", tick=False):
        checking.read_stale_labels()
    assert Product.objects.get().best_before_passed is True
    assert Change.objects.newest() == newest + 1


@pytest.mark.django_db
def test_a_ruleset_of_another_name_makes_every_label_stale() -> None:
    unread_products(2)
    checking.read_stale_labels()
    Label.objects.update(read_ruleset="2025.1")
    assert checking.read_stale_labels() == 2


@pytest.mark.django_db
def test_labels_without_a_product_are_read_too() -> None:
    Label.objects.create(name="Lös", text=OXIDE_WITHOUT_WARNINGS)
    assert checking.read_stale_labels() == 1
    assert Change.objects.newest() == 0


@pytest.mark.django_db(transaction=True)
def test_a_job_killed_at_any_write_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger, "LABELS_A_CLAIM", 2)
    unread_products(5)
    killed_at = 0
    logged = Change.objects.newest()
    while is_killed(checking.read_stale_labels, at_write=killed_at + 1):
        killed_at += 1
        are_read = Label.objects.filter(read_version=F("version")).count()
        assert Change.objects.newest() == logged + are_read, "a line in the log for each"
        for label in Label.objects.all():
            read = label.read_version == label.version
            product = Product.objects.get(label=label)
            assert (product.elemental_max_mg == 300) is read
            assert Finding.objects.filter(label=label).exists() is read
        _take_back_leases()
        checking.read_stale_labels()
        assert stale() == 0
        numbers = Change.objects.order_by("sequence").values_list("sequence", flat=True)
        assert list(numbers) == list(range(1, len(numbers) + 1))
        _forget_readings()
        logged = Change.objects.newest()
    assert killed_at > 20


@pytest.mark.django_db(transaction=True)
def test_a_label_saved_while_the_job_reads_it_keeps_what_was_saved() -> None:
    unread_products(1)
    newer = OXIDE_WITHOUT_WARNINGS.replace("300 mg (80 %", "150 mg (40 %")
    saved: list[str] = []

    def save() -> None:
        label = Label.objects.get()
        label.text = newer
        services.save_label(label=label)

    def between(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        """Let staff save the label once the job has loaded it."""
        rows = execute(sql, params, many, context)
        if '"labels_label"."text"' in sql and not saved:
            saved.append(sql)
            elsewhere(save)
        return rows

    with connection.execute_wrapper(between):
        assert checking.read_stale_labels() == 0
    label = Label.objects.get()
    assert (label.text, label.version, label.read_version) == (newer, 2, 2)
    assert Product.objects.get().elemental_max_mg == 150
    assert stale() == 0


def _take_back_leases() -> None:
    """Let the leases of whoever was killed run out."""
    LabelCheck.objects.filter(state="running").update(lease_until=Now() - timedelta(seconds=1))
    ledger.return_expired()


def _forget_readings() -> None:
    """Make every label unread again, as after a restore of an old backup."""
    LabelCheck.objects.all().delete()
    Finding.objects.all().delete()
    Label.objects.update(
        reading=None, read_version=None, read_ruleset="", read_as_of=None, read_at=None
    )
    Product.objects.update(elemental_min_mg=None, elemental_max_mg=None)


@pytest.mark.django_db
def test_a_result_its_score_and_its_line_in_the_log_are_seen_together(client: Client) -> None:
    unread_products(1)
    before = client.get("/api/v1/rank/?goal=kramper").json()
    checking.read_stale_labels()
    snapshot.forget()
    after = client.get("/api/v1/rank/?goal=kramper").json()
    assert after["data_version"] == before["data_version"] + 1 == Change.objects.newest()
    assert (before["results"][0]["label_status"], after["results"][0]["label_status"]) == (
        "unread",
        "error",
    )
    assert before["results"][0]["score"] != after["results"][0]["score"]


@pytest.mark.django_db
def test_more_than_a_hundred_labels_are_read_stored_and_published_in_seventy_statements(
    django_assert_max_num_queries: Any,
) -> None:
    load_demo()
    labels = Label.objects.count()
    assert labels > 100
    with django_assert_max_num_queries(70):
        checking.read_stale_labels()
