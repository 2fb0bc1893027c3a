"""What the timetable had done, and when it was due."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class TimetableRun(models.Model):
    """One turn of a job of the timetable; the same turn is never done by two."""

    job = models.CharField(_("jobb"), max_length=20)
    due_at = models.DateTimeField(_("skulle göras"))
    started_at = models.DateTimeField(_("började"), db_default=Now())
    ended_at = models.DateTimeField(_("klar"), null=True)
    was_late = models.BooleanField(_("försenad"), default=False)
    told = models.CharField(_("resultat"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("körning enligt tidtabell")
        verbose_name_plural = _("körningar enligt tidtabell")
        constraints = [
            models.UniqueConstraint(fields=["job", "due_at"], name="timetable_run_once_a_turn"),
        ]

    def __str__(self) -> str:
        return f"{self.job} {self.due_at}"
