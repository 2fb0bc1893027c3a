"""Every number with a unit on the label, found in one pass: "2–3 kapslar", "1 000 mg", "53 %"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from labels.core.parsing.patterns import any_of
from labels.core.parsing.words import KEY, Words
from labels.core.quantity import is_ambiguous, parse_number
from labels.core.reference.units import COUNTED_UNITS, UNIT_WORDS, UnitWord, unit_word

NUMBER_WORDS: dict[str, Decimal] = {
    word: Decimal(value)
    for value, words in {
        "0.5": "halv halvt halva",
        "1": "en ett varje one each ein eine einer eines jede jeder yksi én et",
        "2": "två two zwei kaksi to",
        "3": "tre three drei kolme",
        "4": "fyra four vier neljä fire",
        "5": "fem five",
        "6": "sex six",
        "7": "sju",
        "8": "åtta",
        "9": "nio",
        "10": "tio ten",
    }.items()
    for word in words.split()
}
FRACTION_WORDS = {
    "en halv": "0.5",
    "ett halvt": "0.5",
    "en och en halv": "1.5",
    "ett och ett halvt": "1.5",
    "1/2": "0.5",
    "1/4": "0.25",
    "3/4": "0.75",
}
DIGITS = (
    r"(?:[0-9]{1,3}(?:[ .][0-9]{3}){1,2}(?![0-9])(?:,[0-9]{1,4})?|[0-9]{1,7}(?:[.,][0-9]{1,4})?)"
    r"(?![0-9]|[.,][0-9])"
)
WORD = any_of(NUMBER_WORDS)
VALUE = (
    rf"(?:(?:[0-9]{{1,2}} )?(?:1/2|1/4|3/4)|(?:[0-9]{{1,2}} ?)?[½¼¾]|{DIGITS}"
    rf"|(?:en (?:och en )?halv|ett (?:och ett )?halvt|{WORD})(?![a-zåäöé]))"
)
TO = r"(?:-|till|eller|to|bis|oder|or|à|á)"
ADJECTIVE = (
    r"(?:struk(?:en|na|et|ne)|råga(?:d|de|t)|toppa(?:d|de|t)|medföljande|vegetabiliska?"
    r"|vegetariska?|veganska?|veg\.?|vegan|veggie|vegetarian|vegetable|små|stora?|hela?|hårda?"
    r"|mjuka?|fulla?|jämna?|level|heaped|soft|chewable|effervescent|st\.?|stycken|portions"
    r"|goda|enkla?|lilla|normal(?:stor)?a?|magerresistenta|filmdragerade|sockerfria|gastro)"
)
NUMBER_START = re.compile(
    r"[0-9½¼¾](?<!\w.)(?<!\+.)(?:(?<!\w[.,/-].)|(?<=[^\W\d²³¹][.,/].))[0-9½¼¾.,]*"
)
"""A number, and not the rest of a date, a lot or a name."""
GAPS = frozenset({" ", "\n", "-"})
MEASURE = re.compile(
    rf"(?P<low>{VALUE})(?:\s?\({VALUE}(?: st)?\))?"
    rf"(?:\s?{TO}\s?(?P<high>{VALUE})(?:\s?\({VALUE}(?: st)?\))?)?"
    rf"\s{{0,3}}(?P<adjective>(?:{ADJECTIVE}\s){{0,2}})(?P<unit>%|×|[a-zåäöµéμ]{{1,24}})(?P<more>-[a-zåäö]{{1,24}})?"
)
ADJECTIVE_MORE = re.compile(r"\s(?:[a-zåäö]{3,20}[ae]\s)?(?P<unit>[a-zåäö]{5,24})")
"""What may follow a plural that describes what is counted: "150 dragerade tabletter"."""
ABBREVIATED = frozenset({"tabl", "kaps", "brustabl", "tuggtabl", "st"})
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
    found = [*_measures(folded, words), *_with_unit_apart(folded)]
    found.sort(key=lambda measure: measure.start)
    return tuple(found)


def _measures(folded: str, words: Words) -> Iterator[Measure]:
    last = 0
    starts = [each.start() for each in NUMBER_START.finditer(folded)]
    starts += _number_words(folded, words)
    starts.sort()
    for start in starts:
        match = MEASURE.match(folded, start) if start >= last else None
        measure = _measure(match) if match else None
        if measure:
            last = measure.end
            yield measure


def _number_words(folded: str, words: Words) -> Iterator[int]:
    """Return where words for numbers stand, with a space behind them."""
    for word in words.known.intersection(NUMBER_WORDS):
        for start in words.by_key[word[:KEY]]:
            end = start + len(word)
            before = folded[start - 1] if start else " "
            is_apart = folded[end : end + 1] in GAPS and not (before.isalnum() or before == "-")
            if is_apart and folded.startswith(word, start):
                yield start


def _with_unit_apart(folded: str) -> Iterator[Measure]:
    """Return amounts in mg whose unit stands before them: in the name's cell, or in the head."""
    position = folded.find("mg")
    while position >= 0:
        before = folded[max(0, position - 2) : position]
        if not before.rstrip(" (")[-1:].isdigit() and not before[-1:].isalnum():
            yield from _behind_unit(folded, position)
            yield from _under_unit(folded, position)
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
        start, end = match.span("value")
        yield Measure(value, value, "mg", None, start, end, is_ambiguous(match["value"]))


def _measure(match: re.Match[str]) -> Measure | None:
    low, high = number(match["low"]), number(match["high"] or match["low"])
    word, end = _unit(match)
    if word is None or low is None or high is None or high < low:
        return None
    unit = word.unit
    if unit == "capsule" and "mjuk" in match.group():
        word = UNIT_WORDS["softgel"]
        unit = word.unit
    if unit == "l" and low >= LITRES:
        return None
    ambiguous = unit in SMALL and is_ambiguous(match["low"])
    if ambiguous and unit in DECIMAL_COMMA and "," in match["low"]:
        low = high = Decimal(match["low"].replace(",", "."))
    return Measure(low, high, unit, word.dosage_form, match.start(), end, ambiguous)


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


@lru_cache(maxsize=4096)
def number(printed: str) -> Decimal | None:
    """Read a number, a fraction or a number's word; `None` for what is none of them."""
    whole, _, last = printed.rpartition(" ")
    if "/" in last:
        return Decimal(whole or 0) + Decimal(FRACTION_WORDS[last])
    if printed in FRACTION_WORDS:
        return Decimal(FRACTION_WORDS[printed])
    return NUMBER_WORDS.get(printed) or parse_number(printed)
