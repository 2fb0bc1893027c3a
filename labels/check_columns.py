"""What the ledger of checks sets its columns to, in the database's own terms."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db.models import Case, OuterRef, Subquery, Value, When
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Now

from labels.models import CheckRun, Label, LabelCheck

PAUSES = tuple(timedelta(seconds=seconds) for seconds in (5, 20, 80, 320))
"""From a failed attempt to the next: after the first, the second and so on."""

NOBODY_S: dict[str, Any] = {"token": None, "lease_until": None, "dispatched_at": None}
LATER = Now() + Case(
    *(When(attempt=attempt, then=Value(pause)) for attempt, pause in enumerate(PAUSES, start=1)),
    default=Value(PAUSES[-1]),
)
LABEL_VERSION = Subquery(Label.objects.filter(pk=OuterRef("label_id")).values("version"))


def lease_end() -> CombinedExpression:
    """When a lease ends that begins now."""
    return Now() + timedelta(seconds=settings.CHECK_LEASE_SECONDS)


def pending(ruleset: str, run: CheckRun | None) -> dict[str, Any]:
    """The columns of a label that waits for its first attempt."""
    return {
        **NOBODY_S,
        "state": LabelCheck.State.PENDING,
        "ruleset": ruleset,
        "run": run,
        "attempt": 0,
        "pending_since": Now(),
        "retry_at": None,
        "reason": "",
        "detail": "",
        "accepted": 0,
    }
