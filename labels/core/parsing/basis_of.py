"""Which printed basis a declared amount belongs to."""

import re
from collections.abc import Sequence
from decimal import Decimal

from labels.core.declaration import Basis, DailyDose
from labels.core.parsing.declared import Declared
from labels.core.parsing.measures import Measure
from labels.core.parsing.printed_basis import DAY, PrintedBasis, settle
from labels.core.parsing.scan import Scan
from labels.core.reference.units import COUNTED_UNITS

AFTER = re.compile(
    r"(?>[\s,(|*)]|\.{2,}|(?:magnesium|elementärt|elemental|av|dri|nrv|ri|rdi|det|dagliga?|dagligt"
    r"|referensintaget|referensintag|rekommenderat?|intag|rda|adi|of|the|daily|value)(?![a-zåäö]))*+"
)
APIECE = re.compile(r"(?P<count>\S)[ \t]{0,2}(?:à|á|a|@|på|om)[ \t]?\Z")
FOOTER = re.compile(
    r"(?:mängd(?:en|er|erna)?|värdena?|halt(?:er|erna|en)?|uppgifterna)"
    r"(?: (?:är|gäller|avser|anges|angivna|anger))? \Z"
)
FOOTER_REACH = 240
HEAD_LINES = 45
"""Lines that a table may have between its head and the row in question."""
MOST_COLUMNS = 12
"""No table has more; nor are more bases in a row its heads."""
AWAY = re.compile(
    r"ingrediens|ingredients|ainesosat|zutaten|innehållsförteckning|\n[ \t]*\n[ \t]*\n"
    r"|\n[ \t]*(?:dosering|användning|förvaring|tillverk|bäst före)"
)
BETWEEN_HEADS = re.compile(
    r"(?>[\s|/,;:()*.&%+-]|(?:av|dri|nrv|ri|rdi|och|samt|innehåll(?:er)?|ger|mängd|mg|st|per|resp\.?|dagligt"
    r"|referensintag|vitaminer|mineraler|[0-9])(?![a-zåäö]))*+"
)
PERCENT_HEAD = re.compile(r"%(?<![0-9]%)(?<![0-9] %)[^|\t\n0-9]{0,22}\Z")
LONGEST_ROW = 600
"""Characters of a table's row; a longer line is text without line ends."""
CELL = re.compile(r"\t|\||\.{3,}| {2,}")


def basis_of(
    scan: Scan, declared: Declared, place: tuple[int, int], dose: DailyDose | None
) -> Basis | None:
    """Return what an amount is printed for; `None` when the label doesn't tell.

    First choice is a basis right after the amount, then one before it on the line or in the
    sentence, then the head of the table above. `place` counts the amounts before it in its row,
    and all in the row.
    """
    apiece = _apiece(scan, declared.measure)
    if apiece:
        return apiece
    printed = _after(scan, declared.end) or _before(scan, declared, place)
    printed = printed or _footer(scan, declared.end)
    return settle(printed, dose) if printed else None


def _apiece(scan: Scan, measure: Measure) -> Basis | None:
    """Return the piece in "2 tabletter à 75 mg"."""
    lead = APIECE.search(scan.folded, max(0, measure.start - 6), measure.start)
    before = scan.measures_between(measure.start - 40, measure.start) if lead else ()
    if not lead or not before or before[-1].unit not in COUNTED_UNITS:
        return None
    is_near = before[-1].end == lead.start() + 1
    return Basis("unit", Decimal(1), before[-1].unit) if is_near else None


def _after(scan: Scan, end: int) -> PrintedBasis | None:
    """Return the basis right after an amount, past its percentage."""
    folded = scan.folded
    for basis in scan.bases_between(end, end + 60):
        gap = folded[end : basis.start]
        for percent in scan.measures_between(end, basis.start):
            if percent.unit == "%":
                gap = folded[end : percent.start] + " " + folded[percent.end : basis.start]
                break
        is_next_head = basis.is_subject or folded[basis.end : basis.end + 2].lstrip()[:1] == ":"
        return basis if AFTER.fullmatch(gap) and "\n" not in gap and not is_next_head else None
    return None


