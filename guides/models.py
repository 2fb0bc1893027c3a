"""Guides: sections in Markdown, dated sources, and the subjects that link them to products."""

from datetime import date

from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from guides.querysets import GuideQuerySet, SubjectQuerySet

SECTION_LENGTH = 20_000


class Guide(models.Model):
    """One guide. A published guide has been reviewed and says when it will be again."""

    class Status(models.TextChoices):
        """How far a guide has come."""

        DRAFT = "draft", _("utkast")
        REVIEWED = "reviewed", _("granskad")
        PUBLISHED = "published", _("publicerad")

    slug = models.SlugField(_("adress"), max_length=80, unique=True)
    title = models.CharField(_("titel"), max_length=160)
    summary = models.CharField(_("sammanfattning"), max_length=400)
    position = models.PositiveSmallIntegerField(_("plats i listan"), default=100)
    author_role = models.CharField(
        _("författarens roll"),
        max_length=80,
        help_text=_("En roll, inget namn: till exempel ”Redaktör”."),
    )
    status = models.CharField(
        _("status"), max_length=10, choices=Status.choices, default=Status.DRAFT
    )
    reviewed_on = models.DateField(_("granskad den"), null=True, blank=True)
    next_review_on = models.DateField(_("nästa granskning"), null=True, blank=True)
    follows_file = models.BooleanField(
        _("följer textfilen"),
        default=False,
        editable=False,
        help_text=_("Slås av när du ändrar guiden här. Då skriver inläsningen aldrig över den."),
    )
    updated_at = models.DateTimeField(_("ändrad"), auto_now=True)

    objects = GuideQuerySet.as_manager()

    class Meta:
        verbose_name = _("guide")
        verbose_name_plural = _("guider")
        constraints = [
            models.CheckConstraint(
                name="guide_status_is_known",
                condition=Q(status__in=["draft", "reviewed", "published"]),
            ),
            models.CheckConstraint(
                name="guide_beyond_draft_is_reviewed",
                condition=Q(status="draft") | Q(reviewed_on__isnull=False),
                violation_error_message=_("En granskad guide behöver datum för granskningen."),
            ),
            models.CheckConstraint(
                name="guide_published_has_next_review",
                condition=~Q(status="published") | Q(next_review_on__isnull=False),
                violation_error_message=_(
                    "En publicerad guide behöver datum för nästa granskning."
                ),
            ),
            models.CheckConstraint(
                name="guide_next_review_is_later",
                condition=Q(reviewed_on__isnull=True)
                | Q(next_review_on__isnull=True)
                | Q(next_review_on__gt=F("reviewed_on")),
                violation_error_message=_("Nästa granskning ska ligga efter den senaste."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The guide's page."""
        return reverse("guide", kwargs={"slug": self.slug})

    def review_is_due(self, on: date) -> bool:
        """True when the guide is published and its next review lies before the day."""
        is_late = self.next_review_on is not None and self.next_review_on < on
        return self.status == self.Status.PUBLISHED and is_late


class Section(models.Model):
    """One heading of a guide with its Markdown; sources are cited as `[@key]`."""

    guide = models.ForeignKey(Guide, models.CASCADE, related_name="sections")
    position = models.PositiveSmallIntegerField(_("plats"))
    heading = models.CharField(_("rubrik"), max_length=160)
    body = models.TextField(
        _("text"),
        validators=[MaxLengthValidator(SECTION_LENGTH)],
        help_text=_("Markdown. Ange källan efter varje uppgift: [@nyckel]."),
    )

    class Meta:
        verbose_name = _("avsnitt")
        verbose_name_plural = _("avsnitt")
        constraints = [
            models.UniqueConstraint(fields=["guide", "position"], name="section_position_is_free"),
            # A heading is also the section's address on the page.
            models.UniqueConstraint(fields=["guide", "heading"], name="section_heading_is_free"),
        ]

    def __str__(self) -> str:
        return self.heading


class GuideSource(models.Model):
    """One source of a guide, with the day somebody read it; no url for own calculations."""

    guide = models.ForeignKey(Guide, models.CASCADE, related_name="sources")
    position = models.PositiveSmallIntegerField(_("nummer"))
    key = models.CharField(_("nyckel"), max_length=40)
    title = models.CharField(_("titel"), max_length=300)
    publisher = models.CharField(_("utgivare"), max_length=120)
    url = models.URLField(_("adress"), max_length=500, blank=True)
    read_on = models.DateField(_("läst den"))

    class Meta:
        verbose_name = _("källa")
        verbose_name_plural = _("källor")
        constraints = [
            models.UniqueConstraint(fields=["guide", "key"], name="guide_source_key_is_free"),
            models.UniqueConstraint(fields=["guide", "position"], name="guide_source_has_a_number"),
        ]

    def __str__(self) -> str:
        return self.key


class Subject(models.Model):
    """What a guide is about, as a rule: products with the same value link to the guide."""

    class Kind(models.TextChoices):
        """Where the value is looked up."""

        COMPOUND = "compound", _("magnesiumförening")
        GOAL = "goal", _("mål")
        TOPIC = "topic", _("ämne")
        FINDING = "finding", _("anmärkning på etiketten")

    guide = models.ForeignKey(Guide, models.CASCADE, related_name="subjects")
    kind = models.CharField(_("sort"), max_length=10, choices=Kind.choices)
    value = models.CharField(_("värde"), max_length=60)

    objects = SubjectQuerySet.as_manager()

    class Meta:
        verbose_name = _("koppling")
        verbose_name_plural = _("kopplingar")
        constraints = [
            models.UniqueConstraint(fields=["guide", "kind", "value"], name="subject_stands_once"),
            models.CheckConstraint(
                name="subject_kind_is_known",
                condition=Q(kind__in=["compound", "goal", "topic", "finding"]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.value}"
