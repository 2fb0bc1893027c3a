"""Every number with a unit on the label, found in one pass: "2–3 kapslar", "1 000 mg", "53 %"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from labels.core.quantity import is_ambiguous, parse_number
from labels.core.reference.units import UNIT_WORDS

DIGITS = (
    r"[0-9]{1,3}(?:[ .][0-9]{3}){1,2}(?![0-9])(?:,[0-9]{1,4})?"
    r"|[0-9]{1,7}(?:[.,][0-9]{1,4})?"
)
NUMBER = rf"(?:1/2|(?:[0-9] ?)?[½¼¾]|{DIGITS})"
NUMBER_WORDS: dict[str, Decimal] = {
    word: Decimal(value)
    for value, words in {
        "0.5": "halv halvt en-halv",
        "1": "en ett varje one each ein eine jede yksi",
        "2": "två two zwei kaksi to",
        "3": "tre three drei kolme",
        "4": "fyra four vier",
        "5": "fem five",
        "6": "sex six",
        "7": "sju",
        "8": "åtta",
        "9": "nio",
        "10": "tio ten",
    }.items()
    for word in words.split()
}
WORD = rf"(?:en halv|ett halvt|{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})\b"
VALUE = rf"(?:{NUMBER}|{WORD})"
ADJECTIVE = (
    r"struk(?:en|na|et)|råga(?:d|de|t)|medföljande|vegetabiliska?|vegetariska|veganska?|veg\.?"
    r"|vegan|små|stora?|hårda|mjuka|vegetarian|vegetable|st\.?|stycken|portions"
)
MEASURE = re.compile(
    rf"(?<![\w.,/½-])(?P<low>{VALUE})(?:\s?(?:-|till|eller|to|bis|à) ?(?P<high>{VALUE}))?"
    r"(?:\s{0,3}\([0-9]{1,2}(?: st)?\))?\s{0,3}(?:x )?"
    rf"(?:(?:{ADJECTIVE}) ){{0,2}}(?P<unit>%|[a-zµåäö]{{1,20}}(?:-pack)?)"
)
LITRES = 3
"""From here on a number and an "l" are a date and a lot, not a package."""
SMALL = frozenset("mg g kg µg ml cl dl l % mmol".split())


@dataclass(frozen=True, slots=True)
class Measure:
    """A number, or a range, and what it counts."""

    low: Decimal
    high: Decimal
    unit: str
    dosage_form: str | None
    start: int
    end: int
    ambiguous: bool

    @property
    def is_range(self) -> bool:
        """Tell whether two different numbers are printed."""
        return self.low != self.high


def read(folded: str) -> tuple[Measure, ...]:
    """Return the measures of a label in order; a number without a known unit is none."""
    return tuple(_measures(folded))


def _measures(folded: str) -> Iterator[Measure]:
    position = 0
    while match := MEASURE.search(folded, position):
        measure = _measure(match)
        position = match.end() if measure else match.end("low")
        if measure:
            yield measure


def _measure(match: re.Match[str]) -> Measure | None:
    unit = UNIT_WORDS.get(match["unit"])
    low, high = _value(match["low"]), _value(match["high"] or match["low"])
    if unit is None or low is None or high is None or high < low:
        return None
    if unit.unit == "l" and low >= LITRES:
        return None
    return Measure(
        low,
        high,
        unit.unit,
        unit.dosage_form,
        match.start(),
        match.end(),
        is_ambiguous(match["low"]) and unit.unit in SMALL,
    )


def _value(printed: str) -> Decimal | None:
    if printed in ("en halv", "ett halvt", "1/2"):
        return Decimal("0.5")
    return NUMBER_WORDS.get(printed) or parse_number(printed)
