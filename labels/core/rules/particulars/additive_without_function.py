"""MP008."""

from collections.abc import Callable, Iterator

from labels.core.findings import Severity
from labels.core.parsed_label import Ingredient, ParsedLabel
from labels.core.reference.additives import CATEGORY_WORD, NEED_A_FUNCTION, substances_in
from labels.core.reference.sources import REGULATION_1169_2011_ANNEX_VII
from labels.core.rule import Flaw, Flaws, rule

Covers = Callable[[Ingredient], bool]


@rule(
    "MP008",
    Severity.WARNING,
    REGULATION_1169_2011_ANNEX_VII,
    title="Tillsats utan kategorinamn",
    what="En tillsats står i ingrediensförteckningen utan sitt kategorinamn.",
    fix="Skriv kategorinamnet före tillsatsen, t.ex. ”klumpförebyggande medel (E 470b)”.",
    why="Kategorinamnet säger varför tillsatsen är där: för att pulvret inte ska klumpa sig, för "
    "färgen eller för sötman.",
    verified=False,
)
def additive_without_function(label: ParsedLabel) -> Flaws:
    """An additive is in the list of ingredients without the name of its category.

    Flagged: Kosttillskott. Ingredienser: magnesiumcitrat, magnesiumstearat.
    Accepted: Kosttillskott. Ingredienser: magnesiumcitrat, klumpförebyggande medel
        (magnesiumstearat).

    Any E-number needs a category, also one that stands with a source of magnesium.
    """
    told = set()
    for ingredient in _bare(label.ingredients):
        if ingredient.name not in told:
            told.add(ingredient.name)
            yield Flaw(ingredient.span, f"Tillsatsen {ingredient.name} saknar kategorinamn.")


def _bare(ingredients: tuple[Ingredient, ...]) -> Iterator[Ingredient]:
    """Return the additives that stand under no category, outermost entries first.

    A category without brackets covers the numbers that follow it, and one with a colon all
    additives: "klumpförebyggande medel: magnesiumstearat, kiseldioxid (E 551)".
    """
    covers: Covers = _nothing
    for ingredient in ingredients:
        if ingredient.function is not None:
            covers = _covered_by(ingredient)
        elif covers(ingredient):
            continue
        else:
            covers = _nothing
            yield from _uncovered(ingredient)


def _uncovered(ingredient: Ingredient) -> Iterator[Ingredient]:
    """Return what needs a category of an entry; any word that ends in "medel" is one."""
    own = ingredient.name.partition("(")[0].lower()
    if not ingredient.parts or NEED_A_FUNCTION.search(own):
        yield from _alone(ingredient)
    elif not CATEGORY_WORD.search(own):
        yield from _bare(ingredient.parts)


def _covered_by(category: Ingredient) -> Covers:
    if category.name[len(category.function or "") :].lstrip().startswith(":"):
        return _is_additive
    return _nothing if category.parts else _is_number


def _nothing(ingredient: Ingredient) -> bool:
    return False


def _is_number(ingredient: Ingredient) -> bool:
    return ingredient.e_number is not None and not substances_in(ingredient.name.lower())


def _is_additive(ingredient: Ingredient) -> bool:
    parts = (ingredient, *ingredient.parts)
    return any(_needs_category(part) for part in parts)


def _alone(ingredient: Ingredient) -> Iterator[Ingredient]:
    if _needs_category(ingredient):
        yield ingredient


def _needs_category(ingredient: Ingredient) -> bool:
    wording = ingredient.name.lower()
    if CATEGORY_WORD.search(wording):
        return False
    return bool(ingredient.e_number or NEED_A_FUNCTION.search(wording))
