"""What the values of a label reading are called on a page."""

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise, lazy
from django.utils.translation import get_language, ngettext_lazy
from django.utils.translation import gettext_lazy as _

from labels.core.reference.compound_table import BY_ID
from labels.core.reference.compounds import Compound

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
    "gummy": _("Gelébit"),
    "softgel": _("Mjuk kapsel"),
    "spray": _("Spray"),
}

LEGAL_CLASS_NAMES: Names = {
    "food_supplement": _("Kosttillskott"),
    "medicine": _("Läkemedel"),
    "fsmp": _("Livsmedel för speciella medicinska ändamål"),
    "cosmetic": _("Hudprodukt"),
}


def _name_of(compound: Compound) -> str:
    """A compound's name in the language of the page; core has both."""
    is_english = (get_language() or "").startswith("en")
    return compound.name_en if is_english else compound.name


_lazy_name_of = lazy(_name_of, str)

COMPOUND_NAMES: Names = {key: _lazy_name_of(compound) for key, compound in BY_ID.items()}

UNIT_NAMES: Mapping[str, Any] = {
    "capsule": ngettext_lazy("kapsel", "kapslar"),
    "tablet": ngettext_lazy("tablett", "tabletter"),
    "gummy": ngettext_lazy("gelébit", "gelébitar"),
    "softgel": ngettext_lazy("mjuk kapsel", "mjuka kapslar"),
    "sachet": ngettext_lazy("portionspåse", "portionspåsar"),
    "ampoule": ngettext_lazy("ampull", "ampuller"),
    "scoop": ngettext_lazy("skopa", "skopor"),
    "teaspoon": ngettext_lazy("tesked", "teskedar"),
    "tablespoon": ngettext_lazy("matsked", "matskedar"),
    "pinch": ngettext_lazy("kryddmått", "kryddmått"),
    "spray": ngettext_lazy("sprayning", "sprayningar"),
    "drop": ngettext_lazy("droppe", "droppar"),
}
"""Units that are counted, as they follow a number; weights and volumes are their own names."""

BASIS_NAMES: Names = {
    "daily_dose": _("per daglig dos"),
    "unit": _("per enhet"),
    "serving": _("per portion"),
    "100g": _("per 100 g"),
    "100ml": _("per 100 ml"),
}

STATEMENT_NAMES: Names = {
    "dose_warning": _("dosen bör inte överskridas"),
    "varied_diet": _("ersätter inte en varierad kost"),
    "out_of_reach_of_children": _("utom räckhåll för barn"),
    "storage": _("hur produkten förvaras"),
    "directions": _("hur produkten tas"),
    "consult_healthcare": _("fråga vården"),
    "pregnancy": _("graviditet eller amning"),
    "laxative_effect": _("laxerande effekt"),
    "kidney": _("njursjukdom"),
    "sweetener": _("sötningsmedel"),
    "polyol_laxative": _("polyoler kan verka laxerande"),
    "adults_only": _("endast för vuxna"),
}

CLAIM_STATUS_NAMES: Names = {
    "authorised": _("godkänt"),
    "unauthorised": _("inte godkänt"),
    "medicinal": _("medicinskt, inte tillåtet för kosttillskott"),
    "nutrition": _("näringspåstående"),
}
