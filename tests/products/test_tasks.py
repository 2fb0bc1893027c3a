"""Background jobs: run twice they change nothing more, and they take what they do not know."""

from collections.abc import Callable
from typing import Any

import pytest
from celery import current_app
from django.db.models import Model

from labels.models import CheckRun, Finding, Label, LabelCheck
from products import tasks
from products.models import Change, Offer, PriceStep, Product, TimetableRun
from shop_compare.celery import app
from tests.labels.queueing import enqueue
from tests.products.shelf import stock

pytestmark = pytest.mark.django_db

TABLES: tuple[type[Model], ...] = (
    *(Label, Finding, LabelCheck, CheckRun),
    *(Product, Offer, PriceStep, Change, TimetableRun),
)
"""All that a job could leave behind, but for signs of life."""


def labels_that_wait() -> dict[str, Any]:
    """Two labels, one told of twice, and one that is not there."""
    labels = [stock(f"prov-{number}", None).label_id for number in range(2)]
    known = [label for label in labels if label is not None]
    enqueue(known)
    return {"labels": [*known, known[0], 987654]}


GIVEN: dict[str, Callable[[], dict[str, Any]]] = {
    "products.tasks.check_labels": labels_that_wait,
    "products.tasks.keep_timetable": dict,
}
"""For each task what is there to be done, and the arguments that it is called with."""

app.loader.import_default_modules()
OURS = tuple(name for name in app.tasks if not name.startswith("celery."))
"""Every task that a worker knows, of whichever app."""


def everything() -> list[list[dict[str, Any]]]:
    """What the database holds."""
    return [list(table._default_manager.order_by("pk").values()) for table in TABLES]


def test_every_task_has_its_case_here() -> None:
    assert set(OURS) == set(GIVEN), "a new task needs a case in GIVEN"


@pytest.mark.parametrize("name", GIVEN)
def test_a_task_run_twice_changes_nothing_more(name: str) -> None:
    task, given = current_app.tasks[name], GIVEN[name]()
    before = everything()
    task.delay(**given)
    once = everything()
    assert once != before, "the case gives the task nothing to do"
    task.delay(**given)
    assert everything() == once


@pytest.mark.parametrize("name", GIVEN)
def test_a_task_takes_arguments_that_it_does_not_know(name: str) -> None:
    current_app.tasks[name].delay(attempt=2, trace_id="x")


def test_a_worker_is_stopped_before_it_loses_its_labels() -> None:
    limits = (tasks.check_labels.soft_time_limit, tasks.check_labels.time_limit)
    assert limits == (15, 20)


def test_every_entry_of_the_scheduler_is_a_task_and_expires_before_the_next() -> None:
    for entry in app.conf.beat_schedule.values():
        assert entry["task"] in OURS
        assert entry["options"]["expires"] <= entry["schedule"]
