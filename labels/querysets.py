"""Which labels to read: the shapes of query that label services ask for."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import F


class LabelQuerySet(models.QuerySet[Any]):
    """Labels, narrowed by what is known of their reading."""

    def stale(self, *, ruleset: str, as_of: date) -> Self:
        """Labels never read, or read in another version, by other rules or on an earlier day."""
        return self.exclude(read_version=F("version"), read_ruleset=ruleset, read_as_of__gte=as_of)
