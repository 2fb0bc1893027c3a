"""The gapless log of all that a shopper could see change."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from products.querysets import ChangeQuerySet


class ChangeCounter(models.Model):
    """The last number of the change log, in one row that a writer holds until it commits."""

    last = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(pk=1), name="change_counter_is_one_row")]

    def __str__(self) -> str:
        return str(self.last)


class Change(models.Model):
    """One entry of the gapless log of all that a shopper could see change."""

    class Kind(models.TextChoices):
        """What happened to the product."""

        CREATED = "created"
        REVISED = "revised"
        WITHDRAWN = "withdrawn"
        DELETED = "deleted"

    sequence = models.PositiveBigIntegerField(primary_key=True)
    kind = models.CharField(max_length=9, choices=Kind)
    slug = models.CharField(max_length=80)
    at = models.DateTimeField(default=timezone.now)

    objects = ChangeQuerySet.as_manager()

    class Meta:
        verbose_name = _("ändring")
        verbose_name_plural = _("ändringar")
        constraints = [
            models.CheckConstraint(condition=Q(sequence__gte=1), name="change_counts_from_one"),
            models.CheckConstraint(
                condition=Q(kind__in=["created", "revised", "withdrawn", "deleted"]),
                name="change_kind_is_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sequence} {self.kind} {self.slug}"
