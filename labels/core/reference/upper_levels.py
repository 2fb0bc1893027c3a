"""How much is too much: daily amounts from supplements, adults, with their source."""

from decimal import Decimal

UPPER_LEVEL_MG = Decimal(250)
"""Magnesium a day from supplements, water and fortified food (SCF 2001)."""

LOAEL_MG = Decimal(360)
"""Lowest daily amount at which diarrhoea was seen (SCF 2001)."""

TWICE_UPPER_LEVEL_MG = 2 * UPPER_LEVEL_MG
"""Beyond this a product is not ranked."""

VITAMIN_B6_UPPER_LEVEL_MG = Decimal(12)
"""Vitamin B6 a day from all sources (Efsa 2023)."""
