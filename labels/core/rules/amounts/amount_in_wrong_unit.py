"""AR002."""

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import DIRECTIVE_2002_46_ANNEX_I
from labels.core.rule import Flaw, Flaws, rule

WRONG_UNITS = frozenset({"µg", "mmol"})


@rule(
    "AR002",
    Severity.ERROR,
    DIRECTIVE_2002_46_ANNEX_I,
    title="Fel enhet för magnesium",
    what="Magnesium anges bara i mikrogram eller millimol.",
    fix="Ange mängden i mg (1 mmol = 24,305 mg; 1 000 µg = 1 mg).",
    why="Magnesium ska anges i milligram, så att alla produkter kan jämföras rakt av.",
)
def amount_in_wrong_unit(label: ParsedLabel) -> Flaws:
    """Magnesium is declared only in micrograms or millimoles.

    Flagged: Dosering: 1 tablett dagligen. Magnesium 10 mmol (65 % av DRI) per tablett.
    Accepted: Dosering: 1 tablett dagligen. Magnesium 243 mg (10 mmol, 65 % av DRI) per tablett.

    A figure in millimoles is welcome beside the one in milligrams.
    """
    rows = label.magnesium
    if rows and all(row.amount.unit in WRONG_UNITS for row in rows):
        yield Flaw(rows[0].span, f"Magnesium ska anges i mg, inte bara i {rows[0].amount.unit}.")
