"""The label that the label check offers to who has none at hand; product and maker are invented."""

EXAMPLE_NAME = "Bråtalund Magnesium Stark"

EXAMPLE_TEXT = """\
BRÅTALUND MAGNESIUM STARK
Kosttillskott med magnesiumcitrat. 90 kapslar, 81 g

Rekommenderad daglig dos: 2 kapslar till en måltid.

Innehåll per daglig dos (2 kapslar)
Magnesium (från magnesiumcitrat)   280 mg   70 % av DRI

Ingredienser: magnesiumcitrat, kapselskal (hydroxipropylmetylcellulosa),
klumpförebyggande medel (magnesiumsalter av fettsyror).

Rekommenderad dos bör ej överskridas. Förvaras torrt och utom räckhåll för små barn.

Bäst före: 2027-06-30
Tillverkare: Bråtalund Hälsa AB, Exempelgatan 1, 123 45 Exempelstad
"""
