"""How much is too much: daily amounts from supplements, adults, with their source."""

from decimal import Decimal

UPPER_LEVEL_MG = Decimal(250)
"""Magnesium a day from supplements, water and fortified food (SCF 2001)."""

LOAEL_MG = Decimal(360)
"""Lowest daily amount at which diarrhoea was seen (SCF 2001)."""
