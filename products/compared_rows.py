"""The rows of the table of products side by side, each with a template for its cells."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One thing that products are compared by, by the field that it is read from."""

    field: str
    title: Promise
    note: Promise | None = None

    @property
    def template(self) -> str:
        """What shows one product's cell."""
        return f"products/compared/{self.field}.html"


COMPARED_ROWS = (
    ComparedRow(
        "elemental_mg_per_daily_dose",
        _("Magnesium per dag"),
        _("övre gräns från tillskott: 250 mg"),
    ),
    ComparedRow("daily_dose", _("Dagsdos")),
    ComparedRow("elemental_mg_per_unit", _("Magnesium per enhet")),
    ComparedRow("compounds", _("Magnesiumform")),
    ComparedRow("dosage_form", _("Beredning")),
    ComparedRow("legal_class", _("Typ av produkt")),
    ComparedRow("price", _("Lägsta pris")),
    ComparedRow("price_per_day_range", _("Pris per dag")),
    ComparedRow("price_per_100mg_range", _("Pris per 100 mg (vårt mått)")),
    ComparedRow("findings", _("Märkningskontroll")),
    ComparedRow("batch_stated", _("Partinummer anges")),
    ComparedRow("vegan", _("Vegansk")),
    ComparedRow("free_from", _("Utan")),
    ComparedRow("maker", _("Tillverkare")),
    ComparedRow("independent_test", _("Oberoende test")),
)
