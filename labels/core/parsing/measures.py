"""Every number with a unit on the label, found in one pass: "2–3 kapslar", "1 000 mg", "53 %"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from labels.core.parsing.printed_numbers import DIGITS, NUMBER_WORDS, VALUE, number
from labels.core.parsing.words import Words
from labels.core.quantity import is_ambiguous
from labels.core.reference.units import COUNTED_UNITS, UNIT_WORDS, UnitWord, unit_word

TO = r"(?:-|till|eller|to|bis|oder|or|à|á)"
ADJECTIVE = (
    r"(?:struk(?:en|na|et|ne)|råga(?:d|de|t)|toppa(?:d|de|t)|medföljande|vegetabiliska?"
    r"|vegetariska?|veganska?|veg\.?|vegan|veggie|vegetarian|vegetable|små|stora?|hela?|hårda?"
    r"|mjuka?|fulla?|jämna?|level|heaped|soft|chewable|effervescent|st\.?|stycken|portions"
    r"|goda|enkla?|lilla|normal(?:stor)?a?|magerresistenta|filmdragerade|sockerfria|gastro)"
)
DIGIT_START = re.compile(r"[0-9½¼¾](?:[0-9½¼¾]|[.,](?=[0-9½¼¾]))*")
FRACTION_LEFT = re.compile(r"(?:\A|(?<!\.)[\s(:])[,.]\Z")
"""Before the rest of a decimal fraction: " ,5"; but leaders may be set apart."""
TORN_LEFT = re.compile(r"(?<!\w)[0-9] \Z")
GAPS = frozenset({" ", "\n", "-"})
RANGED = (
    rf"(?P<low>{VALUE})(?:\s?\({VALUE}(?: st)?\))?"
    rf"(?:\s?{TO}\s?(?P<high>{VALUE})(?:\s?\({VALUE}(?: st)?\))?)?"
)
COUNTED = (
    rf"\s{{0,3}}(?P<adjective>(?:{ADJECTIVE}\s){{0,2}})"
    r"(?P<unit>%|×|[a-zåäöµéμ]{1,24})(?P<more>-[a-zåäö]{1,24})?"
)
MEASURE = re.compile(RANGED + COUNTED)
BETWEEN = re.compile(rf"(?P<low>{VALUE}) och (?P<high>{VALUE})" + COUNTED)
ADJECTIVE_MORE = re.compile(r"\s(?:[a-zåäö]{3,20}[ae]\s)?(?P<unit>[a-zåäö]{5,24})")
"""What may follow a plural that describes what is counted: "150 dragerade tabletter"."""
BETWEEN_LEAD = "mellan "
ABBREVIATED = frozenset({"tabl", "kaps", "brustabl", "tuggtabl", "st"})
JOINS = frozenset(".,/+-½")
OPENS = frozenset(",.:/")
GOES_ON = ("./", ". per", ". om dagen", ". dagl", ". morgon", ". x", ". 2 g", ". 3 g")
UNIT_APART = re.compile(
    rf"mg\)?(?P<gap>[ \t:.|]{{1,40}})(?P<value>{DIGITS})(?=[ \t|*(\n,;]|\Z)"
    r"(?! ?(?:mg|µg|mcg|g|mmol|%)\b)"
)
HEAD_LEFT = re.compile(r"(?:[ \t|(]{2}|[\t(|]|\| )\Z")
HEAD_WORD = re.compile(r"per |innehåll|näring|dagsdos|dagl|tablett|kapsel|kapslar|portion")
HEAD_REST = re.compile(r"mg\b(?![ \t]*[/0-9])[^\n0-9]{0,40}\n")
LONGEST_HEAD = 110
UNITLESS_ROW = re.compile(
    rf"[ \t*•|-]{{0,6}}[a-zåäö][^\n0-9]{{1,50}}?(?:[ \t.|]{{2,60}}|\t)(?P<value>{DIGITS})"
    r"(?![a-zåäö%]| ?(?:mg|g|µg|%|kaps|tabl|st)\b)[^\n]*(?:\n|\Z)"
)
LITRES = 3
"""From here on a number and an "l" are a date and a lot, not a package."""
MOST = 1000
"""A number with a unit for every twenty characters that are read; no label has so many."""
SMALL = frozenset({"mg", "g", "kg", "µg", "ml", "cl", "dl", "l", "%", "mmol"})
DECIMAL_COMMA = frozenset({"g", "ml"})
"""Units in which a comma before three digits is a decimal comma: "1,250 g" is no kilogram."""


class Measure(NamedTuple):
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


def read(folded: str, words: Words) -> tuple[Measure, ...]:
    """Return the measures of a label in order; a number without a known unit is none."""
    found = [*islice(_measures(folded, words), MOST), *islice(_with_unit_apart(folded), MOST)]
    return tuple(sorted(found, key=lambda measure: measure.start)[:MOST])


def _measures(folded: str, words: Words) -> Iterator[Measure]:
    last = 0
    for start in sorted([*_digits(folded), *_number_words(folded, words)]):
        if start < last:
            continue
        is_between = folded[max(0, start - len(BETWEEN_LEAD)) : start] == BETWEEN_LEAD
        match = (is_between and BETWEEN.match(folded, start)) or MEASURE.match(folded, start)
        measure = _measure(match) if match else None
        if measure:
            last = measure.end
            yield measure


def _digits(folded: str) -> Iterator[int]:
    """Return where numbers begin, and not the rest of a date, a lot or a name."""
    for found in DIGIT_START.finditer(folded):
        start = found.start()
        before, earlier = folded[start - 1 : start], folded[start - 2 : start - 1]
        if (before.isalnum() or before == "_") and not (before == "x" and earlier.isdigit()):
            continue
        if before not in JOINS:
            yield start
        elif not (earlier.isalnum() or earlier == "_"):
            if before != "+" and not FRACTION_LEFT.search(folded, max(0, start - 3), start):
                yield start
        elif before in OPENS and not earlier.isdigit():
            yield start


def _number_words(folded: str, words: Words) -> Iterator[int]:
    """Return where words for numbers stand, with a space behind them."""
    for word in words.known & NUMBER_WORDS.keys():
        for start in words.by_word[word]:
            end = start + len(word)
            before = folded[start - 1] if start else " "
            is_apart = folded[end : end + 1] in GAPS and not (before.isalnum() or before == "-")
            if is_apart:
                yield start


def _with_unit_apart(folded: str) -> Iterator[Measure]:
    """Return amounts in mg whose unit stands before them: in the name's cell, or in the head."""
    position, table_end = folded.find("mg"), 0
    while position >= 0:
        before = folded[max(0, position - 2) : position]
        if not before.rstrip(" (")[-1:].isdigit() and not before[-1:].isalnum():
            yield from _behind_unit(folded, position)
            for measure in _under_unit(folded, position) if position >= table_end else ():
                table_end = measure.end
                yield measure
        position = folded.find("mg", position + 2)


