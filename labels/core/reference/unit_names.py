"""What units and languages are called in Swedish messages."""

from decimal import Decimal

UNIT_NAMES: dict[str, tuple[str, str]] = {
    "capsule": ("kapsel", "kapslar"),
    "tablet": ("tablett", "tabletter"),
    "gummy": ("gelébit", "gelébitar"),
    "softgel": ("mjuk kapsel", "mjuka kapslar"),
    "sachet": ("portionspåse", "portionspåsar"),
    "ampoule": ("ampull", "ampuller"),
    "scoop": ("skopa", "skopor"),
    "teaspoon": ("tesked", "teskedar"),
    "tablespoon": ("matsked", "matskedar"),
    "pinch": ("kryddmått", "kryddmått"),
    "spray": ("sprayning", "sprayningar"),
    "drop": ("droppe", "droppar"),
    "g": ("g", "g"),
    "ml": ("ml", "ml"),
}
"""By unit, the word for one and for several."""

LANGUAGE_NAMES: dict[str, str] = {
    "en": "engelska",
    "de": "tyska",
    "da": "danska",
    "no": "norska",
    "nb": "norska",
    "fi": "finska",
    "fr": "franska",
    "nl": "nederländska",
    "pl": "polska",
    "es": "spanska",
    "it": "italienska",
}


def unit_name(unit: str, count: Decimal) -> str:
    """Return the word for a number of units; a part of one has the singular too.

    >>> unit_name("capsule", Decimal("0.5")), unit_name("capsule", Decimal(2))
    ('kapsel', 'kapslar')
    """
    one, several = UNIT_NAMES.get(unit, (unit, unit))
    return one if count <= 1 else several
