"""AR004."""

from decimal import Decimal

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.quantity import swedish
from labels.core.reference.nutrients import NRV_MAGNESIUM_MG
from labels.core.reference.sources import REGULATION_1169_2011_ANNEX_XIII, ROUNDING_GUIDANCE
from labels.core.rule import Flaw, Flaws, rule
from labels.core.rules.amounts.percent_rows import percent_rows

ROUNDING = Decimal(1)
"""Percentage points that rounding explains."""
WRONG = Decimal(2)
"""Percentage points above which the figure is wrong, not only badly rounded."""


@rule(
    "AR004",
    Severity.ERROR,
    REGULATION_1169_2011_ANNEX_XIII,
    ROUNDING_GUIDANCE,
    title="Procent av referensintaget stämmer inte",
    what="Procenttalet stämmer inte med mängden magnesium och det dagliga referensintaget.",
    fix="Rätta procenttalet eller mängden.",
    why="Procenttalet ska följa av mängden: 375 mg magnesium är 100 % av det dagliga "
    "referensintaget. När de två inte går ihop vet köparen inte vilken uppgift som gäller.",
)
def nrv_percent_mismatch(label: ParsedLabel) -> Flaws:
    """The percentage doesn't follow from the amount of magnesium and the reference intake.

    Flagged: Kosttillskott. Magnesium 200 mg (80 % av DRI) per dagsdos.
    Accepted: Kosttillskott. Magnesium 200 mg (53 % av DRI) per dagsdos.

    Two percentage points or less off is a warning: somebody rounded badly.
    """
    for mg, percent, span in percent_rows(label):
        right = 100 * mg / NRV_MAGNESIUM_MG
        off = abs(percent - right)
        if off > ROUNDING:
            yield Flaw(
                span,
                f"{swedish(mg)} mg motsvarar {swedish(right)} % av DRI, inte {swedish(percent)} %.",
                Severity.ERROR if off > WRONG else Severity.WARNING,
            )
