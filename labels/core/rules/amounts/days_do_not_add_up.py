"""AR010."""

from collections.abc import Iterator
from decimal import Decimal

from labels.core.declaration import DailyDose
from labels.core.findings import Severity
from labels.core.parsed_label import PackDays, ParsedLabel
from labels.core.quantity import swedish
from labels.core.reference.sources import PLAUSIBILITY
from labels.core.rule import Flaw, Flaws, rule

ROUNDING_DAYS = 1
DOSE = "dose"
LASTS = {"day": ("{} dag", "{} dagar"), "dose": ("till {} dos", "till {} doser")}
"""By what the label counts, the wording for one and for several."""


@rule(
    "AR010",
    Severity.WARNING,
    PLAUSIBILITY,
    title="Antalet dagar eller doser stämmer inte",
    what="Antalet dagar eller doser stämmer inte med innehållet och den dagliga dosen.",
    fix="Rätta antalet dagar eller doser, innehållet eller doseringen.",
    why="Hur länge förpackningen räcker avgör vad produkten kostar per dag. När antalet dagar inte "
    "följer av innehållet och dosen blir jämförelsen fel.",
    verified=False,
)
def days_do_not_add_up(label: ParsedLabel) -> Flaws:
    """The number of days or doses doesn't agree with the contents and the daily dose.

    Flagged: Kosttillskott. 90 kapslar, räcker i 60 dagar. Dosering: 2 kapslar dagligen.
    Accepted: Kosttillskott. 90 kapslar, räcker i 45 dagar. Dosering: 2 kapslar dagligen.

    With a range of doses, the days for either end are right.
    """
    for printed in label.pack_days:
        lasts = _lasts(printed, label)
        if lasts and all(abs(days - printed.count) > ROUNDING_DAYS for days in lasts):
            yield Flaw(
                printed.span,
                f"Förpackningen räcker {_told(printed.unit, int(min(lasts)), int(max(lasts)))}, "
                f"inte {swedish(printed.count)}.",
            )
            return


def _lasts(printed: PackDays, label: ParsedLabel) -> list[Decimal]:
    """Return every number of days, or of doses, that content and dose make together."""
    dose = label.daily_dose
    if dose is None:
        return []
    return [
        content.value / portion
        for content in label.net_quantity
        for portion in _portions(printed, dose, content.unit, label)
    ]


def _portions(
    printed: PackDays, dose: DailyDose, unit: str, label: ParsedLabel
) -> Iterator[Decimal]:
    """Yield how much of the content is used at a time, in the content's unit."""
    daily = dose.counted_in(unit)
    if daily is None or not all(daily):
        return
    yield from daily
    if printed.unit == DOSE:
        yield from (whole / times for whole in daily for times in dose.intakes if times)
        yield from (
            row.basis.count
            for row in label.nutrients
            if row.basis and row.basis.per == "serving" and row.basis.unit == unit
            if row.basis.count
        )


def _told(unit: str, least: int, most: int) -> str:
    one, several = LASTS[unit]
    if least == most:
        return (one if most == 1 else several).format(swedish(Decimal(most)))
    return several.format(f"{swedish(Decimal(least))}–{swedish(Decimal(most))}")
