"""Every number with a unit on the label, found in one pass: "2–3 kapslar", "1 000 mg", "53 %"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from labels.core.parsing.measure_patterns import (
    ABBREVIATED,
    ADJECTIVE_MORE,
    APART,
    BETWEEN,
    BETWEEN_LEAD,
    DECIMAL_COMMA,
    FIGURE,
    FRACTION_LEFT,
    GAPS,
    GOES_ON,
    GOES_WITH,
    HEAD_LEFT,
    HEAD_REST,
    HEAD_WORD,
    JOINS,
    LITRES,
    LONGEST_HEAD,
    MEASURE,
    MOST,
    NEXT_WORD,
    OPENS,
    PLAIN_FIGURE,
    PLAIN_UNITS,
    SMALL,
    TORN_LEFT,
    UNIT_APART,
    UNITLESS_ROW,
)
from labels.core.parsing.printed_numbers import NUMBER_WORDS, number
from labels.core.parsing.words import Words, first_word, look_for_words
from labels.core.quantity import is_ambiguous
from labels.core.reference.units import COUNTED_UNITS, UNIT_WORDS, UnitWord, unit_word

IN_WORDS = look_for_words(NUMBER_WORDS)
LONGEST_NUMBER_WORD = max(map(len, NUMBER_WORDS))


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
    found = list(islice(_measures(folded, words), MOST))
    if apart := list(islice(_with_unit_apart(folded), MOST)):
        found = sorted([*found, *apart], key=lambda measure: measure.start)[:MOST]
    return tuple(found)


def _measures(folded: str, words: Words) -> Iterator[Measure]:
    last = 0
    found = _in_figures(folded)
    _add_in_words(folded, words, found)
    for start in sorted(found):
        if start >= last:
            measure = found[start] or _measure_at(folded, start)
            if measure:
                last = measure.end
                yield measure


def _measure_at(folded: str, start: int) -> Measure | None:
    is_between = folded.startswith(BETWEEN_LEAD, max(0, start - len(BETWEEN_LEAD)))
    match = (is_between and BETWEEN.match(folded, start)) or MEASURE.match(folded, start)
    return _measure(match) if match else None


def _in_figures(folded: str) -> dict[int, Measure | None]:
    """Return where numbers in figures begin, with what is read there if that is plain: "250 mg"."""
    found: dict[int, Measure | None] = {}
    for match in FIGURE.finditer(folded):
        figure, word, closed = match.groups()
        known = PLAIN_UNITS.get(word)
        if closed or (word and known is None and _is_no_unit(word)):
            continue
        start = match.start()
        if folded[start - 1 : start] not in APART and not _begins(folded, start):
            continue
        found[start] = None
        if known and not folded[start - 2 : start - 1].isdigit():
            value = _plain_number(figure)
            if value is not None:
                unit, form = known
                found[start] = Measure(value, value, unit, form, start, match.end(), False)
    return found


@lru_cache(maxsize=4096)
def _plain_number(figure: str) -> Decimal | None:
    return number(figure) if PLAIN_FIGURE.fullmatch(figure) else None


@lru_cache(maxsize=4096)
def _is_no_unit(word: str) -> bool:
    """Tell whether a word behind a number makes it no measure, whatever follows."""
    if unit_word(word) is not None or word[-1] in "ae":
        return False
    return not GOES_WITH.match(word)


def _begins(folded: str, start: int) -> bool:
    """Tell whether figures begin a number, and are not the rest of a date, a lot or a name."""
    before, earlier = folded[start - 1 : start], folded[start - 2 : start - 1]
    if (before.isalnum() or before == "_") and not (before == "x" and earlier.isdigit()):
        return False
    if before not in JOINS:
        return True
    if earlier.isalnum() or earlier == "_":
        return before in OPENS and not earlier.isdigit()
    return before != "+" and not FRACTION_LEFT.search(folded, max(0, start - 3), start)


def _add_in_words(folded: str, words: Words, found: dict[int, Measure | None]) -> None:
    """Add where words for numbers stand with a space behind, with what is plainly read there."""
    for start in words.starting(IN_WORDS):
        number_word = first_word(folded[start : start + LONGEST_NUMBER_WORD])
        value = NUMBER_WORDS.get(number_word)
        end = start + len(number_word)
        before = folded[start - 1] if start else " "
        is_apart = folded[end : end + 1] in GAPS and not before.isalnum() and before != "-"
        if value is None or not is_apart:
            continue
        following = NEXT_WORD.match(folded, end)
        word = following["word"] if following else ""
        if following and word in PLAIN_UNITS:
            unit, form = PLAIN_UNITS[word]
            found[start] = Measure(value, value, unit, form, start, following.end(), False)
        elif not word or not _is_no_unit(word):
            found[start] = None


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
