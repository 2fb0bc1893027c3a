"""The best-before date in every style: "Bäst före utgången av: 06 2027", "BF 2027-05-31"."""

import re

from labels.core.parsed_label import BestBefore
from labels.core.parsing.patterns import by_first_letter
from labels.core.parsing.printed_dates import read_date
from labels.core.parsing.scan import Scan
from labels.core.reference.date_words import BEST_BEFORE_WORDS, ELSEWHERE, NOT_A_DATE, DateWords

LEAD = re.compile(rf"\b{by_first_letter(words.pattern for words in BEST_BEFORE_WORDS)}")
WORDS = tuple((re.compile(words.pattern), words) for words in BEST_BEFORE_WORDS)
REACH = 80
"""Characters after the lead-in in which the date stands."""

LOT = re.compile(r"[\s:./|]{0,8}(?=[a-z0-9-]*[0-9])[a-z0-9][a-z0-9-]{1,15}[\s,;/|]{1,6}")
"""A lot between the lead-in and its date: "Bäst före/Lot: A1234 06.2027"."""

STOP, HERE = re.compile(NOT_A_DATE), re.compile(ELSEWHERE)


def read(scan: Scan) -> BestBefore | None:
    """Return the date; without one, the place where the label refers to another."""
    reference = None
    for lead in LEAD.finditer(scan.folded):
        found = _after(scan, lead)
        if found and found.date:
            return found
        reference = reference or found
    return reference


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
    return _best_before(scan, lead, None, elsewhere.end()) if elsewhere else None


def _best_before(scan: Scan, lead: re.Match[str], iso: str | None, end: int) -> BestBefore:
    words = _words(lead.group())
    wording = scan.source.text[lead.start() : lead.end()].strip()
    return BestBefore(
        iso, scan.span(lead.start(), end), wording, words.language, words.is_right_for_food
    )


def _words(lead: str) -> DateWords:
    return next(
        (words for pattern, words in WORDS if pattern.fullmatch(lead)), BEST_BEFORE_WORDS[0]
    )
