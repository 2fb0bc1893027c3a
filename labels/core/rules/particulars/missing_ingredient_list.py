"""MP005."""

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import REGULATION_1169_2011_ARTICLE_18
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "MP005",
    Severity.ERROR,
    REGULATION_1169_2011_ARTICLE_18,
    title="Ingrediensförteckning saknas",
    what="Etiketten har ingen förteckning över ingredienserna.",
    fix="Lägg till rubriken ”Ingredienser” följd av alla ingredienser i fallande ordning efter "
    "vikt.",
    why="Ingrediensförteckningen är det enda ställe där köparen ser allt som produkten innehåller, "
    "också tillsatser och sådant som man kan vara allergisk mot.",
    verified=False,
)
def missing_ingredient_list(label: ParsedLabel) -> Flaws:
    """The label has no list of ingredients.

    Flagged: Kosttillskott. 90 kapslar. Magnesium 200 mg (53 % av DRI) per dagsdos (2 kapslar).
    Accepted: Kosttillskott. 90 kapslar. Ingredienser: magnesiumcitrat, risstärkelse.

    A list of substances under "Innehåll:" is taken for one.
    """
    if not label.ingredients:
        yield Flaw(None, "Ingrediensförteckning saknas.")
