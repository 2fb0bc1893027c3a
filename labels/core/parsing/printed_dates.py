"""Dates as labels print them, as precise as printed; what can be read in two ways is left open."""

import re
from collections.abc import Callable
from typing import NamedTuple

from labels.core.reference.date_words import DATE_GAP
from labels.core.reference.months import MONTHS

CENTURY = 2000
FIRST_YEAR, LAST_YEAR = 2010, 2059
LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})(?![a-zåäöæøü])"
MARK = r"(?: ?[-./,] ?| )"
YEAR = r"20[1-5][0-9](?![0-9])"
MONTH_NUMBER = r"(?:1[0-2]|0?[1-9])"
NO_MORE = r"(?![0-9]|[-./][0-9])"
NO_SLIP = r"(?![-./][oil|]{1,2}(?![a-zåäö]))"
"""No letters that a scanner took a day or a month for."""

DATE = re.compile(
    rf"(?P<ymd>20[1-5][0-9](?P<mark>{MARK})[0-9]{{1,2}}(?P=mark)[0-9]{{1,2}}(?![0-9]))"
    rf"|(?P<dmy>[0-9]{{1,2}}{MARK}[0-9]{{1,2}}{MARK}{YEAR})"
    r"|(?P<compact>[0-9]{8}(?![0-9])|[0-9]{6}(?![0-9]))"
    rf"|(?P<dmy_named>[0-9]{{1,2}}(?:[.:]|st|nd|rd|th|:[ae])?[ -]?(?:of )?{MONTH}[ .,'-]{{0,2}}"
    rf"(?:{YEAR}|[2-5][0-9](?![0-9])))"
    rf"|(?P<mdy_named>{MONTH}[ .-]{{1,2}}[0-9]{{1,2}}(?:st|nd|rd|th)?,? {YEAR})"
    rf"|(?P<my_named>{MONTH}[ .,/'-]{{0,2}}(?:{YEAR}|[2-5][0-9](?![0-9])))"
    rf"|(?P<ymd_named>20[1-5][0-9][ -]?{MONTH}(?:[ -][0-9]{{1,2}}(?![0-9]))?)"
    rf"|(?P<ym>20[1-5][0-9]{MARK}{MONTH_NUMBER}(?![0-9]){NO_SLIP})"
    rf"|(?P<my>{MONTH_NUMBER}{MARK}{YEAR}{NO_SLIP})"
    rf"|(?P<short>[0-9]{{2}}(?P<mark2>{MARK})[0-9]{{2}}(?P=mark2)[0-9]{{2}}(?![0-9]))"
    rf"|(?P<my_short>{MONTH_NUMBER}{MARK}[2-5][0-9]{NO_MORE})"
    rf"|(?P<unclear>[0-9]{{1,2}}[-./][0-9]{{1,2}}{NO_MORE}|20[1-5][0-9][-./][0-9]{{1,2}})"
    rf"|(?P<year>{YEAR}{NO_SLIP})"
)
GAP = re.compile(DATE_GAP)
MONTH_FIRST = re.compile(r"\bmm? ?[-./ ] ?dd? ?[-./ ] ?[yåa]|månad ?/ ?dag")
YEAR_FIRST = re.compile(r"\b(?:åå|yy|aa|jj){1,2} ?[-./ ]? ?mm|år ?[/-] ?mån")
HINT_REACH = 28
MISREAD = str.maketrans("oil|", "0111")
MISREAD_REACH = 12


class PrintedDate(NamedTuple):
    """A date, "2027-06-30", "2027-06" or "2027", where it stands; `iso` is `None` if unclear."""

    iso: str | None
    start: int
    end: int


def read_date(folded: str, start: int, end: int) -> PrintedDate | None:
    """Return the date that follows a lead-in, over what may stand between the two."""
    gap = GAP.match(folded, start, end)
    begin = gap.end() if gap else start
    match = DATE.match(folded, begin, end) or _misread(folded, begin, end)
    if match is None:
        return None
    last = begin + match.end() - match.start()
    hint = folded[max(0, start - HINT_REACH) : last + HINT_REACH]
    kind = next(name for name in READERS if match[name])
    return PrintedDate(READERS[kind](match[kind], hint), begin, last)


