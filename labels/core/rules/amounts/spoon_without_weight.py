"""AR022."""

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import PLAUSIBILITY
from labels.core.reference.units import SPOON_UNITS
from labels.core.rule import Flaw, Flaws, rule

NAMES = {
    "scoop": "Skopans",
    "teaspoon": "Teskedens",
    "tablespoon": "Matskedens",
    "pinch": "Kryddmåttets",
}


@rule(
    "AR022",
    Severity.INFO,
    PLAUSIBILITY,
    title="Skopmått utan vikt",
    what="Dosen anges i skopor eller skedar, men det står inte vad en väger.",
    fix="Ange gram per skopa.",
    why="En skopa eller sked rymmer olika mycket beroende på pulver och skopa. Utan vikten går "
    "varken dosen eller hur länge burken räcker att kontrollera.",
    verified=False,
)
def spoon_without_weight(label: ParsedLabel) -> Flaws:
    """The dose is in spoons or scoops, and nothing says what one weighs.

    Flagged: Kosttillskott i pulverform, 200 g. Dosering: 1 skopa dagligen.
    Accepted: Kosttillskott i pulverform, 200 g. Dosering: 1 skopa (5 g) dagligen.
    """
    dose = label.daily_dose
    if dose is None or dose.unit not in SPOON_UNITS:
        return
    if label.unit_weight is None or label.unit_weight.unit != dose.unit:
        yield Flaw(
            dose.span, f"{NAMES[dose.unit]} vikt anges inte, så dosen kan inte kontrolleras."
        )
