"""Label texts as printed, the batches that carry them, and what the checker found."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from labels.querysets import LabelQuerySet

LONGEST_TEXT = 20_000
"""Characters a label text may hold, as the label reading's contract says."""

LONGEST_WORDING = 500
"""Characters of the label's words that tell one finding of a rule from another."""

ANY_PRECISION = r"\A[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\Z"
"""A date as precise as a package prints it: a day, a month or a year."""

models.TextField.register_lookup(Length)


def wording_of(text: str, start: int | None, end: int | None) -> str:
    """The words of a text that tell one finding of a rule from another; "" without a place.

    >>> wording_of("Magnesium 200 mg (80 %)", 18, 22)
    '80 %'
    """
    return "" if start is None else text[start:end][:LONGEST_WORDING]


class Capture(models.TextChoices):
    """Where the text was taken from; a web page owes neither lot nor best-before date."""

    PACK = "pack", _("Förpackning")
    WEB = "web", _("Butikens sida")


class Severity(models.TextChoices):
    """How much a finding matters, from the heaviest."""

    ERROR = "error", _("Fel")
    WARNING = "warning", _("Varning")
    INFO = "info", _("Upplysning")


class Label(models.Model):
    """One label's text, and the reading that was last stored of it.

    `version` rises with every change of what is read; a reading counts for the version, the ruleset
    and the day that it is stamped with.
    """

    name = models.CharField(_("namn som det säljs"), max_length=200)
    text = models.TextField(_("etikettext"), max_length=LONGEST_TEXT)
    capture = models.CharField(
        _("hämtad från"), max_length=4, choices=Capture, default=Capture.PACK
    )
    captured_on = models.DateField(_("läst den"), default=timezone.localdate)
    version = models.PositiveIntegerField(_("version"), default=1, editable=False)
    is_demo = models.BooleanField(_("exempeldata"), default=False, editable=False)

    reading = models.JSONField(_("läsning"), null=True, editable=False)
    read_version = models.PositiveIntegerField(_("läst version"), null=True, editable=False)
    read_ruleset = models.CharField(_("regelsamling"), max_length=20, blank=True, editable=False)
    read_as_of = models.DateField(_("bedömd för dagen"), null=True, editable=False)
    read_at = models.DateTimeField(_("läst"), null=True, editable=False)

    objects = LabelQuerySet.as_manager()

    class Meta:
        verbose_name = _("etikett")
        verbose_name_plural = _("etiketter")
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="label_has_text"),
            models.CheckConstraint(
                condition=Q(text__length__lte=LONGEST_TEXT), name="label_text_is_bounded"
            ),
            models.CheckConstraint(condition=Q(version__gte=1), name="label_version_from_one"),
            models.CheckConstraint(
                condition=Q(capture__in=Capture.values), name="label_capture_is_known"
            ),
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
        Label, on_delete=models.CASCADE, related_name="batches", verbose_name=_("etikett")
    )
    lot = models.CharField(_("partinummer"), max_length=40)
    best_before = models.CharField(
        _("bäst före"),
        max_length=10,
        blank=True,
        help_text=_("Så noga som det står: 2027-06-30, 2027-06 eller 2027."),
    )

    class Meta:
        verbose_name = _("parti")
        verbose_name_plural = _("partier")
        constraints = [
            models.UniqueConstraint(fields=["label", "lot"], name="batch_once_a_label"),
            models.CheckConstraint(condition=~Q(lot=""), name="batch_has_a_lot"),
            models.CheckConstraint(
                condition=Q(best_before="") | Q(best_before__regex=ANY_PRECISION),
                name="batch_best_before_is_a_date",
                violation_error_message=_("Skriv datumet som 2027-06-30, 2027-06 eller 2027."),
            ),
        ]

    def __str__(self) -> str:
        return self.lot


class LaboratoryResult(models.Model):
    """What a laboratory measured in one batch: elemental magnesium in mg."""

    class Basis(models.TextChoices):
        """What the measured amount stands for."""

        UNIT = "unit", _("per enhet")
        DAILY_DOSE = "daily_dose", _("per daglig dos")
        HUNDRED_GRAMS = "100g", _("per 100 g")

    batch = models.ForeignKey(
        Batch, on_delete=models.CASCADE, related_name="laboratory_results", verbose_name=_("parti")
    )
    laboratory = models.CharField(_("laboratorium"), max_length=120)
    method = models.CharField(_("metod"), max_length=60)
    analysed_on = models.DateField(_("analyserat den"))
    measured_mg = models.DecimalField(_("uppmätt, mg"), max_digits=9, decimal_places=3)
    uncertainty_mg = models.DecimalField(
        _("osäkerhet, ± mg"), max_digits=9, decimal_places=3, null=True, blank=True
    )
    per = models.CharField(_("gäller"), max_length=10, choices=Basis, default=Basis.UNIT)

    class Meta:
        verbose_name = _("analysresultat")
        verbose_name_plural = _("analysresultat")
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
        Label, on_delete=models.CASCADE, related_name="findings", verbose_name=_("etikett")
    )
    code = models.CharField(_("regel"), max_length=5)
    severity = models.CharField(_("allvar"), max_length=7, choices=Severity)
    message = models.TextField(_("meddelande"))
    fix = models.TextField(_("så rättar du"))
    source = models.TextField(_("källa"))
    span_start = models.PositiveIntegerField(_("från tecken"), null=True)
    span_end = models.PositiveIntegerField(_("till tecken"), null=True)

    class Meta:
        verbose_name = _("anmärkning")
        verbose_name_plural = _("anmärkningar")
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
                | Q(
                    span_start__isnull=False,
                    span_end__isnull=False,
                    span_end__gte=F("span_start"),
                ),
                name="finding_span_runs_forward",
            ),
            models.CheckConstraint(
                condition=Q(severity__in=Severity.values), name="finding_severity_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.message}"

    @property
    def wording(self) -> str:
        """The label's words that the finding is about; "" when it is about the whole label."""
        return wording_of(self.label.text, self.span_start, self.span_end)
