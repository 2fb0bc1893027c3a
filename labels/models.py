"""Label texts as printed, the batches that carry them, and what the checker found."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from labels.querysets import LabelQuerySet

LONGEST_TEXT = 20_000
"""Characters a label text may hold, as the label reading's contract says."""

models.TextField.register_lookup(Length)


class Capture(models.TextChoices):
    """Where the text was taken from; a web page owes neither lot nor best-before date."""

    PACK = "pack", _("Package")
    WEB = "web", _("Shop's page")


class Severity(models.TextChoices):
    """How much a finding matters, from the heaviest."""

    ERROR = "error", _("Error")
    WARNING = "warning", _("Warning")
    INFO = "info", _("Note")


class Label(models.Model):
    """One label's text, and the reading that was last stored of it.

    `version` rises with every change of what is read; a reading counts for the version, the ruleset
    and the day that it is stamped with.
    """

    name = models.CharField(_("name as sold"), max_length=200)
    text = models.TextField(_("label text"), max_length=LONGEST_TEXT)
    capture = models.CharField(
        _("taken from"), max_length=4, choices=Capture, default=Capture.PACK
    )
    captured_on = models.DateField(_("captured on"), default=timezone.localdate)
    version = models.PositiveIntegerField(_("version"), default=1, editable=False)
    is_demo = models.BooleanField(_("example data"), default=False, editable=False)

    reading = models.JSONField(_("reading"), null=True, editable=False)
    read_version = models.PositiveIntegerField(_("version read"), null=True, editable=False)
    read_ruleset = models.CharField(_("ruleset"), max_length=20, blank=True, editable=False)
    read_as_of = models.DateField(_("judged on the day"), null=True, editable=False)
    read_at = models.DateTimeField(_("read at"), null=True, editable=False)

    objects = LabelQuerySet.as_manager()

    class Meta:
        verbose_name = _("label")
        verbose_name_plural = _("labels")
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="label_has_text"),
            models.CheckConstraint(
                condition=Q(text__length__lte=LONGEST_TEXT), name="label_text_is_bounded"
            ),
            models.CheckConstraint(condition=Q(version__gte=1), name="label_version_from_one"),
            models.CheckConstraint(
                condition=Q(read_version__isnull=True) | Q(read_version__lte=F("version")),
                name="label_reading_is_of_a_known_version",
            ),
            models.CheckConstraint(
                condition=Q(
                    read_version__isnull=True,
                    reading__isnull=True,
                    read_as_of__isnull=True,
                    read_at__isnull=True,
                    read_ruleset="",
                )
                | Q(
                    read_version__isnull=False,
                    reading__isnull=False,
                    read_as_of__isnull=False,
                    read_at__isnull=False,
                )
                & ~Q(read_ruleset=""),
                name="label_reading_is_whole_or_absent",
            ),
        ]
        indexes = [models.Index(fields=["read_ruleset", "read_as_of"], name="label_by_reading")]

    def __str__(self) -> str:
        return self.name


class Batch(models.Model):
    """One lot of a product, as its packages carry it."""

    label = models.ForeignKey(
        Label, on_delete=models.CASCADE, related_name="batches", verbose_name=_("label")
    )
    lot = models.CharField(_("lot"), max_length=40)
    best_before = models.CharField(
        _("best before"),
        max_length=10,
        blank=True,
        help_text=_("As precise as printed: 2027-06-30, 2027-06 or 2027."),
    )

    class Meta:
        verbose_name = _("batch")
        verbose_name_plural = _("batches")
        constraints = [
            models.UniqueConstraint(fields=["label", "lot"], name="batch_once_a_label"),
            models.CheckConstraint(condition=~Q(lot=""), name="batch_has_a_lot"),
            models.CheckConstraint(
                condition=Q(best_before="") | Q(best_before__regex=r"^\d{4}(-\d{2}(-\d{2})?)?$"),
                name="batch_best_before_is_a_date",
            ),
        ]

    def __str__(self) -> str:
        return self.lot


class LaboratoryResult(models.Model):
    """What a laboratory measured in one batch: elemental magnesium in mg."""

    class Basis(models.TextChoices):
        """What the measured amount stands for."""

        UNIT = "unit", _("per unit")
        DAILY_DOSE = "daily_dose", _("per daily dose")
        HUNDRED_GRAMS = "100g", _("per 100 g")

    batch = models.ForeignKey(
        Batch, on_delete=models.CASCADE, related_name="laboratory_results", verbose_name=_("batch")
    )
    laboratory = models.CharField(_("laboratory"), max_length=120)
    method = models.CharField(_("method"), max_length=60)
    analysed_on = models.DateField(_("analysed on"))
    measured_mg = models.DecimalField(_("measured, mg"), max_digits=9, decimal_places=3)
    uncertainty_mg = models.DecimalField(
        _("uncertainty, ± mg"), max_digits=9, decimal_places=3, null=True, blank=True
    )
    per = models.CharField(_("basis"), max_length=10, choices=Basis, default=Basis.UNIT)

    class Meta:
        verbose_name = _("laboratory result")
        verbose_name_plural = _("laboratory results")
        constraints = [
            models.UniqueConstraint(
                fields=["batch", "laboratory", "method", "analysed_on"],
                name="laboratory_result_once",
            ),
            models.CheckConstraint(condition=Q(measured_mg__gte=0), name="measured_not_negative"),
            models.CheckConstraint(
                condition=Q(uncertainty_mg__isnull=True) | Q(uncertainty_mg__gte=0),
                name="uncertainty_not_negative",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.laboratory} {self.analysed_on}"


class Finding(models.Model):
    """One fault that the checker found in a label, with the place in the text where it stands."""

    label = models.ForeignKey(
        Label, on_delete=models.CASCADE, related_name="findings", verbose_name=_("label")
    )
    code = models.CharField(_("rule"), max_length=5)
    severity = models.CharField(_("severity"), max_length=7, choices=Severity)
    message = models.TextField(_("message"))
    fix = models.TextField(_("how to put it right"))
    source = models.TextField(_("source"))
    span_start = models.PositiveIntegerField(_("from character"), null=True)
    span_end = models.PositiveIntegerField(_("to character"), null=True)

    class Meta:
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        constraints = [
            models.UniqueConstraint(
                fields=["label", "code", "span_start", "span_end"], name="finding_once_a_place"
            ),
            models.UniqueConstraint(
                fields=["label", "code"],
                condition=Q(span_start__isnull=True),
                name="finding_once_a_label",
            ),
            models.CheckConstraint(
                condition=Q(span_start__isnull=True, span_end__isnull=True)
                | Q(span_end__gte=F("span_start")),
                name="finding_span_runs_forward",
            ),
            models.CheckConstraint(
                condition=Q(severity__in=Severity.values), name="finding_severity_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.message}"
