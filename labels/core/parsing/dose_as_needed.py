"""Doses that a label leaves open: "vid behov", "några gånger i veckan"."""

import re

from labels.core.parsing.dose_patterns import AS_NEEDED, DAILY
from labels.core.parsing.measures import Measure

LOOK = 90
"""Characters after a count in which it may be left open."""

DAILY_FIRST = re.compile(rf"[^.;,\n]{{0,24}}?(?:{DAILY})")
OPEN_RIGHT = re.compile(rf"[^.;]{{0,70}}?{AS_NEEDED}")
OPEN_LEFT = re.compile(rf"{AS_NEEDED}[^.;\n]{{0,24}}\Z")
MORE = re.compile(
    r"(?:[,;(]|\boch|\bmen|\bsom)\s?(?:\w+ ){0,3}?(?:öka|höj|mer\b|fler|dubbl|minska|extra)"
)
"""Says that it is more, and not the dose, that is taken as needed."""
ASIDE = re.compile(r",|\b(?:kan|men|för|även|om)\b")
NEXT_DOSE = re.compile(r"[^.;\n]{0,24}?[0-9]")


def is_left_open(folded: str, measure: Measure) -> bool:
    """Tell whether "vid behov" leaves open how much a day it is."""
    if OPEN_LEFT.search(folded, max(0, measure.start - 50), measure.start):
        return True
    match = OPEN_RIGHT.match(folded, measure.end, measure.end + LOOK)
    if match is None or MORE.search(folded, measure.end, match.end()):
        return False
    firm = DAILY_FIRST.match(folded, measure.end, match.end())
    if firm is None:
        return True
    is_aside = ASIDE.search(folded, firm.end(), match.end())
    return not (is_aside or NEXT_DOSE.match(folded, match.end()))
