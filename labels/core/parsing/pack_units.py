"""What the number on a package counts: "st" counts what the label speaks of."""

import re

from labels.core.declaration import DailyDose
from labels.core.parsing import pack_groups
from labels.core.parsing.measures import Measure
from labels.core.parsing.scan import Scan
from labels.core.reference.units import COUNTED_UNITS, UNIT_WORDS

FORM_ROW = re.compile(
    r"\b(?:berednings|produkt|läkemedels)?form[ \t]?[:|\t][ \t]?(?P<unit>[a-zåäö]{5,24})"
)
WORD = re.compile(r"[a-zåäö]{3,24}")
NEAR = 44
"""Characters to either side in which "st" may be told of what."""


def unit(scan: Scan, measure: Measure, piece: str | None) -> str | None:
    """Return what the measure counts; "st" counts what the words beside it say, else `piece`."""
    if measure.unit in pack_groups.TO_BASE:
        return measure.unit
    if measure.unit == "piece":
        return _pieces(scan, measure) or piece
    if measure.unit not in COUNTED_UNITS:
        return None
    is_soft = "mjuk" in scan.folded[measure.start : measure.end]
    return "softgel" if measure.unit == "capsule" and is_soft else measure.unit


def _pieces(scan: Scan, measure: Measure) -> str | None:
    line_start, line_end = scan.line(measure.start)
    near = scan.folded[max(line_start, measure.start - NEAR) : min(line_end, measure.end + NEAR)]
    for word in WORD.findall(near):
        known = UNIT_WORDS.get(word)
        if known and known.unit in COUNTED_UNITS:
            return known.unit
    return None


def counted(scan: Scan, dose: DailyDose | None) -> str | None:
    """Return what the label counts: in the dose, elsewhere, or in a table's row on the form."""
    if dose and dose.unit in COUNTED_UNITS:
        return dose.unit
    elsewhere = (each.unit for each in scan.measures if each.unit in COUNTED_UNITS)
    return next(elsewhere, None) or _by_form(scan)


def _by_form(scan: Scan) -> str | None:
    row = FORM_ROW.search(scan.folded) if "form" in scan.folded else None
    word = UNIT_WORDS.get(row["unit"]) if row else None
    return word.unit if word and word.unit in COUNTED_UNITS else None
