"""Labels in the queue of checks, and time that passes for them."""

from datetime import timedelta

from django.db.models import F, QuerySet

from labels import ledger
from labels.core import RULESET
from labels.models import Label, LabelCheck
from tests.conftest import OXIDE_WITHOUT_WARNINGS

State = LabelCheck.State


def queued(count: int, text: str = OXIDE_WITHOUT_WARNINGS) -> list[int]:
    """Labels that wait to be checked."""
    rows = [Label(name=f"Prov {number}", text=text) for number in range(count)]
    labels = [row.pk for row in Label.objects.bulk_create(rows)]
    enqueue(labels)
    return labels


def enqueue(labels: list[int]) -> None:
    """Put labels into the queue, as a change of them does."""
    ledger.enqueue(labels=Label.objects.filter(pk__in=labels), ruleset=RULESET)


def check(label: int) -> LabelCheck:
    """Where a label stands."""
    return LabelCheck.objects.get(pk=label)


def states() -> list[str]:
    """Where every label stands."""
    return list(LabelCheck.objects.order_by("pk").values_list("state", flat=True))


def pass_time(seconds: float) -> None:
    """Let the time pass for every label, as the database's clock sees it."""
    passed = timedelta(seconds=seconds)
    moments = ("lease_until", "dispatched_at", "pending_since", "retry_at")
    _all().update(**{name: F(name) - passed for name in moments})


def _all() -> QuerySet[LabelCheck]:
    return LabelCheck.objects.all()
