"""What staff have decided about findings, and what follows for the rules that made them."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from labels.models.label import LONGEST_WORDING, Label


class Suppression(models.Model):
    """A finding that staff have set aside on one label, until a day and for a reason.

    It holds for the rule and the words that it was made for: when the label says something else,
    that is another finding.
    """

    label = models.ForeignKey(
        Label, on_delete=models.CASCADE, related_name="suppressions", verbose_name=_("etikett")
    )
    code = models.CharField(_("regel"), max_length=5)
    wording = models.CharField(
        _("gäller orden"),
        max_length=LONGEST_WORDING,
        blank=True,
        help_text=_("Tomt när anmärkningen gäller hela etiketten."),
    )
    message = models.TextField(_("meddelande"))
    reason = models.TextField(_("skäl"), max_length=1000)
    expires_on = models.DateField(_("gäller till och med"))
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("beslutat av"),
    )
    set_at = models.DateTimeField(_("beslutat"), default=timezone.now)
    is_needed = models.BooleanField(_("anmärkningen finns kvar"), default=True, editable=False)

    class Meta:
        verbose_name = _("undantag")
        verbose_name_plural = _("undantag")
        constraints = [
            models.UniqueConstraint(
                fields=["label", "code", "wording"], name="suppression_once_a_finding"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="suppression_has_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.message}"


class Verdict(models.Model):
    """Whether a finding was right, as a member of staff has judged it; the last word counts."""

    label = models.ForeignKey(
        Label, on_delete=models.SET_NULL, null=True, related_name="verdicts", editable=False
    )
    code = models.CharField(max_length=5)
    wording = models.CharField(max_length=LONGEST_WORDING, blank=True)
    is_confirmed = models.BooleanField()
    ruleset = models.CharField(max_length=20)
    judged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    judged_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["label", "code", "wording"], name="verdict_once_a_finding"
            ),
        ]
        indexes = [models.Index(fields=["code", "-judged_at"], name="verdict_newest_of_a_rule")]

    def __str__(self) -> str:
        return f"{self.code} {self.is_confirmed}"


class RuleStanding(models.Model):
    """How right a rule has been of late, and whether it has lost `error` for it."""

    code = models.CharField(max_length=5, primary_key=True)
    confirmed = models.PositiveIntegerField(default=0)
    judged = models.PositiveIntegerField(default=0)
    is_demoted = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(confirmed__lte=F("judged")), name="standing_confirms_what_was_judged"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.confirmed}/{self.judged}"


class Decision(models.Model):
    """One entry of the log of decisions: who did what to a finding or a rule, when and why.

    Entries are only ever added. `by` is None for what follows by itself.
    """

    class Action(models.TextChoices):
        """What was done."""

        SET_ASIDE = "set_aside", _("Undantag beslutat")
        CHANGED = "changed", _("Undantag ändrat")
        LIFTED = "lifted", _("Undantag borttaget")
        CONFIRMED = "confirmed", _("Anmärkning bekräftad")
        REJECTED = "rejected", _("Anmärkning avvisad")
        WITHDRAWN = "withdrawn", _("Omdöme borttaget")
        DEMOTED = "demoted", _("Regeln får inte längre ge fel")
        RESTORED = "restored", _("Regeln får ge fel igen")

    at = models.DateTimeField(_("när"), default=timezone.now)
    action = models.CharField(_("beslut"), max_length=9, choices=Action)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("av"),
    )
    label = models.ForeignKey(
        Label,
        on_delete=models.SET_NULL,
        null=True,
        related_name="decisions",
        verbose_name=_("etikett"),
    )
    code = models.CharField(_("regel"), max_length=5)
    wording = models.CharField(_("gäller orden"), max_length=LONGEST_WORDING, blank=True)
    note = models.TextField(_("skäl och uppgifter"), blank=True)

    class Meta:
        verbose_name = _("beslut")
        verbose_name_plural = _("beslut")
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    action__in=[
                        "set_aside",
                        "changed",
                        "lifted",
                        "confirmed",
                        "rejected",
                        "withdrawn",
                        "demoted",
                        "restored",
                    ]
                ),
                name="decision_action_is_known",
            ),
        ]
        indexes = [models.Index(fields=["action"], name="decision_by_action")]

    def __str__(self) -> str:
        return f"{self.code} {self.action}"
