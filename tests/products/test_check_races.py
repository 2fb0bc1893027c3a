"""Changes that come at any moment of a check, and changes that are killed at any moment.

What "a thousand races" would find by luck is gone through one by one: at each statement that a
worker sends, a label is edited; at each write, whoever queues labels is killed.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.models import F

from labels.check_runs import start_import_run, start_run
from labels.models import CheckRun, Finding, Label, LabelCheck
from labels.services import read_labels
from products import checking, services
from products.dispatching import Dispatcher
from products.models import Change, Product
from tests.conftest import OXIDE_WITHOUT_WARNINGS
from tests.elsewhere import PATIENCE_SECONDS, at_once, elsewhere, on_own_connection
from tests.killing import is_killed
from tests.labels.queueing import check, enqueue, queued, states
from tests.products.shelf import stock
from tests.products.test_check_faults import Workers, all_done_once

pytestmark = pytest.mark.django_db(transaction=True)


def sold(count: int) -> Iterator[Product]:
    """Products whose labels wait to be checked."""
    for number in range(count):
        product = stock(f"prov-{number}", None)
        assert product.label is not None
        Label.objects.filter(pk=product.label.pk).update(text=OXIDE_WITHOUT_WARNINGS)
        enqueue([product.label.pk])
        yield product


def saying(elemental_mg: int) -> str:
    """A label text with so much magnesium."""
    return OXIDE_WITHOUT_WARNINGS.replace("magnesium 300 mg", f"magnesium {elemental_mg} mg")


def save(text: str) -> None:
    """Staff save the label, and it is read at once."""
    label = Label.objects.get()
    label.text = text
    services.save_label(label=label)


def import_anew(text: str) -> None:
    """An import brings the label in another text, and leaves reading it to the queue."""
    with transaction.atomic():
        Label.objects.update(text=text, version=F("version") + 1)
        start_import_run(labels=Label.objects.all(), note="prov.csv")
        services.publish_labels(labels=Label.objects.values_list("pk", flat=True))


def change_untold(text: str) -> None:
    """Somebody changes the label in the database, past everything that queues it."""
    Label.objects.update(text=text, version=F("version") + 1)


def happens(change: Callable[[], None], work: Callable[[], object], *, at_statement: int) -> bool:
    """Begin a change elsewhere just before a statement of the work; whether it came that far.

    Outside of transactions the change is over before the work goes on; inside it may have to wait.
    """
    sent = 0

    def between(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        nonlocal sent
        sent += 1
        if sent == at_statement:
            turns.append(pool.submit(on_own_connection, change))
            if not connection.in_atomic_block:
                turns[0].result(timeout=PATIENCE_SECONDS)
        return execute(sql, params, many, context)

    turns: list[Any] = []
    with ThreadPoolExecutor(1) as pool:
        with connection.execute_wrapper(between):
            work()
        for turn in turns:
            turn.result(timeout=PATIENCE_SECONDS)
    return bool(turns)


@pytest.mark.parametrize("change", [save, import_anew, change_untold])
def test_a_label_changed_at_any_moment_of_its_check_ends_with_its_newest_text(
    change: Callable[[str], None],
) -> None:
    label = stock("prov", None).label_id
    assert label is not None
    moment, comes = 0, True
    while comes:
        moment += 1
        Label.objects.update(text=saying(1_000 + moment), version=F("version") + 1)
        enqueue([label])
        comes = happens(
            lambda: change(saying(moment)),  # noqa: B023 - done before the next moment
            lambda: checking.check_labels(labels=[label]),
            at_statement=moment,
        )
        Dispatcher(Workers()).tick()
        row, newest = Label.objects.get(), moment if comes else 1_000 + moment
        assert (row.text, row.read_version) == (saying(newest), row.version), moment
        assert Product.objects.get().elemental_max_mg == newest
        assert (check(label).state, check(label).accepted) == ("done", 1)
    assert moment > 20


def test_what_an_older_text_said_is_not_shown_until_the_newer_one_is_read() -> None:
    (product,) = sold(1)
    dispatcher = Dispatcher(Workers())
    dispatcher.tick()
    assert Product.objects.get().elemental_max_mg == 300
    import_anew(saying(150))
    product.refresh_from_db()
    assert (product.elemental_max_mg, product.label_status) == (None, "unread")
    assert not Finding.objects.exists()
    dispatcher.tick()
    product.refresh_from_db()
    assert product.label_status == "error"
    assert product.elemental_max_mg == 150


def test_who_starts_a_run_and_is_killed_at_any_write_has_started_none_or_all_of_it() -> None:
    labels = queued(3)
    killed_at = 0
    LabelCheck.objects.filter(pk=labels[0]).delete()

    def start() -> None:
        start_run(labels=Label.objects.all(), why=CheckRun.Why.DEMAND)

    while is_killed(start, at_write=killed_at + 1):
        killed_at += 1
        assert (CheckRun.objects.count(), len(states())) == (0, 2)
    assert killed_at > 3
    assert (CheckRun.objects.get().total, states()) == (3, ["pending"] * 3)


def test_a_producer_killed_after_its_commit_leaves_nothing_unchecked() -> None:
    """Nothing is sent after a commit, so that there is no moment at which a kill could matter."""
    elsewhere(lambda: enqueue([product.label.pk for product in sold(3) if product.label]))
    Dispatcher(Workers()).tick()
    assert all_done_once(Label.objects.values_list("pk", flat=True))
    assert {product.elemental_max_mg for product in Product.objects.all()} == {300}


def test_a_label_edited_while_it_is_checked_keeps_the_result_of_its_newest_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    products = list(sold(4))
    newer = OXIDE_WITHOUT_WARNINGS.replace("300 mg (80 %", "150 mg (40 %")
    edited = products[2].label

    def edit() -> None:
        label = Label.objects.get(pk=edited.pk)  # type: ignore[union-attr]
        label.text = newer
        services.save_label(label=label)

    def read(*, labels: Sequence[Label], **named: Any) -> Any:
        readings = read_labels(labels=labels, **named)
        if labels[0].pk == edited.pk:  # type: ignore[union-attr]
            elsewhere(edit)
        return readings

    monkeypatch.setattr(checking, "read_labels", read)
    Dispatcher(Workers()).tick()
    shown = Product.objects.order_by("pk").values_list("elemental_max_mg", flat=True)
    assert list(shown) == [300, 300, 150, 300]
    assert check(edited.pk).lost_leases == 1  # type: ignore[union-attr]
    assert all_done_once(Label.objects.values_list("pk", flat=True))


def test_two_dispatchers_with_two_workers_leave_one_result_a_label_and_a_gapless_log() -> None:
    products = list(sold(24))
    at_once(2, lambda _one: Dispatcher(Workers()).tick())
    # What one found in the other's hands is left for the next turn of either.
    Dispatcher(Workers()).tick()
    assert all_done_once(Label.objects.values_list("pk", flat=True))
    assert Product.objects.filter(elemental_max_mg=300).count() == len(products)
    numbers = list(Change.objects.order_by("sequence").values_list("sequence", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
