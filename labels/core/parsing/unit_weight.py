"""What one piece is said to weigh: "kapselvikt 760 mg", "60 tabletter à 1,5 g"."""

import re
from decimal import Decimal

from labels.core.parsed_label import UnitWeight
from labels.core.parsing.measures import Measure
from labels.core.parsing.patterns import Signed
from labels.core.parsing.scan import Scan
from labels.core.quantity import IN_MG, Amount
from labels.core.reference.units import COUNTED_UNITS, UNIT_WORDS

WORDS = "|".join(
    sorted(
        (re.escape(word) for word, known in UNIT_WORDS.items() if known.unit in COUNTED_UNITS),
        key=len,
        reverse=True,
    )
)
WEIGHS = Signed(
    rf"(?:(?:en|ett|1|varje|per)\s(?P<told>{WORDS}) väger|vikt(?: per|/| av en)\s?(?P<per>{WORDS})"
    rf"|(?P<joined>{WORDS})s?vikt(?:en)?|styckvikt(?:en)?|tablettens vikt|kapselns vikt)"
    r"(?: är)?[\s:.=]{0,10}(?:ca\.? |cirka )?$",
    "v(?:äger|ikt)",
)
EACH = re.compile(r"\s?\(?(?:à|á|om|med|x|×)\s?(?:ca\.? )?$")
LEAST_MG = Decimal(300)
"""Behind "à", fewer milligrams than this are the strength, not the weight."""
LEFT = 40


def read(scan: Scan) -> UnitWeight | None:
    """Return the weight of one piece; what may be its strength is not taken for one."""
    previous: Measure | None = None
    for measure in scan.measures:
        if measure.unit in IN_MG and not measure.is_range and measure.unit != "kg":
            unit = _led(scan, measure) or _each(scan, previous, measure)
            if unit:
                amount = Amount(measure.low, measure.unit)
                return UnitWeight(unit, amount, scan.span(measure.start, measure.end))
        previous = measure
    return None


def _led(scan: Scan, measure: Measure) -> str | None:
    low = max(0, measure.start - LEFT)
    match = WEIGHS.search(scan.folded, low, measure.start)
    if match is None:
        return None
    word = match["told"] or match["per"] or match["joined"]
    if word:
        return UNIT_WORDS[word].unit
    if match.group().startswith(("tablett", "kapsel")):
        return "tablet" if match.group().startswith("tablett") else "capsule"
    return next((each.unit for each in scan.measures if each.unit in COUNTED_UNITS), None)


def _each(scan: Scan, previous: Measure | None, measure: Measure) -> str | None:
    """Return the unit of "60 tabletter à 1,5 g"."""
    if previous is None or previous.unit not in COUNTED_UNITS:
        return None
    milligrams = measure.low * IN_MG[measure.unit]
    is_each = EACH.fullmatch(scan.folded, previous.end, measure.start)
    return previous.unit if is_each and milligrams >= LEAST_MG else None
