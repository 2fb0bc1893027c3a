"""AR022."""

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import PLAUSIBILITY
from labels.core.reference.units import SPOON_UNITS
from labels.core.rule import Flaw, Flaws, rule

NAMES = {
    "scoop": "en skopa",
    "teaspoon": "en tesked",
    "tablespoon": "en matsked",
    "pinch": "ett kryddmått",
}


@rule(
    "AR022",
    Severity.INFO,
    PLAUSIBILITY,
    title="Skopa eller sked utan vikt",
    what="Dosen anges i skopor eller skedar, men det står inte hur många gram en sådan rymmer.",
    fix="Ange vikten, t.ex. ”1 skopa (5 g)”.",
    why="Hur mycket en skopa eller sked rymmer beror på måttet och på pulvret. Utan vikten går det "
    "inte att kontrollera dosen eller hur länge burken räcker.",
    verified=False,
)
def spoon_without_weight(label: ParsedLabel) -> Flaws:
    """The dose is in scoops or spoons, but nothing says how many grams one holds.

    Flagged: Kosttillskott i pulverform, 200 g. Dosering: 1 skopa dagligen.
    Accepted: Kosttillskott i pulverform, 200 g. Dosering: 1 skopa (5 g) dagligen.
    """
    dose = label.daily_dose
    if dose is None or dose.unit not in SPOON_UNITS:
        return
    if label.unit_weight is None or label.unit_weight.unit != dose.unit:
        yield Flaw(
            dose.span,
            f"Det står inte hur många gram {NAMES[dose.unit]} rymmer, så dosen kan inte "
            "kontrolleras.",
        )
