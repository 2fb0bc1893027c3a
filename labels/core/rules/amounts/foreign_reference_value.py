"""AR005."""

from decimal import Decimal

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.quantity import swedish
from labels.core.reference.nutrients import NRV_MAGNESIUM_MG
from labels.core.reference.sources import PLAUSIBILITY, REGULATION_1169_2011_ANNEX_XIII
from labels.core.rule import Flaw, Flaws, rule
from labels.core.rules.amounts.percent_rows import percent_rows

FOREIGN_MG = tuple(map(Decimal, (280, 300, 310, 320, 350, 400, 420)))
"""Reference intakes of magnesium for adults in other countries, and in other years."""
FITS_OURS = Decimal(2)
FITS = Decimal(1)
"""Percentage points."""


@rule(
    "AR005",
    Severity.WARNING,
    REGULATION_1169_2011_ANNEX_XIII,
    PLAUSIBILITY,
    title="Fel referensvärde",
    what="Procenttalet ser ut att vara räknat på ett annat referensintag än EU:s.",
    fix="Räkna om procenttalet; 375 mg är 100 % av DRI.",
    why="I EU är 375 mg magnesium 100 % av det dagliga referensintaget. Räknat på ett annat värde "
    "ser dosen större eller mindre ut än den är.",
)
def foreign_reference_value(label: ParsedLabel) -> Flaws:
    """The percentage seems to rest on a reference intake other than the EU's.

    Flagged: Dosering: 1 kapsel dagligen. Magnesium 100 mg per kapsel (24 % DV).
    Accepted: Dosering: 1 kapsel dagligen. Magnesium 100 mg per kapsel (27 % av DRI).

    A percentage that fits 375 mg within two points is never taken for a foreign one.
    """
    for mg, percent, span in percent_rows(label):
        if _off(percent, mg, NRV_MAGNESIUM_MG) <= FITS_OURS:
            continue
        nearest = min(FOREIGN_MG, key=lambda reference: _off(percent, mg, reference))
        if _off(percent, mg, nearest) <= FITS:
            yield Flaw(
                span,
                f"{swedish(percent)} % för {swedish(mg)} mg magnesium ser ut att vara räknat på "
                f"{nearest} mg i stället för EU:s 375 mg.",
            )


def _off(percent: Decimal, mg: Decimal, reference: Decimal) -> Decimal:
    return abs(percent - 100 * mg / reference)
