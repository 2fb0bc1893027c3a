"""The best-before date in every style: "Bäst före utgången av: 06 2027", "BF 2027-05-31"."""

import re

from labels.core.parsed_label import BestBefore
from labels.core.parsing.printed_dates import read_date
from labels.core.parsing.scan import Scan
from labels.core.reference.date_words import BEST_BEFORE_WORDS, ELSEWHERE

LEAD = re.compile(
    "|".join(f"(?P<w{n}>{words})" for n, (_, words, _) in enumerate(BEST_BEFORE_WORDS))
)
REACH = 80
"""Characters after the lead-in in which the date stands."""

STOP = re.compile(r"\n\s*\n|förvar|ingred|opbevar|säilyt|\bstore\b")
HERE = re.compile(ELSEWHERE)


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
    return _best_before(scan, lead, None, elsewhere.end()) if elsewhere else None


def _best_before(scan: Scan, lead: re.Match[str], iso: str | None, end: int) -> BestBefore:
    language, _, is_right = BEST_BEFORE_WORDS[int((lead.lastgroup or "w0")[1:])]
    wording = scan.source.text[lead.start() : lead.end()].strip()
    return BestBefore(iso, scan.span(lead.start(), end), wording, language, is_right)
