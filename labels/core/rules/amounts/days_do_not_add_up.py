"""AR010."""

from collections.abc import Iterator
from decimal import Decimal

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.quantity import swedish
from labels.core.reference.sources import PLAUSIBILITY
from labels.core.rule import Flaw, Flaws, rule

ROUNDING_DAYS = 1


@rule(
    "AR010",
    Severity.WARNING,
    PLAUSIBILITY,
    title="Antal dagsdoser stämmer inte",
    fix="Rätta antal dagar eller portioner.",
    why="Priset per dag räknas på hur länge förpackningen räcker. När antalet dagar inte följer av "
    "innehållet och dosen är jämförelsen fel.",
    verified=False,
)
def days_do_not_add_up(label: ParsedLabel) -> Flaws:
    """The pack doesn't last for the days, or the doses, that the label says.

    Flagged: Kosttillskott. 90 kapslar, räcker i 60 dagar. Dosering: 2 kapslar dagligen.
    Accepted: Kosttillskott. 90 kapslar, räcker i 45 dagar. Dosering: 2 kapslar dagligen.

    With a range of doses, the days for either end are right.
    """
    lasts = tuple(_days(label))
    for printed in label.pack_days:
        if lasts and all(abs(days - printed.count) > ROUNDING_DAYS for days in lasts):
            least, most = min(lasts), max(lasts)
            told = f"{_whole(least)}–{_whole(most)}" if least != most else _whole(least)
            yield Flaw(
                printed.span,
                f"Förpackningen räcker {told} dagar, inte {swedish(printed.count)}.",
            )
            return


def _days(label: ParsedLabel) -> Iterator[Decimal]:
    """Return every number of days, or of doses, that content and dose make together."""
    dose = label.daily_dose
    if dose is None:
        return
    portions = {dose.min, dose.max} | {
        row.basis.count
        for row in label.nutrients
        if row.basis and row.basis.per == "serving" and row.basis.unit == dose.unit
        if row.basis.count
    }
    for content in label.net_quantity:
        if content.unit == dose.unit:
            yield from (content.value / portion for portion in portions if portion)


def _whole(days: Decimal) -> str:
    return swedish(Decimal(int(days)))
