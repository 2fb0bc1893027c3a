"""Which substance an amount is of: "magnesium (som citrat) 9 mg", "50 mg citrat, varav 8 mg"."""

import re
from collections.abc import Iterator
from itertools import islice

from labels.core.parsing import parts, stacked
from labels.core.parsing.declared import Declared, whole_at
from labels.core.parsing.explained_elements import (
    element_before,
    is_no_amount,
    is_weight_in_bracket,
)
from labels.core.parsing.measures import Measure
from labels.core.parsing.mentions import MAGNESIUM, TRADE_NAME, Mention
from labels.core.parsing.owner_patterns import (
    ALONE,
    CELL_BEFORE,
    COLUMN,
    ELEMENT_AFTER,
    LINK,
    LISTED_LEAD,
    LOOSE,
    OWN_NOUN,
    PART_AFTER,
    PART_LEAD,
    RIGHT,
    SHARE,
    SOURCE_GAP,
    SOURCE_MARK,
)
from labels.core.parsing.scan import Scan
from labels.core.quantity import Amount

AMOUNT_UNITS = frozenset({"mg", "g", "µg", "mmol"})
REACH = 120
"""Characters in which an amount may follow the name it belongs to."""
MOST_AMOUNTS = 250
"""No label declares more; what goes on after that is no declaration."""
NEAR, MOST_LINES = 40, 2
BREAK = re.compile(r"[;\n]|\. ")
MOST_GRAMS = 5
"""More grams than this on the line after a name are the package's weight."""


def read(scan: Scan) -> tuple[Declared, ...]:
    """Return every amount whose substance is told, in order."""
    found = tuple(islice(_Reader(scan).declared(), MOST_AMOUNTS))
    if not ALONE.search(scan.folded):
        return found
    apart = [
        Declared(row.name, row.amount, is_stacked=True, figure=row.figure)
        for row in islice(stacked.rows(scan, AMOUNT_UNITS), MOST_AMOUNTS)
    ]
    places = {each.measure.start: each for each in (*found, *apart)}
    return tuple(places[start] for start in sorted(places))


