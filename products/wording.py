"""What the values of the catalogue's filters are called on page and in API."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from labels.core import RULES
from labels.core.reference.compound_table import BY_ID
from products.goals import GOALS
from products.models import LabelStatus, Testing

Names = Mapping[str, str | Promise]

DOSAGE_FORM_NAMES: Names = {
    "capsule": _("Kapsel"),
    "tablet": _("Tablett"),
    "chewable_tablet": _("Tuggtablett"),
    "effervescent_tablet": _("Brustablett"),
    "lozenge": _("Sugtablett"),
    "powder": _("Pulver"),
    "sachet": _("Portionspåse"),
    "liquid": _("Flytande"),
    "ampoule": _("Ampull"),
    "gummy": _("Geléprodukt"),
    "softgel": _("Mjuk kapsel"),
    "spray": _("Spray"),
}

LEGAL_CLASS_NAMES: Names = {
    "food_supplement": _("Kosttillskott"),
    "medicine": _("Läkemedel"),
    "fsmp": _("Livsmedel för speciella medicinska ändamål"),
    "cosmetic": _("Hudprodukt"),
}

COMPOUND_NAMES: Names = {key: compound.name for key, compound in BY_ID.items()}
GOAL_NAMES: Names = {slug: goal.title for slug, goal in GOALS.items()}
FINDING_NAMES: Names = {rule.code: rule.title for rule in RULES}
LABEL_STATUS_NAMES: Names = dict(LabelStatus.choices)
TESTING_NAMES: Names = dict(Testing.choices)
YES_NO: Names = {"true": _("Ja"), "false": _("Nej")}

MISSING_NAMES: Names = {
    "include": _("Ta med produkter utan uppgift"),
    "only": _("Bara produkter utan uppgift"),
}

SORT_NAMES: Names = {
    "score": _("Poäng för målet"),
    "price_per_100mg": _("Lägst pris per 100 mg"),
    "price_per_day": _("Lägst pris per dag"),
    "price": _("Lägst pris"),
    "elemental_mg": _("Mest magnesium per dag"),
    "checked": _("Senast kontrollerad"),
    "name": _("Namn"),
}
