"""Label texts, each with an amount that its product must come to show; and labels that do harm."""

import hashlib
import re
from decimal import Decimal

LEAST_MG, MOST_MG = 60, 400
PUBLISHED_EVERY = 50
"""Of so many labels shoppers see one's product, as in a catalogue that is being made. Each change
that they could see has the web server make all of its columns anew, at 2 ms a product."""
LEFT_ALONE_EVERY = 20
"""Of so many labels one is never edited by staff: there stand those that do harm."""
ROW = "skrivprov"
"""A shop whose name is a number, for writers to count up."""
KILLS = "[kills]"
SWELLS = "[swells]"
"""In a label's name: reading it kills the worker, or asks for more memory than it may have."""

TEXT = """Provlunden Magnesium
Kosttillskott. 90 tabletter, 72 g.
Rekommenderad daglig dos: 1 tablett till mat.
1 tablett innehåller: magnesium {mg} mg ({percent} % av DRI).
Ingredienser: magnesiumcitrat, cellulosa.
Rekommenderad daglig dos bör inte överskridas. Kosttillskott bör inte användas som ett alternativ
till en varierad kost. Förvaras torrt och oåtkomligt för små barn.
Parti: {lot}  Bäst före: 2099-06-30
Tillverkare: Provlunden Hälsa AB, Provvägen 1, 123 45 Exempelby
"""
AMOUNT = re.compile(r"magnesium ([0-9]+) mg")


def text_of(number: int) -> str:
    """A text that no other number gives."""
    mg = LEAST_MG + number % (MOST_MG - LEAST_MG)
    return TEXT.format(mg=mg, percent=round(mg * 100 / 375), lot=f"P{number:07}")


def said_mg(text: str) -> Decimal:
    """The amount that a text says."""
    found = AMOUNT.search(text)
    return Decimal(found[1]) if found else Decimal(0)


def digest(text: str) -> str:
    """What tells a text from every other; line ends don't count, which browsers change."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:16]


def is_faulty(name: str) -> bool:
    """Whether a label brings down whoever reads it."""
    return KILLS in name or SWELLS in name
