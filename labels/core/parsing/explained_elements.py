"""What an amount is told of: the magnesium that a compound explains, or nothing declared."""

from labels.core.parsing.measures import Measure
from labels.core.parsing.mentions import MAGNESIUM, TRADE_NAME, Mention
from labels.core.parsing.owner_patterns import CLOSED_AMOUNT, LIMIT_LEAD, SOURCE_GAP, SOURCE_MARK
from labels.core.parsing.printed_basis import HUNDRED
from labels.core.parsing.scan import Scan

REACH = 90


def element_before(scan: Scan, mention: Mention) -> Mention | None:
    """Return the word magnesium that a compound explains: "magnesium (som …"."""
    before = scan.mentions_between(mention.start - REACH, mention.start)
    elements = [each for each in before if each.id == MAGNESIUM]
    if not elements:
        return None
    element = elements[-1]
    pieces, position = [], element.end
    for each in before:
        if each.start >= position:
            pieces.append(scan.folded[position : each.start])
            position = each.end
    pieces.append(scan.folded[position : mention.start])
    gap = " ".join(pieces)
    is_adjacent = mention.kind == TRADE_NAME and not gap.strip(" ®™/-")
    explains = SOURCE_GAP.fullmatch(gap) and SOURCE_MARK.search(gap)
    return element if is_adjacent or explains else None


def is_no_amount(scan: Scan, measure: Measure) -> bool:
    """Tell whether a mass is a limit or a reference, or the 100 g that a table stands for."""
    start = measure.start
    if measure.unit == "g" and any(
        basis.end == measure.end and basis.number == HUNDRED
        for basis in scan.bases_between(start - REACH, start + 1)
    ):
        return True
    return bool(LIMIT_LEAD.search(scan.folded, max(0, start - 70), start))


def is_weight_in_bracket(scan: Scan, element: Mention, mention: Mention, measure: Measure) -> bool:
    """Tell whether an amount is the salt's in "magnesium (som citrat 625 mg) 100 mg"."""
    folded = scan.folded
    opened = "(" in folded[element.end : mention.start]
    closed = ")" in folded[mention.end : measure.start]
    return opened and not closed and bool(CLOSED_AMOUNT.match(folded, measure.end))
