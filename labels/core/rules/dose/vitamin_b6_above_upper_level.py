"""DS011."""

from labels.core.declaration import NutrientRow
from labels.core.elemental import scale_to_day
from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.quantity import swedish
from labels.core.reference.sources import EFSA_VITAMIN_B6
from labels.core.reference.upper_levels import VITAMIN_B6_UPPER_LEVEL_MG
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "DS011",
    Severity.WARNING,
    EFSA_VITAMIN_B6,
    title="Vitamin B6 över den övre gränsen",
    what="Den högsta dagliga dosen ger mer vitamin B6 än den övre gränsen.",
    fix="Sänk mängden vitamin B6 till högst 12 mg om dagen.",
    why="Mycket vitamin B6 under lång tid kan skada nerverna. Efsas övre gräns för vuxna är 12 mg "
    "om dagen, maten inräknad.",
)
def vitamin_b6_above_upper_level(label: ParsedLabel) -> Flaws:
    """The highest daily dose gives more vitamin B6 than the upper level.

    Flagged: Dosering: 1 tablett dagligen. Magnesium 150 mg (40 %) per tablett.
        Vitamin B6 15 mg (1071 %) per tablett.
    Accepted: Dosering: 1 tablett dagligen. Magnesium 150 mg (40 %) per tablett.
        Vitamin B6 12 mg (857 %) per tablett.
    """
    rows = [row for row in label.nutrients if row.nutrient == "vitamin_b6"]
    for row in sorted(rows, key=_is_not_daily):
        scale = scale_to_day(row.basis, label.daily_dose)
        if scale is None or row.amount.in_mg is None:
            continue
        mg = row.amount.in_mg * scale[1]
        if mg > VITAMIN_B6_UPPER_LEVEL_MG:
            yield Flaw(
                row.span,
                f"Dagsdosen {swedish(mg, unlike=VITAMIN_B6_UPPER_LEVEL_MG)} mg vitamin B6 "
                "överstiger Efsas övre gräns, 12 mg/dag.",
            )
        return


def _is_not_daily(row: NutrientRow) -> bool:
    return row.basis is None or row.basis.per != "daily_dose"
