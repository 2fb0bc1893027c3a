"""What the values of the catalogue's filters are called on page and in API."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from labels.core.reference.compounds import COMPOUNDS
from products.goals import GOALS
from products.models import LabelStatus, Testing

Names = Mapping[str, str | Promise]

DOSAGE_FORM_NAMES: Names = {
    "capsule": _("Capsule"),
    "tablet": _("Tablet"),
    "chewable_tablet": _("Chewable tablet"),
    "effervescent_tablet": _("Effervescent tablet"),
    "lozenge": _("Lozenge"),
    "powder": _("Powder"),
    "sachet": _("Sachet"),
    "liquid": _("Liquid"),
    "ampoule": _("Ampoule"),
    "gummy": _("Gummy"),
    "softgel": _("Softgel"),
    "spray": pgettext_lazy("dosage form", "Spray"),
}

LEGAL_CLASS_NAMES: Names = {
    "food_supplement": _("Food supplement"),
    "medicine": _("Medicine"),
    "fsmp": _("Food for special medical purposes"),
    "cosmetic": _("Cosmetic"),
}

COMPOUND_NAMES: Names = {key: compound.name for key, compound in COMPOUNDS.items()}
GOAL_NAMES: Names = {slug: goal.title for slug, goal in GOALS.items()}
LABEL_STATUS_NAMES: Names = dict(LabelStatus.choices)
TESTING_NAMES: Names = dict(Testing.choices)
YES_NO: Names = {"true": _("Yes"), "false": _("No")}

MISSING_NAMES: Names = {
    "include": _("Include products that state no amount"),
    "only": _("Only products that state no amount"),
}

SORT_NAMES: Names = {
    "score": _("Score for the goal"),
    "price_per_100mg": _("Lowest price per 100 mg"),
    "price_per_day": _("Lowest price per day"),
    "price": _("Lowest price"),
    "elemental_mg": _("Most magnesium per day"),
    "checked": _("Checked most recently"),
    "name": _("Name"),
}