def _footer(scan: Scan, end: int) -> PrintedBasis | None:
    """Return the basis that a note below tells: "Mängd per tablett"."""
    for basis in scan.bases_between(end, end + FOOTER_REACH):
        is_note = FOOTER.search(scan.folded, max(0, basis.start - 30), basis.start)
        if is_note and not scan.folded.startswith(":", basis.end):
            return basis
    return None


def _before(scan: Scan, declared: Declared, place: tuple[int, int]) -> PrintedBasis | None:
    start = declared.measure.start
    own = scan.bases_between(start, start + 1)
    if own and own[0].is_subject and own[0].end == declared.measure.end:
        return own[0]
    earlier = scan.bases_between(start - 2500, start)
    if not earlier:
        return None
    nearest = earlier[-1]
    if nearest.start >= declared.start:
        return nearest
    line_start, _ = scan.line(declared.start)
    if nearest.start < line_start and not _is_head(scan, nearest, line_start):
        return None
    heads = _heads(scan, earlier)
    if len(heads) == 1:
        return heads[0]
    return heads[min(_position(scan, heads, declared, place), len(heads) - 1)]


def _is_head(scan: Scan, basis: PrintedBasis, line_start: int) -> bool:
    between = scan.folded[basis.end : line_start]
    return between.count("\n") <= HEAD_LINES and not AWAY.search(between)


def _heads(scan: Scan, earlier: Sequence[PrintedBasis]) -> list[PrintedBasis]:
    """Return the bases that head the columns, once each, in order."""
    heads = [earlier[-1]]
    for basis in reversed(earlier[-MOST_COLUMNS:-1]):
        if not BETWEEN_HEADS.fullmatch(scan.folded, basis.end, heads[0].start):
            break
        is_apart = "\n" in scan.folded[basis.end : heads[0].start]
        if is_apart and not (_is_cell(scan, basis) and _is_cell(scan, heads[0])):
            break
        heads.insert(0, basis)
    columns: list[PrintedBasis] = []
    for head in heads:
        if not _heads_percent(scan, head) and not any(_is_same(head, each) for each in columns):
            columns.append(head)
    return columns or heads[-1:]


def _is_cell(scan: Scan, basis: PrintedBasis) -> bool:
    """Tell whether a basis fills its line, as a cell does in a table taken apart."""
    start, end = scan.line(basis.start)
    around = scan.folded[start : basis.start] + scan.folded[basis.end : end]
    return not around.strip(" \t|*():.")


def _is_same(basis: PrintedBasis, other: PrintedBasis) -> bool:
    """Tell whether two heads are one: "Tagesdosis / Dagsdos", "2 kapslar (dagsdos)"."""
    if basis.word == other.word == DAY:
        return True
    return (basis.number, basis.unit, basis.word) == (other.number, other.unit, other.word)


def _heads_percent(scan: Scan, basis: PrintedBasis) -> bool:
    """Tell whether the column is the percentages': "%DRI/3 kapslar"."""
    return bool(PERCENT_HEAD.search(scan.folded, max(0, basis.start - 26), basis.start))


def _position(
    scan: Scan, heads: Sequence[PrintedBasis], declared: Declared, place: tuple[int, int]
) -> int:
    """Return which head an amount stands under: by order in a full row, else by its cell."""
    column, width = place
    if width == len(heads):
        return column
    cell = _cell(scan, declared.measure.start)
    cells = [_cell(scan, head.start) for head in heads]
    if cell and cell in cells and len(set(cells)) == len(cells):
        return cells.index(cell)
    return column


def _cell(scan: Scan, offset: int) -> int:
    """Return how many cells stand before an offset in its row; 0 where the line is no row."""
    start, _ = scan.line(offset)
    if offset - start > LONGEST_ROW:
        return 0
    return sum(1 for _ in CELL.finditer(scan.folded, start, offset))
