"""What the values of the catalogue's filters are called on page and in API."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from labels.core import RULES
from labels.wording import COMPOUND_NAMES, DOSAGE_FORM_NAMES, LEGAL_CLASS_NAMES, Names
from products.goals import GOALS
from products.models import Gate, LabelStatus, Testing

__all__ = [
    "BEST_MATCH_NAME",
    "COMPOUND_NAMES",
    "DOSAGE_FORM_NAMES",
    "FINDING_NAMES",
    "FREE_FROM_NAMES",
    "GATE_NAMES",
    "GOAL_NAMES",
    "LABEL_STATUS_NAMES",
    "LEGAL_CLASS_NAMES",
    "MISSING_NAMES",
    "NAMES",
    "SORT_NAMES",
    "TESTING_NAMES",
    "YES_NO",
    "Names",
]

GOAL_NAMES: Names = {slug: goal.title for slug, goal in GOALS.items()}
FINDING_NAMES: Names = {rule.code: _(rule.title) for rule in RULES}
LABEL_STATUS_NAMES: Names = dict(LabelStatus.choices)
GATE_NAMES: Names = dict(Gate.choices)
TESTING_NAMES: Names = dict(Testing.choices)
YES_NO: Names = {"true": _("Ja"), "false": _("Nej")}

FREE_FROM_NAMES: Names = {
    "gelatine": _("Gelatin"),
    "sweetener": _("Sötningsmedel"),
    "titanium_dioxide": _("Titandioxid (E 171)"),
    "gluten": _("Gluten"),
    "lactose": _("Laktos"),
    "milk": _("Mjölk"),
    "eggs": _("Ägg"),
    "fish": _("Fisk"),
    "crustaceans": _("Kräftdjur"),
    "molluscs": _("Blötdjur"),
    "soy": _("Soja"),
    "peanuts": _("Jordnötter"),
    "nuts": _("Nötter"),
    "celery": _("Selleri"),
    "mustard": _("Senap"),
    "sesame": _("Sesam"),
    "sulphites": _("Sulfiter"),
    "lupin": _("Lupin"),
}

MISSING_NAMES: Names = {
    "include": _("Ta med produkter utan uppgift"),
    "only": _("Bara produkter utan uppgift"),
}

BEST_MATCH_NAME = _("Bästa träff")
"""The order of a search, which is chosen by choosing none."""

SORT_NAMES: Names = {
    "score": _("Poäng för målet"),
    "price_per_100mg": _("Lägst pris per 100 mg"),
    "price_per_day": _("Lägst pris per dag"),
    "price": _("Lägst pris"),
    "elemental_mg": _("Mest magnesium per dag"),
    "checked": _("Senast kontrollerad"),
    "name": _("Namn"),
}

NAMES: Mapping[str, Names] = {
    "compound": COMPOUND_NAMES,
    "dosage_form": DOSAGE_FORM_NAMES,
    "label_status": LABEL_STATUS_NAMES,
    "legal_class": LEGAL_CLASS_NAMES,
    "finding": FINDING_NAMES,
    "independent_test": TESTING_NAMES,
    "batch_stated": YES_NO,
    "maker_stated": YES_NO,
    "vegan": YES_NO,
    "free_from": FREE_FROM_NAMES,
    "gate": GATE_NAMES,
    "in_stock": YES_NO,
    "elemental_mg_missing": MISSING_NAMES,
}
"""By the parameter that takes them."""
