"""AR020."""

from labels.core.declaration import DailyDose
from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.quantity import swedish
from labels.core.reference.sources import PLAUSIBILITY
from labels.core.reference.unit_names import unit_name
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "AR020",
    Severity.INFO,
    PLAUSIBILITY,
    title="Dosintervall",
    what="Den rekommenderade dagliga dosen är ett intervall, till exempel 1–3 kapslar.",
    fix="Ange en enda rekommenderad daglig dos.",
    why="Med ett intervall är det oklart vilken dos som mängden, procenten och varningen gäller. "
    "Vi räknar med den högsta.",
    verified=False,
)
def dose_is_a_range(label: ParsedLabel) -> Flaws:
    """The recommended daily dose is a range, such as 1–3 capsules.

    Flagged: Kosttillskott. Dosering: 1–3 kapslar dagligen.
    Accepted: Kosttillskott. Dosering: 1 kapsel 3 gånger dagligen.
    """
    dose = label.daily_dose
    if dose is not None and dose.exact is None:
        yield Flaw(dose.span, f"Dosen är ett intervall: {_told(dose, label)} per dag.")


def _told(dose: DailyDose, label: ParsedLabel) -> str:
    low, high = label.elemental.min_mg, label.elemental.max_mg
    if low is None or high is None or swedish(low) == swedish(high):
        unit = unit_name(dose.unit, dose.max)
        return f"{swedish(dose.min)}–{swedish(dose.max)} {unit}"
    return f"{swedish(low)}–{swedish(high)} mg magnesium"
