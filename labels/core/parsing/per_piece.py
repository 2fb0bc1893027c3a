"""The basis that one word behind "per" or a stroke makes: "per kapsel", "mg/ml", "per dag"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from labels.core.parsing.basis_patterns import (
    BESIDE_PIECE,
    LONGEST_HEADS,
    OF_AMOUNT,
    OF_DAY,
    OF_DAY_REACH,
    PIECES,
    PLURAL,
    PRICE,
)
from labels.core.parsing.measures import Measure
from labels.core.parsing.printed_basis import COUNT, DAY, PrintedBasis
from labels.core.reference.units import COUNTED_UNITS, unit_word

DAYS = ("dag", "dygn")
FINE = ("g", "ml")
PIECE = "piece"
IN_HEAD = re.compile(r"(?: {2}|[\t|] ?)\Z")
"""Before the head of a table's column."""

AGAIN = re.compile(r" ?/ ?(?P<piece>[a-zåäöø]{4,24})(?![a-zåäöø])")
"""The same word in another language: "per tablett/tablet"."""


def read(
    folded: str, start: int, piece: re.Match[str], starts: dict[int, Measure]
) -> PrintedBasis | None:
    """Return the basis that begins at `start` and ends with the word of `piece`."""
    word = piece["piece"]
    if word in DAYS:
        is_told = OF_DAY.search(folded, max(0, start - OF_DAY_REACH), start)
        is_told = is_told or IN_HEAD.search(folded, max(0, start - 2), start)
        return PrintedBasis(None, None, DAY, start, piece.end()) if is_told else None
    if word in FINE:
        is_told = OF_AMOUNT.search(folded, max(0, start - 4), start)
        return _one(word, start, piece) if is_told else None
    known = None if PLURAL.search(word) else unit_word(word)
    if known is None or _is_price(folded, start, known.unit):
        return None
    unit = _counted(starts) if known.unit == PIECE else known.unit
    return _one(unit, start, piece) if unit in PIECES else None


def _one(unit: str, start: int, piece: re.Match[str]) -> PrintedBasis:
    again = AGAIN.match(piece.string, piece.end())
    other = unit_word(again["piece"]) if again else None
    end = again.end() if again and other and other.unit == unit else piece.end()
    return PrintedBasis(Decimal(1), unit, COUNT, start, end)


def _is_price(folded: str, start: int, unit: str) -> bool:
    """Tell whether a price goes before: "2 kr/kapsel", "2 kr per st"."""
    if folded[start] != "/" and unit != PIECE:
        return False
    return bool(PRICE.search(folded, max(0, start - 5), start))


def _counted(starts: dict[int, Measure]) -> str | None:
    """Return what the label counts, for an amount "per st"."""
    counted = (measure.unit for measure in starts.values() if measure.unit in COUNTED_UNITS)
    return next(counted, None)


def weighed(folded: str, measures: tuple[Measure, ...]) -> Iterator[PrintedBasis]:
    """Yield the heads beside "100 g" that tell what weighs so much: "1 rad (20 g)"."""
    for measure in measures:
        start = measure.start
        if measure.unit in FINE and folded[start - 1 : start] == "(":
            head = BESIDE_PIECE.search(folded, max(0, start - LONGEST_HEADS), start)
            if head and unit_word(head["head"].split()[-1]) is None:
                begins = head.start("head")
                yield PrintedBasis(measure.low, measure.unit, COUNT, begins, measure.end)
