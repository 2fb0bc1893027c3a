"""Which labels to read: the shapes of query that label services ask for."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q


class LabelQuerySet(models.QuerySet):
    """Labels, narrowed by what is known of their reading."""

    def stale(self, *, ruleset: str, as_of: date) -> Self:
        """Labels never read, read in an older version, under another ruleset or on an earlier day."""
        return self.exclude(read_version=F("version"), read_ruleset=ruleset, read_as_of__gte=as_of)

    def unread(self) -> Self:
        """Labels with no reading at all."""
        return self.filter(Q(read_version__isnull=True))
