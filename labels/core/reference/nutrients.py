"""Nutrients: the words that labels use, and the reference intake of magnesium."""

from decimal import Decimal

NRV_MAGNESIUM_MG = Decimal(375)
"""Nutrient reference value for adults: Regulation (EU) No 1169/2011, annex XIII."""
SIGNIFICANT_MG = Decimal("56.25")
"""15 % of the reference value: a significant amount, and what a claim takes."""
RICH_MG = Decimal("112.5")
"""30 % of the reference value: what "rich in" takes."""


def _vitamin(*letters: str) -> tuple[str, ...]:
    """Return how labels write one vitamin: "vitamin b6", "b6-vitamin", "b6-vitamiini" …"""
    forms = ("vitamin {}", "vitamin-{}", "{}-vitamin", "{}-vitamiini", "{}-vitamiinia")
    return tuple(form.format(letter) for letter in letters for form in forms)


NUTRIENTS: dict[str, tuple[str, ...]] = {
    "vitamin_a": (*_vitamin("a"), "retinol", "betakaroten"),
    "vitamin_b1": (*_vitamin("b1"), "tiamin", "thiamin", "thiamine"),
    "vitamin_b2": (*_vitamin("b2"), "riboflavin"),
    "niacin": (*_vitamin("b3"), "niacin", "nikotinamid"),
    "pantothenic_acid": (*_vitamin("b5"), "pantotensyra", "pantothensyre", "pantothenic acid"),
    "vitamin_b6": (*_vitamin("b6", "b-6", "b 6"), "pyridoxin", "pyridoxine"),
    "biotin": (*_vitamin("b7", "h"), "biotin"),
    "folate": (*_vitamin("b9"), "folsyra", "folat", "folic acid", "folate", "folsyre"),
    "vitamin_b12": (*_vitamin("b12", "b-12", "b 12"), "kobalamin", "metylkobalamin"),
    "vitamin_c": (*_vitamin("c"), "askorbinsyra", "ascorbic acid"),
    "vitamin_d": (*_vitamin("d", "d2", "d3", "d₃", "d-3"), "kolekalciferol"),
    "vitamin_e": _vitamin("e"),
    "vitamin_k": _vitamin("k", "k1", "k2", "k₂", "k-2"),
    "calcium": ("kalcium", "calcium", "kalsium", "kalzium", "kalsiumia"),
    "potassium": ("kalium", "potassium", "kaliumia"),
    "sodium": ("natrium", "sodium"),
    "chloride": ("klorid", "chloride", "kloridi"),
    "phosphorus": ("fosfor", "phosphorus", "fosfori"),
    "iron": ("järn", "iron", "jern", "rauta", "eisen"),
    "zinc": ("zink", "zinc", "sink", "sinkki", "sinkkiä"),
    "copper": ("koppar", "copper", "kobber", "kupari", "kuparia", "kupfer"),
    "manganese": ("mangan", "manganese", "mangaani", "mangaania"),
    "selenium": ("selen", "selenium", "seleeni"),
    "chromium": ("krom", "chromium", "kromi"),
    "molybdenum": ("molybden", "molybdenum"),
    "iodine": ("jod", "iodine", "jodi"),
    "fluoride": ("fluor", "fluorid"),
    "silicon": ("kisel", "silicon"),
    "boron": ("bor", "boron"),
    "energy": ("energi", "energy", "energia"),
    "protein": ("protein", "proteiini"),
    "fat": ("fett", "fat", "rasva"),
    "carbohydrate": ("kolhydrat", "kolhydrater", "carbohydrate", "hiilihydraatit"),
    "sugars": ("sockerarter", "sugars"),
    "fibre": ("fiber", "kostfiber"),
    "salt": ("salt", "suola"),
    "taurine": ("taurin", "taurine"),
    "glycine": ("glycin", "glycine"),
    "melatonin": ("melatonin",),
    "inositol": ("inositol",),
    "choline": ("kolin",),
    "epa": ("epa", "eikosapentaensyra"),
    "dha": ("dha", "dokosahexaensyra"),
    "coenzyme_q10": ("koenzym q10", "q10"),
    "collagen": ("kollagen",),
    "msm": ("msm",),
}
"""By id, every printed name in lower case."""
