"""Which printed basis a declared amount belongs to."""

import re
from bisect import bisect_right

from labels.core.parsed_label import Basis, DailyDose
from labels.core.parsing.bases import PrintedBasis, settle
from labels.core.parsing.measures import Measure
from labels.core.parsing.mentions import Mention
from labels.core.parsing.scan import Scan

AFTER = re.compile(r"[\s,(]{0,3}(?:magnesium )?$")
HEAD_LINES = 16
"""Lines that a table may have between its head and the row in question."""
AWAY = re.compile(r"ingrediens|ainesosat|zutaten|innehållsförteckning")


def basis_of(
    scan: Scan, measure: Measure, mention: Mention, dose: DailyDose | None
) -> Basis | None:
    """Return what an amount is printed for; `None` when the label doesn't tell.

    First choice is a basis right after the amount, then one before it on the line or in the
    sentence, then the head of the table above.
    """
    printed = _after(scan, max(measure.end, mention.end)) or _column(scan, measure)
    return settle(printed, dose) if printed else None


def _after(scan: Scan, end: int) -> PrintedBasis | None:
    index = bisect_right(scan.bases, end - 1, key=lambda basis: basis.start)
    if index == len(scan.bases):
        return None
    basis = scan.bases[index]
    return basis if AFTER.fullmatch(scan.folded, end, basis.start) else None


def _column(scan: Scan, measure: Measure) -> PrintedBasis | None:
    index = bisect_right(scan.bases, measure.start - 1, key=lambda basis: basis.start)
    if not index:
        return None
    nearest = scan.bases[index - 1]
    line_start, _ = scan.line(measure.start)
    if nearest.start >= line_start:
        return nearest
    if not _is_head(scan, nearest, line_start):
        return None
    heads = _same_line(scan, nearest)
    return heads[min(_position(scan, measure, line_start), len(heads) - 1)]


def _is_head(scan: Scan, basis: PrintedBasis, line_start: int) -> bool:
    between = scan.folded[basis.end : line_start]
    if between.count("\n") > HEAD_LINES or "\n\n\n" in between:
        return False
    return not AWAY.search(between)


def _same_line(scan: Scan, basis: PrintedBasis) -> list[PrintedBasis]:
    """Return the bases that head the columns, once each, in order."""
    start, end = scan.line(basis.start)
    heads: list[PrintedBasis] = []
    for each in scan.bases:
        is_column = start <= each.start < end and not _heads_percent(scan, each)
        if is_column and (each.count, each.unit) not in [(head.count, head.unit) for head in heads]:
            heads.append(each)
    return heads or [basis]


def _heads_percent(scan: Scan, basis: PrintedBasis) -> bool:
    """Tell whether the column is the percentages': "%DRI/3 kapslar"."""
    return "%" in scan.folded[max(0, basis.start - 8) : basis.start]


def _position(scan: Scan, measure: Measure, line_start: int) -> int:
    before = scan.measures_between(line_start, measure.start)
    return sum(1 for each in before if each.unit == measure.unit)
