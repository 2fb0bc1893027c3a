"""DS003."""

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import (
    PLAUSIBILITY,
    REGULATION_178_2002_ARTICLE_14,
    UPPER_LEVEL_OPINION,
)
from labels.core.reference.upper_levels import TWICE_UPPER_LEVEL_MG
from labels.core.rule import Flaw, Flaws, rule
from labels.core.rules.dose.highest_dose import highest_dose


@rule(
    "DS003",
    Severity.ERROR,
    REGULATION_178_2002_ARTICLE_14,
    UPPER_LEVEL_OPINION,
    PLAUSIBILITY,
    title="Mycket hög dos",
    what="Den högsta rekommenderade dosen är mer än dubbelt så stor som den övre gränsen för "
    "säkert intag från kosttillskott.",
    fix="Kontrollera om saltets vikt har angetts som magnesium; visa annars underlag för att dosen "
    "är säker.",
    why="En så hög dos behöver ett eget säkerhetsunderlag. Ibland beror den på att saltets vikt "
    "har skrivits som magnesium.",
    verified=False,
)
def dose_far_above_upper_level(label: ParsedLabel) -> Flaws:
    """The highest recommended dose is more than twice the upper level for supplements.

    Flagged: Dosering: 2 kapslar dagligen. Magnesium 600 mg (160 % av DRI) per dagsdos.
    Accepted: Dosering: 2 kapslar dagligen. Magnesium 500 mg (133 % av DRI) per dagsdos.
    """
    mg = label.least_at_highest_dose_mg
    if mg is not None and mg > TWICE_UPPER_LEVEL_MG:
        yield Flaw(
            label.elemental.span,
            f"Dagsdosen {highest_dose(label, mg, TWICE_UPPER_LEVEL_MG)} är mer än dubbelt så "
            "stor som den övre gränsen (250 mg/dag). Produkten rankas inte.",
        )
