"""DS002."""

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import UPPER_LEVEL_OPINION, VKM_2016
from labels.core.reference.upper_levels import LOAEL_MG, TWICE_UPPER_LEVEL_MG
from labels.core.rule import Flaw, Flaws, rule
from labels.core.rules.dose.highest_dose import highest_dose


@rule(
    "DS002",
    Severity.WARNING,
    UPPER_LEVEL_OPINION,
    VKM_2016,
    title="Dos över 360 mg/dag (LOAEL)",
    what="Den högsta rekommenderade dosen är större än den lägsta som har gett diarré i studier.",
    fix="Sänk dosen, helst till högst 250 mg om dagen.",
    why="360 mg om dagen är den lägsta mängd från kosttillskott som har gett diarré i studier "
    "(LOAEL). Produkter med större dos placeras efter alla på högst 360 mg om dagen.",
)
def dose_above_loael(label: ParsedLabel) -> Flaws:
    """The highest recommended dose is above the lowest that has caused diarrhoea in studies.

    Flagged: Dosering: 2 kapslar dagligen. Magnesium 400 mg (107 % av DRI) per dagsdos.
    Accepted: Dosering: 2 kapslar dagligen. Magnesium 350 mg (93 % av DRI) per dagsdos.
    """
    mg = label.least_at_highest_dose_mg
    if mg is not None and LOAEL_MG < mg <= TWICE_UPPER_LEVEL_MG:
        yield Flaw(
            label.elemental.span,
            f"Dagsdosen {highest_dose(label, mg, LOAEL_MG)} ligger över den nivå där "
            "diarré har setts i studier (360 mg/dag).",
        )