def _misread(folded: str, begin: int, end: int) -> re.Match[str] | None:
    """Match a date in which a scanner took digits for letters: "l2.2O27"."""
    window = folded[begin : min(end, begin + MISREAD_REACH)]
    if not any(letter in "0123456789" for letter in window):
        return None
    return DATE.match(window.translate(MISREAD))


def _numbers(text: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"[0-9]+", text)]


def _month(text: str) -> int:
    return MONTHS[re.findall(MONTH, text)[0]]


def _day(year: int, month: int, day: int) -> str | None:
    """Write a day; `None` for one that doesn't exist or that no package bears."""
    year += CENTURY if year < 100 else 0  # noqa: PLR2004
    if not FIRST_YEAR <= year <= LAST_YEAR or not 1 <= month <= len(LONGEST):
        return None
    if not 1 <= day <= LONGEST[month - 1]:
        return None
    return f"{year}-{month:02}-{day:02}"


def _year_month(year: int, month: int) -> str | None:
    day = _day(year, month, 1)
    return day[:7] if day else None


def _ymd(text: str, hint: str) -> str | None:
    year, month, day = _numbers(text)
    return _day(year, month, day)


def _dmy(text: str, hint: str) -> str | None:
    """Read day before month, as the law has it, unless the label says or the figures show else."""
    first, second, year = _numbers(text)
    if MONTH_FIRST.search(hint):
        return _day(year, first, second)
    return _day(year, second, first) or _day(year, first, second)


def _compact(text: str, hint: str) -> str | None:
    if len(text) == 8:  # noqa: PLR2004
        return _only(
            _day(int(text[:4]), int(text[4:6]), int(text[6:])),
            _day(int(text[4:]), int(text[2:4]), int(text[:2])),
        )
    return _only(
        _year_month(int(text[:4]), int(text[4:])),
        _year_month(int(text[2:]), int(text[:2])),
        _short(f"{text[:2]}-{text[2:4]}-{text[4:]}", hint),
    )


def _dmy_named(text: str, hint: str) -> str | None:
    numbers = _numbers(text)
    return _day(numbers[-1], _month(text), numbers[0])


def _mdy_named(text: str, hint: str) -> str | None:
    numbers = _numbers(text)
    return _day(numbers[1], _month(text), numbers[0])


def _my_named(text: str, hint: str) -> str | None:
    return _year_month(_numbers(text)[-1], _month(text))


def _ymd_named(text: str, hint: str) -> str | None:
    numbers = _numbers(text)
    if len(numbers) == 1:
        return _year_month(numbers[0], _month(text))
    return _day(numbers[0], _month(text), numbers[1])


def _ym(text: str, hint: str) -> str | None:
    return _year_month(*_numbers(text))


def _my(text: str, hint: str) -> str | None:
    month, year = _numbers(text)
    return _year_month(year, month)


def _short(text: str, hint: str) -> str | None:
    """Read a date with a year of two digits; day first unless hyphens leave the order open."""
    first, second, third = _numbers(text)
    day_first, year_first = _day(third, second, first), _day(first, second, third)
    if YEAR_FIRST.search(hint):
        return year_first
    if MONTH_FIRST.search(hint):
        return _day(third, first, second)
    return _only(day_first, year_first) if "-" in text or " " in text else day_first or year_first


def _only(*readings: str | None) -> str | None:
    """Return the one possible reading; several leave the date open."""
    possible = {reading for reading in readings if reading}
    return possible.pop() if len(possible) == 1 else None


def _year(text: str, hint: str) -> str | None:
    return text


def _unclear(text: str, hint: str) -> str | None:
    return None


READERS: dict[str, Callable[[str, str], str | None]] = {
    "ymd": _ymd,
    "dmy": _dmy,
    "compact": _compact,
    "dmy_named": _dmy_named,
    "mdy_named": _mdy_named,
    "my_named": _my_named,
    "ymd_named": _ymd_named,
    "ym": _ym,
    "my": _my,
    "short": _short,
    "my_short": _my,
    "unclear": _unclear,
    "year": _year,
}
"""By the name of its group in `DATE`, how each style is read."""
