"""MP010."""

from labels.core.findings import Severity, quoted
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import (
    LIVSMEDELSVERKET_DATES,
    REGULATION_1169_2011_ARTICLE_24,
)
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "MP010",
    Severity.ERROR,
    LIVSMEDELSVERKET_DATES,
    REGULATION_1169_2011_ARTICLE_24,
    title="Bäst före-datum saknas eller har fel ordalydelse",
    what="Förpackningen har inget bäst före-datum, eller ett som anges med fel ord.",
    fix="Skriv ”Bäst före utgången av 06 2027” eller ”Bäst före 30 06 2027”.",
    why="Bäst före-datumet talar om hur länge en rätt förvarad produkt behåller sina egenskaper. "
    "”EXP” och ”sista förbrukningsdag” betyder något annat.",
)
def missing_best_before(label: ParsedLabel) -> Flaws:
    """The package has no best-before date, or one in the wrong words.

    Flagged: Kosttillskott. 90 kapslar. Lot: SR4471
    Accepted: Kosttillskott. 90 kapslar. Bäst före utgången av 06 2028. Lot: SR4471

    A shop's page owes no date. A reference to where on the package it stands will do.
    """
    if label.capture != "pack":
        return
    date = label.best_before
    if date is None:
        yield Flaw(None, "Bäst före-datum saknas.")
    elif not date.is_right_wording:
        yield Flaw(date.span, f"Bäst före-datumet anges med fel ord: {quoted(date.wording)}.")
