"""TR002."""

from datetime import date

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import LIVSMEDELSVERKET_DATES_FAQ
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "TR002",
    Severity.WARNING,
    LIVSMEDELSVERKET_DATES_FAQ,
    title="Bäst före-datumet har passerat",
    what="Bäst före-datumet ligger före den dag då etiketten bedöms.",
    fix="Visa datumet, och ranka inte produkten förrän ett nytt parti finns.",
    why="Livsmedel får säljas efter bäst före-datumet om de är säkra, men köparen ska få veta att "
    "datumet har passerat.",
)
def best_before_passed(label: ParsedLabel, as_of: date) -> Flaws:
    """The best-before date is earlier than the day on which the label is judged.

    Flagged: Kosttillskott. 90 kapslar. Bäst före utgången av 06 2024. Lot: SR4471
    Accepted: Kosttillskott. 90 kapslar. Bäst före utgången av 06 2048. Lot: SR4471

    A month, or a year, counts to its end.
    """
    printed = label.best_before
    if printed is None or printed.date is None:
        return
    if printed.date < as_of.isoformat()[: len(printed.date)]:
        yield Flaw(printed.span, f"Bäst före-datumet {printed.date} har passerat.")
