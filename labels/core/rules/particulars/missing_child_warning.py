"""MP004."""

from labels.core.findings import Severity
from labels.core.parsed_label import FOOD_SUPPLEMENT, ParsedLabel
from labels.core.reference.sources import DIRECTIVE_2002_46_ARTICLE_6_3_E
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "MP004",
    Severity.ERROR,
    DIRECTIVE_2002_46_ARTICLE_6_3_E,
    title="Uppgift om förvaring utom räckhåll för små barn saknas",
    what="Det står inte att produkten bör förvaras utom räckhåll för små barn.",
    fix="Lägg till ”Förvaras utom räckhåll för små barn.”",
    why="En dos för vuxna kan vara för stor för små barn. Därför ska varje kosttillskott ha "
    "uppgiften.",
    binds=(FOOD_SUPPLEMENT,),
)
def missing_child_warning(label: ParsedLabel) -> Flaws:
    """Nothing says that the product should be stored out of the reach of young children.

    Flagged: Kosttillskott. Förvaras torrt och i rumstemperatur.
    Accepted: Kosttillskott. Förvaras torrt och utom räckhåll för små barn.
    """
    if not label.states("out_of_reach_of_children"):
        yield Flaw(None, "Uppgiften om förvaring utom räckhåll för små barn saknas.")
