"""The percentage of the reference intake that belongs to a declared amount."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from labels.core.parsing.declared import Declared
from labels.core.parsing.measures import Measure
from labels.core.parsing.mentions import MAGNESIUM
from labels.core.parsing.patterns import by_first_letter
from labels.core.parsing.scan import Scan
from labels.core.quantity import parse_number
from labels.core.reference.nutrients import NRV_MAGNESIUM_MG

REACH = 110
"""Characters in which a percentage may follow its amount."""
TOLERANCE = 2
"""Percentage points by which rounding may set a percentage apart from its amount."""
HEAD_REACH = 900

FIGURE = (
    r"(?P<value>[0-9]{1,3}(?: [0-9]{3})+(?= ?%)|[0-9]{1,4}(?:[.,][0-9])?)(?![0-9]| ?(?:mg|g|µg)\b)"
)
BARE = re.compile(
    r"(?P<gap>[\s|.,]{1,40}|\s?\()(?P<value>[0-9]{1,4}(?:[.,][0-9])?)[*¹²]{0,3}(?=[\s|;,.)]|\Z)"
)
HEAD_SIGN = re.compile(r"%|\b(?:dri|nrv|ri|rdi)\b")
STOP = re.compile(r";|\.\s|\n\s*\n")
BLANK_LINE = re.compile(r"\n\s*\n")
DISCOUNT = re.compile(by_first_letter([r"\s[-+]\Z|\bkr\b|\bspara\b|\brabatt"]))
OTHER_WORD = re.compile(r"[a-zåäö]{3}")
OF_REFERENCE = re.compile(
    r"\*{0,3} ?(?:av|of)\s{1,3}(?:(?:det|ditt|the|vuxnas|rekommenderat?|daglig[ta]+|dagliga"
    r"|daily) ){0,3}"
    r"(?:ref|dri\b|nrv|ri\b|rdi|rda|adi|drv|intag|behov|dagsbehov)"
)
LABELLED = re.compile(
    r"[\s|(]{0,4}(?:%|andel|procent) ?(?:av )?(?:dri|nrv|ri|rdi|dagligt referensintag"
    r"|referensintag)?"
    rf"\*{{0,2}}[\s.:|=]{{1,40}}{FIGURE}"
)
NEXT_LABELLED = re.compile(rf" ?%?[ \t|/]{{1,40}}{FIGURE}")
OF_SOMETHING = re.compile(
    r"\*{0,3} ?(?!av\b|dri|nrv|ri\b|rdi|rda|adi|dv\b|drv|vra|vrl|vsa|vnr|nrf|ns\b|nv\b|daily"
    r"|of\b|des\b"
    r"|per\b|i\b|och\b|om\b|dagl|ref|rek|rwd)"
    r"[a-zåäö]{2}"
)
OF_INGREDIENT = re.compile(
    r"\s{0,2}av\s{1,3}+(?!dri|nrv|ri\b|rdi|det|dagl|rek|ref|dagsb|rda|adi|drv)"
)


class Percent(NamedTuple):
    """A percentage and where it stands."""

    value: Decimal
    start: int
    end: int


def percents_of(scan: Scan, row: Sequence[Declared], limit: int) -> list[Percent | None]:
    """Return the percentage of each amount of one row; `limit` is where the next row begins."""
    ends = [each.measure.start for each in row[1:]]
    found = [
        _between(scan, each.end, min(end, each.end + REACH))
        for each, end in zip(row, [*ends, limit], strict=True)
    ]
    if row[0].is_stacked:
        return [_stacked(each) for each in row]
    labelled = _labelled(scan, row)
    if labelled:
        return labelled
    last = found[-1]
    if last is None:
        bare = found[:-1] if any(found) else [_bare(scan, each.end) for each in row[:-1]]
        return [*bare, _last(scan, row[-1])]
    return found if any(found[:-1]) else _shared(scan, row, last, limit)


def _last(scan: Scan, declared: Declared) -> Percent | None:
    """Return a percentage that stands elsewhere than behind its amount."""
    return _before(scan, declared) or _bare(scan, declared.end)


def _stacked(declared: Declared) -> Percent | None:
    """Return the percentage in the column after the amounts'."""
    figure = declared.figure
    value = parse_number(figure["value"]) if figure else None
    return Percent(value, *figure.span("value")) if figure and value is not None else None


