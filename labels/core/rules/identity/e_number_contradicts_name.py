"""ID010."""

from collections.abc import Iterator

from labels.core.findings import Severity
from labels.core.parsed_label import Ingredient, ParsedLabel
from labels.core.reference.additives import MAGNESIUM_NUMBERS, SUBSTANCES, substances_in
from labels.core.reference.sources import REGULATION_1333_2008, REGULATION_2024_346
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "ID010",
    Severity.WARNING,
    REGULATION_1333_2008,
    REGULATION_2024_346,
    title="E-nummer och namn stämmer inte",
    fix="Rätta E-nummer eller namn.",
    why="E-numret och namnet ska vara samma ämne. När de inte är det vet köparen inte vad som "
    "faktiskt ingår.",
    verified=False,
)
def e_number_contradicts_name(label: ParsedLabel) -> Flaws:
    """An E-number stands with the name of another substance.

    Flagged: Kosttillskott. Ingredienser: magnesiumkarbonat, klumpförebyggande medel
        (magnesiumstearat E 530).
    Accepted: Kosttillskott. Ingredienser: magnesiumkarbonat, klumpförebyggande medel
        (magnesiumstearat E 470b).

    The name is taken for right: it decides what the product contains.
    """
    for ingredient in _every(label.ingredients):
        if ingredient.e_number is None or ingredient.parts:
            continue
        names = substances_in(ingredient.name.lower())
        numbers = {number for name in names for number in SUBSTANCES[name]}
        about_magnesium = ingredient.e_number in MAGNESIUM_NUMBERS or numbers & MAGNESIUM_NUMBERS
        if names and about_magnesium and not _agree(ingredient.e_number, numbers):
            yield Flaw(
                ingredient.span,
                f"{ingredient.e_number[0].upper()}{ingredient.e_number[1:]} hör inte ihop med "
                f"”{names[0]}”.",
            )


def _every(ingredients: tuple[Ingredient, ...]) -> Iterator[Ingredient]:
    for ingredient in ingredients:
        yield ingredient
        yield from _every(ingredient.parts)


def _agree(number: str, numbers: set[str]) -> bool:
    """Tell whether one is the other, or a part of its family: E 341 and E 341iii."""
    return any(number.startswith(each) or each.startswith(number) for each in numbers)
