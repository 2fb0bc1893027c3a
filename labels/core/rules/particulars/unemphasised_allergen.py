"""MP007."""

from labels.core.findings import Severity
from labels.core.parsed_label import Ingredient, ParsedLabel
from labels.core.reference.allergens import allergens_in
from labels.core.reference.sources import REGULATION_1169_2011_ARTICLE_21
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "MP007",
    Severity.ERROR,
    REGULATION_1169_2011_ARTICLE_21,
    title="Allergiframkallande ingrediens inte framhävd",
    what="En ingrediens som kan ge allergi eller intolerans är inte framhävd i "
    "ingrediensförteckningen.",
    fix="Framhäv ingrediensen, t.ex. med fetstil eller versaler.",
    why="Den som är allergisk ska se det farliga redan vid en hastig blick på "
    "ingrediensförteckningen.",
    verified=False,
)
def unemphasised_allergen(label: ParsedLabel) -> Flaws:
    """An ingredient that can cause allergy or intolerance isn't emphasised in the list.

    Flagged: Kosttillskott. Ingredienser: magnesiumcitrat, sojalecitin, risstärkelse.
    Accepted: Kosttillskott. Ingredienser: magnesiumcitrat, SOJAlecitin, risstärkelse.

    Capitals, marks of bold type and a notice of their own set allergens apart. In a list that is
    all capitals nothing can be told.
    """
    if all(ingredient.name == ingredient.name.upper() for ingredient in label.ingredients):
        return
    told = set(_noticed(label))
    for ingredient in label.ingredients:
        for allergen in _plain(ingredient):
            if allergen not in told:
                told.add(allergen)
                yield Flaw(
                    ingredient.span,
                    f"Ingrediensförteckningen framhäver inte {allergen}, som kan ge allergi "
                    "eller intolerans.",
                )


def _noticed(label: ParsedLabel) -> list[str]:
    wordings = [label.text[span.start : span.end] for span in label.allergen_notices]
    return [allergen for wording in wordings for allergen, *_ in allergens_in(wording)]


def _plain(ingredient: Ingredient) -> list[str]:
    """Return the allergens of one entry that are printed as the rest is.

    One that is emphasised anywhere in the entry is: "vassleprotein (MJÖLK)".
    """
    found = dict.fromkeys(name for name, *_ in allergens_in(ingredient.name))
    emphasised = {
        name for part in (ingredient, *ingredient.parts) if found for name in _emphasised(part)
    }
    return [name for name in found if name not in emphasised]


def _emphasised(ingredient: Ingredient) -> list[str]:
    return [
        allergen
        for allergen, start, end in allergens_in(ingredient.name)
        if ingredient.is_emphasised or ingredient.name[start:end].isupper()
    ]
