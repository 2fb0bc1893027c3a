"""TR003."""

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import GS1
from labels.core.rule import Flaw, Flaws, rule

LENGTHS = (8, 12, 13, 14)
WEIGHTS = (1, 3)
"""Of the digits, from the right, the check digit first."""
TEN = 10


@rule(
    "TR003",
    Severity.ERROR,
    GS1,
    title="Fel kontrollsiffra i GTIN",
    what="Ett tryckt artikelnummer (GTIN) har fel kontrollsiffra.",
    fix="Kontrollera numret mot streckkoden och rätta det.",
    why="Kontrollsiffran visar om numret är rätt skrivet. Med fel siffra kan numret peka på en "
    "annan produkt, eller på ingen.",
    verified=False,
)
def gtin_check_digit(label: ParsedLabel) -> Flaws:
    """A printed article number (GTIN) has the wrong check digit.

    Flagged: Kosttillskott. 90 kapslar. EAN 7350999010028
    Accepted: Kosttillskott. 90 kapslar. EAN 7350999010027
    """
    gtin = label.gtin
    if gtin is not None and len(gtin.digits) in LENGTHS and not _is_right(gtin.digits):
        yield Flaw(gtin.span, f"GTIN {gtin.digits} har fel kontrollsiffra.")


def _is_right(digits: str) -> bool:
    weighed = (int(digit) * WEIGHTS[place % 2] for place, digit in enumerate(reversed(digits)))
    return sum(weighed) % TEN == 0
