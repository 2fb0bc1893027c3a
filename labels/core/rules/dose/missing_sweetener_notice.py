"""DS010."""

from labels.core.findings import Severity
from labels.core.parsed_label import Ingredient, ParsedLabel
from labels.core.reference.additives import ASPARTAME, SWEETENER_FUNCTION, SWEETENERS
from labels.core.reference.sources import REGULATION_1169_2011_ANNEX_III
from labels.core.rule import Flaw, Flaws, rule

LEAD = "Obligatorisk uppgift om sötningsmedel saknas:"


@rule(
    "DS010",
    Severity.ERROR,
    REGULATION_1169_2011_ANNEX_III,
    title="Uppgift om sötningsmedel eller aspartam saknas",
    what="Ett sötningsmedel står bland ingredienserna, men den obligatoriska uppgift som hör till "
    "saknas.",
    fix="Lägg till den uppgift som saknas. ”Med sötningsmedel” ska stå vid beteckningen.",
    why="Den som undviker sötningsmedel ska se det utan att läsa hela ingrediensförteckningen. "
    "Aspartam är en källa till fenylalanin, som är farligt för den som har sjukdomen PKU.",
    verified=False,
)
def missing_sweetener_notice(label: ParsedLabel) -> Flaws:
    """A sweetener is among the ingredients, but the mandatory statement about it is missing.

    Flagged: Kosttillskott. Ingredienser: magnesiumcitrat, sötningsmedel (xylitol).
    Accepted: Kosttillskott med sötningsmedel. Ingredienser: magnesiumcitrat, sötningsmedel
        (xylitol).

    Aspartame also takes the notice that the product contains a source of phenylalanine.
    A polyol that the list gives another function, such as bulking agent, is no sweetener there.
    """
    sweet = [each for each in label.ingredients if _is_sweetener(each)]
    aspartame = next((each for each in sweet if ASPARTAME.search(each.name.lower())), None)
    if sweet and not label.states("sweetener"):
        yield Flaw(sweet[0].span, f"{LEAD} ”Med sötningsmedel”.")
    elif aspartame and label.phenylalanine_notice is None:
        yield Flaw(aspartame.span, f"{LEAD} ”Innehåller en fenylalaninkälla”.")


def _is_sweetener(ingredient: Ingredient) -> bool:
    if ingredient.function is not None:
        return bool(SWEETENER_FUNCTION.match(ingredient.function))
    if ingredient.parts:
        return any(_is_sweetener(part) for part in ingredient.parts)
    return bool(SWEETENERS.search(ingredient.name.lower()))
