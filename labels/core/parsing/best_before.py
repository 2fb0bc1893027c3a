"""The best-before date in every style: "Bäst före utgången av: 06 2027", "BF 2027-05-31"."""

import re
from itertools import islice

from labels.core.parsed_label import BestBefore
from labels.core.parsing.at_words import AtWords
from labels.core.parsing.patterns import by_first_letter, compiled
from labels.core.parsing.printed_dates import read_date
from labels.core.parsing.scan import Scan
from labels.core.reference.date_words import BEST_BEFORE_WORDS, ELSEWHERE, NOT_A_DATE, DateWords

LEAD = AtWords(rf"\b{by_first_letter(words.pattern for words in BEST_BEFORE_WORDS)}")
WORDS = tuple((re.compile(words.pattern), words) for words in BEST_BEFORE_WORDS)
SWEDISH = "sv"
MOST = 40
"""Lead-ins that are looked at; no label has more."""

REACH = 80
"""Characters after the lead-in in which the date stands."""

LOT = re.compile(r"[\s:./|]{0,8}(?=[a-z0-9-]*[0-9])[a-z0-9][a-z0-9-]{1,15}[\s,;/|]{1,6}")
"""A lot between the lead-in and its date: "Bäst före/Lot: A1234 06.2027"."""

UNREAD = re.compile(r"[^\n]{0,20}?\b20[1-5][0-9]\b")
"""A year that stands in no date that could be read: "vecka 20 2027"."""

STOP, HERE = compiled(NOT_A_DATE), compiled(ELSEWHERE)


def read(scan: Scan) -> BestBefore | None:
    """Return the date; without one, the place where the label refers to another."""
    first: BestBefore | None = None
    for lead in islice(LEAD.finditer(scan.folded, scan.words), MOST):
        found = _after(scan, lead)
        if found and found.date:
            if found.is_right_wording and (first is None or _is_same_in_swedish(found, first)):
                return found
            first = first if first and first.date else found
        first = first or found
    return first


def _is_same_in_swedish(found: BestBefore, first: BestBefore) -> bool:
    """Tell whether a date stands behind the right words as well: "EXP/BÄST FÖRE 05-2028"."""
    return first.date is None or (found.language == SWEDISH and found.date == first.date)


def _after(scan: Scan, lead: re.Match[str]) -> BestBefore | None:
    stop = STOP.search(scan.folded, lead.end(), lead.end() + REACH)
    end = stop.start() if stop else min(len(scan.folded), lead.end() + REACH)
    found = read_date(scan.folded, lead.end(), end)
    if found:
        return _best_before(scan, lead, found.iso, found.end)
    elsewhere = HERE.search(scan.folded, lead.end(), end)
    if elsewhere is None and (after_lot := LOT.match(scan.folded, lead.end(), end)):
        found = read_date(scan.folded, after_lot.end(), end)
        return _best_before(scan, lead, found.iso, found.end) if found else None
    unread = elsewhere or UNREAD.match(scan.folded, lead.end(), end)
    return _best_before(scan, lead, None, unread.end()) if unread else None


def _best_before(scan: Scan, lead: re.Match[str], iso: str | None, end: int) -> BestBefore:
    words = _words(scan.folded, lead)
    wording = scan.source.text[lead.start() : lead.end()].strip()
    return BestBefore(
        iso, scan.span(lead.start(), end), wording, words.language, words.is_right_for_food
    )


def _words(folded: str, lead: re.Match[str]) -> DateWords:
    """Return the row of the table that a lead-in is from."""
    for pattern, words in WORDS:
        match = pattern.match(folded, lead.start())
        if match and match.end() == lead.end():
            return words
    return BEST_BEFORE_WORDS[0]