def _behind_unit(folded: str, position: int) -> Iterator[Measure]:
    """Return the amount in "Magnesium (mg): 200"."""
    match = UNIT_APART.match(folded, position)
    if match and folded[max(0, position - 3) : position].rstrip(" (,").isalpha():
        yield from _apart(match)


def _under_unit(folded: str, position: int) -> Iterator[Measure]:
    """Return the amounts of a table that has the unit in its head."""
    rest = HEAD_REST.match(folded, position)
    if rest is None or not HEAD_LEFT.search(folded, max(0, position - 2), position):
        return
    line_start = max(folded.rfind("\n", 0, position) + 1, position - LONGEST_HEAD)
    if not HEAD_WORD.search(folded, line_start, position):
        return
    end = rest.end()
    while row := UNITLESS_ROW.match(folded, end):
        end = row.end()
        yield from _apart(row)


def _apart(match: re.Match[str]) -> Iterator[Measure]:
    value = number(match["value"])
    if value is not None:
        is_unclear = is_ambiguous(match["value"])
        yield Measure(value, value, "mg", None, *match.span("value"), is_unclear)


def _measure(match: re.Match[str]) -> Measure | None:
    low, high = number(match["low"]), number(match["high"] or match["low"])
    word, end = _unit(match)
    if word is None or low is None or high is None or high < low:
        return None
    unit = word.unit
    if unit == "capsule" and "mjuk" in match.group():
        word = UNIT_WORDS["softgel"]
        unit = word.unit
    if (unit == "l" and low >= LITRES) or _is_torn(match, unit):
        return None
    ambiguous = unit in SMALL and is_ambiguous(match["low"])
    if ambiguous and (unit == "mmol" or (unit in DECIMAL_COMMA and "," in match["low"])):
        low = high = Decimal(match["low"].replace(",", "."))
    return Measure(low, high, unit, word.dosage_form, match.start(), end, ambiguous)


def _is_torn(match: re.Match[str], unit: str) -> bool:
    """Tell whether a number is the last digit of "8 0 %"."""
    start, is_digit = match.start(), unit in SMALL and len(match["low"]) == 1
    return is_digit and TORN_LEFT.search(match.string, max(0, start - 2), start) is not None


def _unit(match: re.Match[str]) -> tuple[UnitWord | None, int]:
    """Return what is counted: of "250 mg-tabletter" the mg, of "2 vego-kapslar" the capsules."""
    first, more = match["unit"], match["more"]
    if match["adjective"].startswith("st") and unit_word(first) is None:
        return UNIT_WORDS["st"], match.start("adjective") + len("st")
    if more and first not in UNIT_WORDS:
        return unit_word(first + more[1:]), match.end()
    end = match.end("unit")
    word = unit_word(first)
    if word is None and not more and first[-1] in "ae":
        return _described(match.string, end)
    is_short = first in ABBREVIATED and match.string.startswith(GOES_ON, end)
    return word, end + is_short


def _described(folded: str, end: int) -> tuple[UnitWord | None, int]:
    """Return the pieces of "60 högkoncentrerade kapslar"."""
    noun = ADJECTIVE_MORE.match(folded, end)
    word = unit_word(noun["unit"]) if noun else None
    if noun is None or word is None or word.unit not in COUNTED_UNITS:
        return None, end
    return word, noun.end()
