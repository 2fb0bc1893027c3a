"""MP003."""

from labels.core.findings import Severity
from labels.core.parsed_label import FOOD_SUPPLEMENT, ParsedLabel
from labels.core.reference.sources import DIRECTIVE_2002_46_ARTICLE_6_3_D
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "MP003",
    Severity.ERROR,
    DIRECTIVE_2002_46_ARTICLE_6_3_D,
    title="Uppgift om varierad kost saknas",
    what="Det står inte att kosttillskott inte bör ersätta en varierad kost.",
    fix="Lägg till ”Kosttillskott bör inte användas som ett alternativ till en varierad kost.”",
    why="Ett kosttillskott kompletterar maten men ersätter den inte, och det ska stå på etiketten.",
    binds=(FOOD_SUPPLEMENT,),
)
def missing_varied_diet_statement(label: ParsedLabel) -> Flaws:
    """Nothing says that a food supplement is no substitute for a varied diet.

    Flagged: Kosttillskott. En varierad kost och en hälsosam livsstil är viktigt.
    Accepted: Kosttillskott. Kosttillskott ersätter inte en varierad kost.

    That a varied diet matters is another statement, which goes with health claims.
    """
    if not label.states("varied_diet"):
        yield Flaw(None, "Uppgiften om att kosttillskott inte bör ersätta en varierad kost saknas.")
