"""ID012."""

from datetime import date

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.additives import TITANIUM_DIOXIDE
from labels.core.reference.sources import REGULATION_1333_2008, REGULATION_2022_63
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "ID012",
    Severity.ERROR,
    REGULATION_2022_63,
    REGULATION_1333_2008,
    title="Otillåten tillsats: titandioxid",
    what="Titandioxid (E 171) finns bland ingredienserna.",
    fix="Ta bort titandioxiden ur receptet; kontrollera restlager och bäst före-datum.",
    why="Efsa kunde inte utesluta att titandioxid skadar arvsmassan. Färgämnet är förbjudet i "
    "livsmedel sedan augusti 2022.",
    since=date(2022, 8, 8),
)
def titanium_dioxide(label: ParsedLabel) -> Flaws:
    """Titanium dioxide (E 171) is among the ingredients.

    Flagged: Kosttillskott. Ingredienser: magnesiumoxid, färgämne (titandioxid).
    Accepted: Kosttillskott. Ingredienser: magnesiumoxid, färgämne (kalciumkarbonat).

    Food made before the ban could be sold until its best-before date.
    """
    for ingredient in label.ingredients:
        if TITANIUM_DIOXIDE.search(ingredient.name.lower()):
            yield Flaw(ingredient.span, "Titandioxid (E 171) får inte längre användas i livsmedel.")
            return
