"""For how long the pack is said to last: "räcker i 45 dagar", "60 dagsdoser", "125 portioner"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from labels.core.parsed_label import PackDays
from labels.core.parsing.measures import Measure
from labels.core.parsing.patterns import Signed, by_first_letter
from labels.core.parsing.scan import Scan

DAY, DOSE = "day", "dose"
LASTING = by_first_letter(
    [
        r"\b(?:räck(?:er|a)|varar|rekker|rækker|kestää|riittää|reicht|lasts?|supply)\b",
        r"(?:förpackning|burk|ask|påse|flask)\w* för|\d [a-zåäö]{1,20} ?=",
    ]
)
LASTS = re.compile(
    rf"{LASTING}[^.\n]{{0,40}}$|\d [a-zåäö]{{3,20}}[\s,(-]{{1,4}}för (?:ca )?$"
    r"|förbrukning[\s,:(=]{1,4}(?:ca )?$|[0-9]{2} ?[a-zåäö]{4,16}[\s,:=(-]{1,4}(?:[^\s.]+ ){1,3}"
    r"(?:dagligen|om dagen|per dag) i (?:ca )?$"
)
SUPPLY = re.compile(r"s? ?(?:förbrukning|förråd|kur\b|supply|behov|dosering)")
NO_PACK_WORDS = by_first_letter(
    [
        r"\b(?:per|var|varje|inom|efter|retur|leverans\w*|via|minst|högst|max\.?|till|stora?)",
        r"\b(?:höga?|en|ett)|öppet köp",
    ]
)
NO_PACK = re.compile(rf"{NO_PACK_WORDS}[\s:]{{1,3}}$|[-–]$")
HEADED = Signed(
    r"(?:antal (?:dags)?(?:doser|portioner)|(?:dags)?(?:doser|portioner) per (?:burk|förpackning)"
    r"|servings per (?:container|pack)|portions per pack)[\s:.|]{1,20}"
    r"(?P<count>[0-9]{1,4})(?![0-9,])",
    "antal ",
    " per (?:burk|förpackning|container|pack)",
)
FEWEST = 5
"""Fewer days or doses than this are what is taken, not what the pack holds."""
BEFORE, AFTER = 60, 16


def read(scan: Scan) -> tuple[PackDays, ...]:
    """Return the days and the doses that the pack is said to last for, in label order."""
    found = [*_counted(scan), *_headed(scan)]
    return tuple(sorted(found, key=lambda days: days.span))


def _counted(scan: Scan) -> Iterator[PackDays]:
    for measure in scan.measures:
        is_told = measure.unit in (DAY, DOSE) and not measure.is_range
        if is_told and _is_of_the_pack(scan.folded, measure):
            span = scan.span(measure.start, measure.end)
            yield PackDays(measure.low, span, _unit(scan.folded, measure))


def _is_of_the_pack(folded: str, measure: Measure) -> bool:
    before = folded[max(0, measure.start - BEFORE) : measure.start]
    after = folded[measure.end : measure.end + AFTER]
    if measure.low < FEWEST:
        return False
    if LASTS.search(before):
        return True
    if NO_PACK.search(before):
        return False
    if measure.unit == DOSE or "dos" in folded[measure.start : measure.end]:
        return True
    return bool(SUPPLY.match(after))


def _unit(folded: str, measure: Measure) -> str:
    """Return what is counted; "dagsdoser" are days."""
    return DAY if "dag" in folded[measure.start : measure.end] else measure.unit


def _headed(scan: Scan) -> Iterator[PackDays]:
    for match in HEADED.finditer(scan.folded):
        unit = DAY if "dagsdos" in match.group() else DOSE
        yield PackDays(
            Decimal(match["count"]), scan.span(match.start("count"), match.end("count")), unit
        )
