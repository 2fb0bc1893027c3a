"""LA001."""

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import LIVSFS_2014_4, REGULATION_1169_2011_ARTICLE_15
from labels.core.reference.unit_names import LANGUAGE_NAMES
from labels.core.rule import Flaw, Flaws, rule

SWEDISH = "sv"


@rule(
    "LA001",
    Severity.ERROR,
    REGULATION_1169_2011_ARTICLE_15,
    LIVSFS_2014_4,
    title="Obligatoriska uppgifter inte på svenska",
    what="Ingen av de obligatoriska uppgifterna är på svenska.",
    fix="Översätt de obligatoriska uppgifterna eller sätt på en svensk etikett.",
    why="Livsmedel som säljs i Sverige ska vara märkta på svenska, så att alla förstår dosen och "
    "varningarna.",
    verified=False,
)
def particulars_not_in_swedish(label: ParsedLabel) -> Flaws:
    """None of the mandatory particulars is in Swedish.

    Flagged: Dietary Supplement. Directions: Take 1 tablet daily with a meal.
        Ingredients: Magnesium citrate, cellulose. Keep out of reach of children.
    Accepted: Dietary Supplement. Kosttillskott. Dosering: 1 tablett dagligen till en måltid.
        Ingredienser: magnesiumcitrat, cellulosa. Förvaras utom räckhåll för barn.

    What is said in another language isn't called missing as well.
    """
    if label.language is not None and label.language != SWEDISH:
        language = LANGUAGE_NAMES.get(label.language)
        only = f", bara på {language}" if language else ""
        yield Flaw(None, f"De obligatoriska uppgifterna finns inte på svenska{only}.")
