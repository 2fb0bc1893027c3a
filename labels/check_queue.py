"""What the queue of background checks looks like now: for admin, the command and /readyz."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, DurationField, ExpressionWrapper, F, Sum
from django.db.models.functions import Coalesce, Now

from labels.models import LabelCheck, Pulse

SILENT_AFTER = timedelta(seconds=60)
"""A part that has not been heard from for so long is not at work."""


@dataclass(frozen=True, slots=True)
class QueueState:
    """How many labels stand where, and for how long the first of them has waited."""

    waiting: int
    oldest: timedelta | None
    running: int
    failed: int
    dead: int
    lost_leases: int


def queue_state() -> QueueState:
    """The queue as the ledger tells it, by the database's clock; each count from its own index."""
    state, checks = LabelCheck.State, LabelCheck.objects
    lost = checks.filter(lost_leases__gt=0).aggregate(all=Coalesce(Sum("lost_leases"), 0))
    return QueueState(
        waiting=checks.pending().count(),
        oldest=_oldest(),
        running=checks.filter(state=state.RUNNING).count(),
        failed=checks.filter(state=state.FAILED).count(),
        dead=checks.filter(state=state.DEAD).count(),
        lost_leases=lost["all"],
    )


def dead_by_reason() -> dict[str, int]:
    """How many labels could not be checked, by reason."""
    dead = LabelCheck.objects.filter(state="dead").order_by("reason").values("reason")
    return dict(dead.annotate(labels=Count("pk")).values_list("reason", "labels"))


def silences() -> dict[Pulse.Part, timedelta | None]:
    """How long each part has not been heard from; None for one that never was."""
    aged = Pulse.objects.annotate(silence=_since("at"))
    heard: dict[str, timedelta] = dict(aged.values_list("part", "silence"))
    return {part: heard.get(part) for part in Pulse.Part}


def is_at_work(silence: timedelta | None) -> bool:
    """Whether a part counts as living."""
    return silence is not None and silence <= SILENT_AFTER


def _oldest() -> timedelta | None:
    waiting = LabelCheck.objects.pending().annotate(age=_since("pending_since"))
    return waiting.order_by("pending_since").values_list("age", flat=True).first()


def _since(column: str) -> ExpressionWrapper:
    return ExpressionWrapper(Now() - F(column), output_field=DurationField())
