"""AR009."""

from decimal import Decimal

from labels.core.declaration import NutrientRow
from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.quantity import swedish
from labels.core.reference.sources import DIRECTIVE_2002_46_ARTICLE_8, PLAUSIBILITY
from labels.core.reference.unit_names import unit_name
from labels.core.rule import Flaw, Flaws, rule

ROUNDING_MG = Decimal(2)
ROUNDING_SHARE = Decimal("0.01")


@rule(
    "AR009",
    Severity.ERROR,
    DIRECTIVE_2002_46_ARTICLE_8,
    PLAUSIBILITY,
    title="Mängden per enhet och per dag stämmer inte överens",
    what="Mängden i en enhet gånger antalet om dagen blir inte den mängd som anges per dag.",
    fix="Rätta mängden per enhet, mängden per dag eller doseringen.",
    why="Mängden per kapsel eller tablett gånger antalet om dagen ska bli mängden per dag. Annars "
    "vet köparen inte hur mycket produkten ger.",
    verified=False,
)
def units_do_not_add_up(label: ParsedLabel) -> Flaws:
    """The amount in one unit times the number a day isn't the amount stated for the day.

    Flagged: Dosering: 2 kapslar dagligen. Magnesium 75 mg per kapsel, 200 mg per dagsdos.
    Accepted: Dosering: 2 kapslar dagligen. Magnesium 75 mg per kapsel, 150 mg per dagsdos.

    Two milligrams, or one per cent of a large dose, may be due to rounding.
    """
    for row in label.magnesium:
        units = _units_a_day(row, label)
        if units is None:
            continue
        for day in label.magnesium:
            message = _disagreement(row, day, units)
            if message:
                yield Flaw(day.span, message)
                return


def _units_a_day(row: NutrientRow, label: ParsedLabel) -> Decimal | None:
    """Return how many times the row's amount is taken a day, where it is printed per unit."""
    basis, dose = row.basis, label.daily_dose
    if basis is None or basis.per != "unit" or not basis.count:
        return None
    if dose is None or dose.unit != basis.unit or dose.exact is None:
        return None
    return dose.exact / basis.count


def _disagreement(row: NutrientRow, day: NutrientRow, units: Decimal) -> str | None:
    one, declared = row.amount.in_mg, day.amount.in_mg
    if day.basis is None or day.basis.per != "daily_dose" or one is None or declared is None:
        return None
    total = one * units
    if abs(total - declared) <= max(ROUNDING_MG, ROUNDING_SHARE * declared):
        return None
    name = row.basis.unit if row.basis and row.basis.unit else ""
    return (
        f"{swedish(one)} mg per {unit_name(name, Decimal(1))} × {swedish(units)} "
        f"{unit_name(name, units)} = {swedish(total)} mg, "
        f"men {swedish(declared)} mg per dag anges."
    )
