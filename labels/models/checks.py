"""The ledger of background checks: what is to be read, by whom it is held, and what came of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from labels.models.label import Label
from labels.querysets import CheckRunQuerySet, LabelCheckQuerySet

MOST_ATTEMPTS = 5
"""A label that was begun so often without a result waits for somebody to look at it."""

LONGEST_DETAIL = 300


class CheckRun(models.Model):
    """Many labels that somebody, or the timetable, wanted checked at once.

    `total` is set at its start. What is `done` and `dead` is counted in the ledger while the run
    goes on, and noted here when it has ended.
    """

    class Why(models.TextChoices):
        """What the run was started for."""

        DEMAND = "demand", _("Begärd")
        IMPORT = "import", _("Import")
        FAILED = "failed", _("Nytt försök med misslyckade")
        RULESET = "ruleset", _("Ändrade regler")
        NIGHT = "night", _("Ny dag")
        SWEEP = "sweep", _("Eftersläpande")

    why = models.CharField(_("anledning"), max_length=7, choices=Why)
    note = models.CharField(_("urval"), max_length=200, blank=True)
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("startad av"),
    )
    started_at = models.DateTimeField(_("startad"), db_default=Now())
    total = models.PositiveIntegerField(_("etiketter"), default=0)
    done = models.PositiveIntegerField(_("klara"), default=0)
    dead = models.PositiveIntegerField(_("gick inte"), default=0)
    cancelled_at = models.DateTimeField(_("avbruten"), null=True)
    ended_at = models.DateTimeField(_("klar"), null=True)

    objects = CheckRunQuerySet.as_manager()

    class Meta:
        verbose_name = _("kontrollkörning")
        verbose_name_plural = _("kontrollkörningar")
        constraints = [
            models.CheckConstraint(
                condition=Q(why__in=["demand", "import", "failed", "ruleset", "night", "sweep"]),
                name="check_run_why_is_known",
            ),
            models.CheckConstraint(
                condition=Q(cancelled_at__isnull=True) | Q(ended_at__isnull=False),
                name="check_run_cancelled_has_ended",
            ),
        ]
        indexes = [
            models.Index(
                fields=["id"], condition=Q(ended_at__isnull=True), name="check_run_going_on"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_why_display()} {self.pk}"


class LabelCheck(models.Model):
    """Where one label stands in the queue of background checks.

    Changed by `labels.ledger` alone, and by no clock but the database's. `token` is the claim that
    holds the label, or that its result was accepted from; `accepted` counts results since the
    label was put in the queue.
    """

    class State(models.TextChoices):
        """What is to be done about the label, or was."""

        PENDING = "pending", _("Väntar")
        RUNNING = "running", _("Kontrolleras")
        DONE = "done", _("Klar")
        FAILED = "failed", _("Försöks igen")
        DEAD = "dead", _("Gick inte")

    class Reason(models.TextChoices):
        """Why an attempt gave no result."""

        LEASE = "lease", _("Arbetsprocessen försvann")
        MEMORY = "memory", _("Minnesgräns")
        TIME = "time", _("Tidsgräns")
        ERROR = "error", _("Fel i läsaren")

    label = models.OneToOneField(
        Label,
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="queued",
        verbose_name=_("etikett"),
    )
    state = models.CharField(_("läge"), max_length=7, choices=State)
    version = models.PositiveIntegerField(_("version"))
    ruleset = models.CharField(_("regelsamling"), max_length=20)
    run = models.ForeignKey(
        CheckRun,
        on_delete=models.SET_NULL,
        null=True,
        related_name="checks",
        verbose_name=_("körning"),
    )
    attempt = models.PositiveSmallIntegerField(_("försök"), default=0)
    token = models.UUIDField(null=True)
    lease_until = models.DateTimeField(_("hålls till"), null=True)
    pending_since = models.DateTimeField(_("väntar sedan"), null=True)
    dispatched_at = models.DateTimeField(_("anmäld"), null=True)
    retry_at = models.DateTimeField(_("försöks igen"), null=True)
    reason = models.CharField(_("orsak"), max_length=6, choices=Reason, blank=True)
    detail = models.CharField(_("närmare"), max_length=LONGEST_DETAIL, blank=True)
    accepted = models.PositiveSmallIntegerField(default=0)
    lost_leases = models.PositiveIntegerField(_("förlorade grepp"), default=0)

    objects = LabelCheckQuerySet.as_manager()

    class Meta:
        verbose_name = _("etikett i kontrollkön")
        verbose_name_plural = _("kontrollkön")
        constraints = [
            models.CheckConstraint(
                condition=Q(state="pending", pending_since__isnull=False, token__isnull=True)
                | Q(state="running", token__isnull=False, lease_until__isnull=False)
                | Q(state="done", pending_since__isnull=True)
                | Q(state="failed", retry_at__isnull=False) & ~Q(reason="")
                | Q(state="dead") & ~Q(reason=""),
                name="label_check_state_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(state="running") | Q(lease_until__isnull=True),
                name="label_check_lease_while_running",
            ),
            models.CheckConstraint(
                condition=Q(attempt__lte=MOST_ATTEMPTS), name="label_check_attempts_are_capped"
            ),
            models.CheckConstraint(
                condition=Q(accepted__lte=1), name="label_check_accepts_one_result"
            ),
            models.CheckConstraint(
                condition=Q(reason__in=["", "lease", "memory", "time", "error"]),
                name="label_check_reason_is_known",
            ),
        ]
        indexes = [
            models.Index(
                fields=["pending_since", "label"],
                condition=Q(state="pending"),
                name="label_check_pending",
            ),
            models.Index(
                fields=["lease_until"], condition=Q(state="running"), name="label_check_running"
            ),
            models.Index(
                fields=["retry_at"], condition=Q(state="failed"), name="label_check_failed"
            ),
            models.Index(fields=["reason"], condition=Q(state="dead"), name="label_check_dead"),
            models.Index(
                fields=["lost_leases"], condition=Q(lost_leases__gt=0), name="label_check_lost"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.label_id} {self.state}"


class Pulse(models.Model):
    """When a part of the background work last showed that it lives, by the database's clock."""

    class Part(models.TextChoices):
        """Who is to be heard from."""

        DISPATCHER = "dispatcher", _("Fördelaren")
        WORKER = "worker", _("Arbetsprocessen")
        SCHEDULER = "scheduler", _("Tidtabellen")

    part = models.CharField(max_length=10, choices=Part, primary_key=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(part__in=["dispatcher", "worker", "scheduler"]),
                name="pulse_part_is_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.part} {self.at}"
