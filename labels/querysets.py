"""Which labels to read: the shapes of query that label services ask for."""

from datetime import date, timedelta
from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now


class LabelQuerySet(models.QuerySet[Any]):
    """Labels, narrowed by what is known of their reading."""

    def stale(self, *, ruleset: str, as_of: date) -> Self:
        """Labels never read, or read in another version, by other rules or on an earlier day."""
        return self.exclude(read_version=F("version"), read_ruleset=ruleset, read_as_of__gte=as_of)


class LabelCheckQuerySet(models.QuerySet[Any]):
    """The ledger of checks, narrowed by state and by the database's own clock."""

    def pending(self) -> Self:
        """Labels that wait for a worker."""
        return self.filter(state="pending")

    def undispatched(self, *, again_after: timedelta) -> Self:
        """Waiting labels that no worker was told of, or not for a while."""
        return self.pending().filter(
            Q(dispatched_at__isnull=True) | Q(dispatched_at__lt=Now() - again_after)
        )

    def held_by(self, token: Any) -> Self:
        """Labels that a claim still holds."""
        return self.filter(token=token, state="running")

    def expired(self) -> Self:
        """Labels whose worker has not been heard from in time."""
        return self.filter(state="running", lease_until__lt=Now())

    def due_again(self) -> Self:
        """Labels whose last attempt failed and whose pause is over."""
        return self.filter(state="failed", retry_at__lte=Now())

    def hold(self) -> None:
        """Wait for the rows in one order for all, so that no two writers wait for each other."""
        list(self.select_for_update().order_by("pk").values_list("pk"))

    def unsettled(self) -> Self:
        """Labels that will be heard of again without anybody's doing."""
        return self.filter(state__in=["pending", "running", "failed"])


class CheckRunQuerySet(models.QuerySet[Any]):
    """Runs, narrowed by whether they go on."""

    def going_on(self) -> Self:
        """Runs that have not ended."""
        return self.filter(ended_at__isnull=True)
