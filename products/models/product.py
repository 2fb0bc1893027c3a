"""Products as sold, with the columns that lists are filtered and ordered by."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from labels.models import Label
from products.models.names import Brand, Maker, Named
from products.querysets import ProductQuerySet


class Testing(models.TextChoices):
    """What is known of independent testing; a seller can't set `unknown`."""

    BATCH = "batch_iso17025_or_informed_sport", _("Varje parti, ackrediterat laboratorium")
    PROGRAMME = "third_party_programme", _("Oberoende program")
    CLAIMED = "claimed_unspecified", _("Uppges, men inte hur")
    NONE = "none_stated", _("Ingen uppges")
    UNKNOWN = "unknown", _("Inte undersökt ännu")


class LabelStatus(models.TextChoices):
    """The heaviest finding of a label."""

    CLEAN = "clean", _("Inga anmärkningar")
    INFO = "info", _("Upplysningar")
    WARNING = "warning", _("Varningar")
    ERROR = "error", _("Fel")
    UNREAD = "unread", _("Inte kontrollerad ännu")


class Gate(models.TextChoices):
    """Whether goals rank a product, and what keeps it out of all of them."""

    RANKED = "ranked", _("Rangordnas")
    PRODUCT_CLASS = "product_class", _("Rangordnas inte: inget kosttillskott")
    UNLISTED_FORM = "unlisted_form", _("Rangordnas inte: otillåten magnesiumform")
    ELEMENTAL_UNKNOWN = "elemental_unknown", _("Rangordnas inte: okänd mängd")
    BEST_BEFORE_PASSED = "best_before_passed", _("Rangordnas inte: bäst före har passerat")
    ARITHMETIC = "arithmetic", _("Rangordnas inte: mängderna går inte ihop")
    DOSE_TOO_HIGH = "dose_too_high", _("Rangordnas inte: för hög dos")


class Product(Named):
    """One product as sold, and the columns that lists are filtered and ordered by.

    The columns are what the label reading and the offers say, stored when either changes: amounts
    in mg elemental magnesium, prices in SEK for the highest recommended dose, to the öre that they
    are shown with. None is "not stated". `free_from` holds each thing that the label tells to be
    absent between spaces: " gluten soy ".
    """

    class Status(models.TextChoices):
        """Whether shoppers see the product."""

        DRAFT = "draft", _("Utkast")
        PUBLISHED = "published", _("Publicerad")
        WITHDRAWN = "withdrawn", _("Utgått")

    brand = models.ForeignKey(
        Brand, on_delete=models.PROTECT, related_name="products", verbose_name=_("varumärke")
    )
    maker = models.ForeignKey(
        Maker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="products",
        verbose_name=_("tillverkare"),
    )
    label = models.OneToOneField(
        Label,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="product",
        verbose_name=_("etikett"),
    )
    gtin = models.CharField("GTIN", max_length=14, null=True, blank=True, unique=True)
    status = models.CharField(_("status"), max_length=9, choices=Status, default=Status.PUBLISHED)
    independent_test = models.CharField(
        _("oberoende test"), max_length=40, choices=Testing, default=Testing.UNKNOWN
    )
    updated_at = models.DateTimeField(_("ändrad"), default=timezone.now, editable=False)

    sort_key = models.CharField(max_length=400, default="", editable=False)
    search_text = models.TextField(default="", editable=False)
    legal_class = models.CharField(max_length=20, null=True, editable=False)
    dosage_form = models.CharField(max_length=20, null=True, editable=False)
    elemental_min_mg = models.DecimalField(
        max_digits=11, decimal_places=4, null=True, editable=False
    )
    elemental_max_mg = models.DecimalField(
        max_digits=11, decimal_places=4, null=True, editable=False
    )
    units_per_day = models.DecimalField(max_digits=7, decimal_places=2, null=True, editable=False)
    batch_stated = models.BooleanField(null=True, editable=False)
    free_from = models.CharField(max_length=200, default="", editable=False)
    vegan = models.BooleanField(null=True, editable=False)
    best_before_passed = models.BooleanField(null=True, editable=False)
    label_status = models.CharField(
        max_length=7, choices=LabelStatus, default=LabelStatus.UNREAD, editable=False
    )
    gate = models.CharField(max_length=20, choices=Gate, null=True, editable=False)
    price_sek = models.DecimalField(max_digits=9, decimal_places=2, null=True, editable=False)
    price_per_day_sek = models.DecimalField(
        max_digits=9, decimal_places=2, null=True, editable=False
    )
    price_per_100mg_sek = models.DecimalField(
        max_digits=9, decimal_places=2, null=True, editable=False
    )

    objects = ProductQuerySet.as_manager()

    class Meta:
        verbose_name = _("produkt")
        verbose_name_plural = _("produkter")
        constraints = [
            models.CheckConstraint(
                condition=Q(gtin__isnull=True) | Q(gtin__regex=r"\A([0-9]{8}|[0-9]{12,14})\Z"),
                name="product_gtin_has_digits",
                violation_error_message=_("Ett GTIN har 8, 12, 13 eller 14 siffror."),
            ),
            models.CheckConstraint(
                condition=Q(elemental_min_mg__isnull=True, elemental_max_mg__isnull=True)
                | Q(
                    elemental_min_mg__isnull=False,
                    elemental_max_mg__isnull=False,
                    elemental_min_mg__gte=0,
                    elemental_max_mg__gte=F("elemental_min_mg"),
                ),
                name="product_elemental_is_a_range",
            ),
            models.CheckConstraint(
                condition=Q(label_status__in=LabelStatus.values),
                name="product_label_status_is_known",
            ),
            models.CheckConstraint(
                condition=Q(gate__isnull=True) | Q(gate__in=Gate.values),
                name="product_gate_is_known",
            ),
            models.CheckConstraint(
                condition=Q(status__in=["draft", "published", "withdrawn"]),
                name="product_status_is_known",
            ),
            models.CheckConstraint(
                condition=Q(independent_test__in=Testing.values),
                name="product_independent_test_is_known",
            ),
        ]

    @property
    def is_published(self) -> bool:
        """Whether shoppers see the product."""
        return self.status == self.Status.PUBLISHED

    @property
    def made_by(self) -> Maker | None:
        """The product's own maker, or its brand's where none is named."""
        return self.maker or self.brand.maker


class ProductCompound(models.Model):
    """A magnesium source of a product, in label order."""

    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="compounds")
    compound = models.CharField(max_length=40)
    position = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["product", "compound"], name="compound_once_a_product"),
        ]

    def __str__(self) -> str:
        return self.compound
