"""Nutrients: the words that labels use, and the reference intake of magnesium."""

from decimal import Decimal

NRV_MAGNESIUM_MG = Decimal(375)
"""Nutrient reference value for adults: Regulation (EU) No 1169/2011, annex XIII."""
SIGNIFICANT_MG = Decimal("56.25")
"""15 % of the reference value: a significant amount, and what a claim takes."""
RICH_MG = Decimal("112.5")
"""30 % of the reference value: what "rich in" takes."""

NUTRIENTS: dict[str, tuple[str, ...]] = {
    "vitamin_a": ("vitamin a", "a-vitamin", "retinol"),
    "vitamin_b1": ("vitamin b1", "tiamin"),
    "vitamin_b2": ("vitamin b2", "riboflavin"),
    "niacin": ("niacin", "vitamin b3"),
    "pantothenic_acid": ("pantotensyra", "vitamin b5"),
    "vitamin_b6": ("vitamin b6", "vitamin b-6", "b6-vitamin", "pyridoxin"),
    "biotin": ("biotin", "vitamin b7"),
    "folate": ("folsyra", "folat", "folic acid"),
    "vitamin_b12": ("vitamin b12", "b12-vitamin", "kobalamin"),
    "vitamin_c": ("vitamin c", "c-vitamin", "askorbinsyra"),
    "vitamin_d": ("vitamin d", "vitamin d3", "d-vitamin", "d3-vitamin"),
    "vitamin_e": ("vitamin e", "e-vitamin"),
    "vitamin_k": ("vitamin k", "vitamin k2", "k-vitamin", "k2-vitamin"),
    "calcium": ("kalcium", "calcium", "kalsium"),
    "potassium": ("kalium", "potassium"),
    "sodium": ("natrium", "sodium"),
    "chloride": ("klorid", "chloride"),
    "phosphorus": ("fosfor",),
    "iron": ("järn", "iron"),
    "zinc": ("zink", "zinc", "sink", "sinkki"),
    "copper": ("koppar", "copper"),
    "manganese": ("mangan", "manganese"),
    "selenium": ("selen", "selenium"),
    "chromium": ("krom", "chromium"),
    "molybdenum": ("molybden",),
    "iodine": ("jod", "iodine"),
    "protein": ("protein",),
    "fat": ("fett", "fat"),
    "carbohydrate": ("kolhydrat", "kolhydrater", "carbohydrate"),
    "sugars": ("sockerarter", "varav sockerarter"),
    "salt": ("salt",),
    "taurine": ("taurin", "taurine"),
}
"""By id, every printed name in lower case; inflected endings are allowed when reading."""
