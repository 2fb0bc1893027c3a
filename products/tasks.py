"""Background jobs of the catalogue; the database says what is to be done, a message only wakes."""

from collections.abc import Sequence
from typing import Any

from celery import shared_task
from django.conf import settings

from products import checking, timetable


@shared_task(
    time_limit=settings.CHECK_TIME_LIMIT_SECONDS,
    soft_time_limit=settings.CHECK_SOFT_TIME_LIMIT_SECONDS,
)
def check_labels(labels: Sequence[int] = (), **_unknown: Any) -> int:
    """Check those of the labels that wait; how many results were stored."""
    return checking.check_labels(labels=labels)


@shared_task
def keep_timetable(**_unknown: Any) -> int:
    """Do what is due; how many jobs were done."""
    return timetable.keep_timetable()
