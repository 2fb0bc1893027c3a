"""DS001."""

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import (
    BFR_OPINION,
    LIVSMEDELSVERKET_MAGNESIUM,
    UPPER_LEVEL_OPINION,
)
from labels.core.reference.upper_levels import LOAEL_MG, UPPER_LEVEL_MG
from labels.core.rule import Flaw, Flaws, rule
from labels.core.rules.dose.highest_dose import highest_dose


@rule(
    "DS001",
    Severity.WARNING,
    LIVSMEDELSVERKET_MAGNESIUM,
    UPPER_LEVEL_OPINION,
    BFR_OPINION,
    title="Dos över den övre gränsen, 250 mg/dag (UL)",
    what="Den högsta rekommenderade dosen ger mer magnesium än den övre gränsen för säkert intag "
    "från kosttillskott.",
    fix="Sänk dosen till högst 250 mg om dagen, och dela den gärna på flera tillfällen.",
    why="250 mg om dagen är den övre gränsen för magnesium från kosttillskott, utöver det som "
    "maten ger. Större doser är inte förbjudna, men kan ge lös avföring.",
)
def dose_above_upper_level(label: ParsedLabel) -> Flaws:
    """The highest recommended dose gives more magnesium than the upper level for supplements.

    Flagged: Dosering: 2 kapslar dagligen. Magnesium 300 mg (80 % av DRI) per dagsdos.
    Accepted: Dosering: 2 kapslar dagligen. Magnesium 250 mg (67 % av DRI) per dagsdos.

    Where only a salt's weight is stated, the least that the salt can hold is what counts.
    """
    mg = label.least_at_highest_dose_mg
    if mg is not None and UPPER_LEVEL_MG < mg <= LOAEL_MG:
        yield Flaw(
            label.elemental.span,
            f"Dagsdosen {highest_dose(label, mg, UPPER_LEVEL_MG)} överstiger den övre "
            "gränsen för säkert intag från kosttillskott (250 mg/dag); risken för diarré ökar.",
        )