class _Reader:
    """One pass over a label; remembers which names have had their amount."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.owned: dict[int, Declared] = {}
        self.last: Declared | None = None

    def declared(self) -> Iterator[Declared]:
        for measure in self.scan.measures:
            if measure.unit not in AMOUNT_UNITS or is_no_amount(self.scan, measure):
                continue
            found = self._owner(measure)
            if found:
                self.owned[found.mention.start] = found
                self.last = found
                yield found

    def _owner(self, measure: Measure) -> Declared | None:
        part = self._part_after(measure)
        if part:
            return Declared(whole_at(part), measure, part, is_part=True)
        if self.last and parts.is_total(self.scan, self.last, measure):
            return Declared(whole_at(measure), measure)
        left, right = self._left(measure), self._right(measure)
        if right and self._belongs_right(left, right, measure):
            return Declared(right, measure, self._source_beside(right, measure))
        if left is None or left.start in self.owned:
            return self._next(measure)
        return self._from_left(left, measure)

    def _gap(self, start: int, end: int) -> str:
        """Return what stands between, without bases and percentages."""
        scan = self.scan
        pieces, position = [], start
        percents = (each for each in scan.measures_between(start, end) if each.unit == "%")
        inside = [(each.start, each.end) for each in scan.bases_between(start, end)]
        inside += [(each.start, each.end) for each in percents]
        for opens, closes in sorted(inside):
            if opens >= position:
                pieces.append(scan.folded[position:opens])
                position = min(closes, end)
        pieces.append(scan.folded[position:end])
        return " ".join(pieces)

    def _left(self, measure: Measure) -> Mention | None:
        """Return the nearest name before an amount, with nothing but soft words between."""
        scan = self.scan
        for mention in reversed(scan.mentions_between(measure.start - REACH, measure.start)):
            if mention.end > measure.start:
                continue
            gap = self._gap(mention.end, measure.start)
            if "\n" in gap and not self._may_wrap(gap, measure):
                return None
            if LINK.fullmatch(gap):
                return mention
            if ")" not in gap.partition("(")[0]:
                return None
        return None

    def _may_wrap(self, gap: str, measure: Measure) -> bool:
        is_heavy = measure.unit == "g" and measure.low > MOST_GRAMS
        return gap.count("\n") <= MOST_LINES and not is_heavy

    def _right(self, measure: Measure) -> Mention | None:
        folded = self.scan.folded
        after = self.scan.mentions_between(measure.end, measure.end + 48)
        if not after or not RIGHT.fullmatch(folded, measure.end, after[0].start):
            return None
        if "\n" in folded[measure.end : after[0].start]:
            is_cell = CELL_BEFORE.search(folded, max(0, measure.start - 3), measure.start)
            heads = self.scan.bases_between(measure.start - NEAR, measure.end)
            is_head = any(each.end == measure.end for each in heads)
            return None if is_cell or is_head or self._has_amount_after(after[0]) else after[0]
        return after[0]

    def _belongs_right(self, left: Mention | None, right: Mention, measure: Measure) -> bool:
        if left is None or left.start in self.owned:
            return True
        gap = self.scan.folded[left.end : measure.start]
        if left.is_compound and right.id == MAGNESIUM and SHARE.search(gap):
            return True
        if LOOSE.search(gap) and "\n" not in self.scan.folded[measure.end : right.start]:
            return True
        is_pair = left.id == MAGNESIUM and right.is_compound
        return is_pair and not self._has_amount_after(right)

    def _has_amount_after(self, mention: Mention) -> bool:
        after = self.scan.measures_between(mention.end, mention.end + 24)
        amounts = [each for each in after if each.unit in AMOUNT_UNITS]
        if not amounts:
            return False
        return bool(LINK.fullmatch(self.scan.folded, mention.end, amounts[0].start))

    def _part_after(self, measure: Measure) -> Mention | None:
        """Return the compound in "100 mg från magnesiumoxid"."""
        lead = PART_AFTER.match(self.scan.folded, measure.end)
        after = self.scan.mentions_between(lead.end(), lead.end() + 1) if lead else ()
        return after[0] if after and after[0].is_compound else None

    def _source_beside(self, mention: Mention, measure: Measure) -> Mention | None:
        """Return the compound in "100 mg magnesium (från citrat)", or in "citrat 500 mg ger …"."""
        if mention.id != MAGNESIUM:
            return None
        after = self.scan.mentions_between(mention.end, mention.end + 40)
        if after and after[0].is_compound:
            gap = self.scan.folded[mention.end : after[0].start]
            if SOURCE_GAP.fullmatch(gap) and SOURCE_MARK.search(gap):
                return after[0]
        return self._salt_before(measure)

    def _salt_before(self, measure: Measure) -> Mention | None:
        """Return the compound whose weight, just told, holds this amount."""
        last = self.last
        if last is None or not last.mention.is_compound or last.end > measure.start:
            return None
        gap = self.scan.folded[last.end : measure.start]
        is_near = len(gap) <= NEAR and not BREAK.search(gap)
        return last.mention if is_near else None

    def _from_left(self, mention: Mention, measure: Measure) -> Declared:
        """Tell apart "magnesium (som citrat) 100 mg", "från citrat 100 mg" and "citrat 100 mg"."""
        if mention.id == MAGNESIUM:
            return Declared(mention, measure, self._named_source(mention, measure))
        if not mention.is_compound or ELEMENT_AFTER.match(self.scan.folded, measure.end):
            return self._plain(mention, measure)
        element = element_before(self.scan, mention)
        if element and element.start not in self.owned:
            if is_weight_in_bracket(self.scan, element, mention, measure):
                return Declared(mention, measure)
            return Declared(element, measure, mention)
        is_part = mention.is_form or self._is_told_as_part(mention)
        if is_part and not self._outweighs(element, measure):
            return Declared(whole_at(mention), measure, mention, is_part=True)
        return Declared(mention, measure)

    def _plain(self, mention: Mention, measure: Measure) -> Declared:
        if not mention.is_compound:
            return Declared(mention, measure)
        return Declared(whole_at(mention), measure, mention)

    def _named_source(self, mention: Mention, measure: Measure) -> Mention | None:
        """Return the compound in "Aquamin® magnesium 80 mg", "citrat 50 mg (magnesium 8 mg)"."""
        before = self.scan.mentions_between(mention.start - 30, mention.start)
        if before and before[-1].kind == TRADE_NAME:
            gap = self.scan.folded[before[-1].end : mention.start]
            if not gap.strip(" ®™/-"):
                return before[-1]
        return self._salt_before(measure)

    def _is_told_as_part(self, mention: Mention) -> bool:
        start = mention.start
        lead = self.scan.folded[max(0, start - 16) : start]
        if PART_LEAD.search(lead):
            return True
        is_listed = LISTED_LEAD.search(lead)
        return bool(
            is_listed and self.last and self.last.is_part and start - self.last.end < len(lead)
        )

    def _outweighs(self, element: Mention | None, measure: Measure) -> bool:
        """Tell whether an amount is more than the magnesium that it would be a part of."""
        whole = self.owned.get(element.start) if element else self.last
        if whole is None or whole.mention.id != MAGNESIUM or whole.is_part:
            return False
        total, part = whole.amount.in_mg, Amount(measure.low, measure.unit).in_mg
        return total is not None and part is not None and part > total

    def _next(self, measure: Measure) -> Declared | None:
        """Return the owner of "(100 mg)" after "5 mmol magnesium", or of a table's next column."""
        last = self.last
        if last is None or measure.start - last.end > REACH:
            return None
        if last.measure.end <= measure.start < last.mention.start:
            return Declared(last.mention, measure, last.source, last.is_part, is_next=True)
        gap = self._gap(last.end, measure.start) if last.end <= measure.start else None
        if gap is None or not self._is_column(last, gap, measure):
            return None
        is_share = SHARE.search(gap) or parts.is_share(last, measure)
        if last.mention.is_compound and is_share:
            return Declared(whole_at(last.mention), measure, last.mention)
        return Declared(last.mention, measure, last.source, last.is_part, is_next=True)

    def _is_column(self, last: Declared, gap: str, measure: Measure) -> bool:
        """Tell whether an amount is a further one in the row of the last."""
        if not COLUMN.fullmatch(gap) or (measure.unit == "g" and last.measure.unit != "g"):
            return False
        if LISTED_LEAD.search(gap) and OWN_NOUN.match(self.scan.folded, measure.end):
            return False
        return "\n" not in gap or "\n" in self.scan.folded[last.mention.end : last.measure.start]