def _labelled(scan: Scan, row: Sequence[Declared]) -> list[Percent | None]:
    """Return the percentages of a line of their own: "% av DRI ... 24"."""
    match = LABELLED.match(scan.folded, row[-1].end)
    found: list[Percent | None] = []
    while match and len(found) < len(row):
        value = parse_number(match["value"])
        if value is not None:
            found.append(Percent(value, *match.span("value")))
        match = NEXT_LABELLED.match(scan.folded, match.end())
    if len(found) == 1:
        return _given_to_one(row, found[0])
    return [*[None] * (len(row) - len(found)), *found] if found else []


def _given_to_one(row: Sequence[Declared], percent: Percent | None) -> list[Percent | None]:
    """Give a percentage to the amount of a row that it fits, else to the last."""
    fitting = [each for each in row if percent and _fits(each, percent.value)]
    owner = fitting[-1] if fitting else row[-1]
    return [percent if each is owner else None for each in row]


def _between(scan: Scan, start: int, end: int) -> Percent | None:
    for measure in scan.measures_between(start, end):
        if measure.unit == "%" and _is_of_reference(scan, measure):
            if not _is_told_of(scan, start, measure):
                return None
            return Percent(measure.low, measure.start, measure.end)
    return None


def _is_told_of(scan: Scan, start: int, measure: Measure) -> bool:
    """Tell whether a percentage still is of the amount before it: "225 mg. Det är 60 % av …"."""
    gap = scan.folded[start : measure.start]
    if not gap.strip(" ;.,|("):
        return True
    if DISCOUNT.search(gap):
        return False
    runs_on = "\n" in gap and OTHER_WORD.search(gap) is not None
    if not STOP.search(gap) and not runs_on:
        return True
    if BLANK_LINE.search(gap):
        return False
    return _names_reference(scan, gap, measure)


def _names_reference(scan: Scan, gap: str, measure: Measure) -> bool:
    return bool(OF_REFERENCE.match(scan.folded, measure.end) or HEAD_SIGN.search(gap))


def _is_of_reference(scan: Scan, measure: Measure) -> bool:
    folded, end = scan.folded, measure.end
    named = scan.mentions_between(end, end + 3)
    if named and not named[0].is_compound:
        return True
    return not OF_SOMETHING.match(folded, end) and not OF_INGREDIENT.match(folded, end)


def _before(scan: Scan, declared: Declared) -> Percent | None:
    """Return the percentage in "magnesium 53 % (200 mg)"."""
    start, end = declared.mention.end, declared.measure.start
    return _between(scan, start, end) if start < end else None


def _bare(scan: Scan, end: int) -> Percent | None:
    """Return a number without a sign, where the head of the table has the sign."""
    match = BARE.match(scan.folded, end)
    if match is None or ("\n" in match["gap"] and match["gap"].strip(" \n")):
        return None
    if scan.measures_between(match.start("value"), match.end("value")):
        return None
    line_start, _ = scan.line(end)
    value = parse_number(match["value"])
    head = max(0, line_start - HEAD_REACH, end - 2 * HEAD_REACH)
    if value is None or not _has_head_sign(scan.folded, head, max(line_start, end)):
        return None
    return Percent(value, match.start("value"), match.end("value"))


def _has_head_sign(folded: str, start: int, end: int) -> bool:
    is_plain = folded.find("%", start, end) >= 0  # far the most common, and fast to find
    return is_plain or HEAD_SIGN.search(folded, start, end) is not None


def _shared(scan: Scan, row: Sequence[Declared], last: Percent, limit: int) -> list[Percent | None]:
    """Return the percentages behind several amounts: one each, or one for the amount it fits."""
    behind = [last]
    while next_one := _between(scan, behind[-1].end, min(limit, behind[-1].end + 24)):
        behind.append(next_one)
    if len(behind) == len(row):
        return list(behind)
    return _given_to_one(row, last)


def _fits(declared: Declared, percent: Decimal) -> bool:
    milligrams = declared.amount.in_mg
    if declared.mention.id != MAGNESIUM or milligrams is None:
        return False
    return abs(100 * milligrams / NRV_MAGNESIUM_MG - percent) <= TOLERANCE
