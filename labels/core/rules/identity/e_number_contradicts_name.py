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
    title="E-nummer och namn stämmer inte överens",
    what="Ett E-nummer står tillsammans med namnet på ett annat ämne.",
    fix="Rätta E-numret eller namnet.",
    why="E-numret och namnet ska avse samma ämne. När de inte gör det vet köparen inte vad som "
    "faktiskt ingår.",
    verified=False,
)
def e_number_contradicts_name(label: ParsedLabel) -> Flaws:
    """An E-number stands with the name of another substance.

    Flagged: Kosttillskott. Ingredienser: magnesiumkarbonat, klumpförebyggande medel
        (magnesiumstearat E 530).
    Accepted: Kosttillskott. Ingredienser: magnesiumkarbonat, klumpförebyggande medel
        (magnesiumstearat E 470b).

    The name is taken for right: it decides what the product contains. Beside another name in the
    same brackets, a number may be one more additive, unless both are of magnesium.
    """
    for ingredient, number, may_be_another in _numbered(label.ingredients):
        names = substances_in(ingredient.name.lower())
        numbers = {each for name in names for each in SUBSTANCES[name]}
        of_magnesium = (number in MAGNESIUM_NUMBERS, bool(numbers & MAGNESIUM_NUMBERS))
        is_told = all(of_magnesium) if may_be_another else any(of_magnesium)
        if names and is_told and not _agree(number, numbers):
            yield Flaw(ingredient.span, f"{number.capitalize()} hör inte ihop med ”{names[0]}”.")


def _numbered(ingredients: tuple[Ingredient, ...]) -> Iterator[tuple[Ingredient, str, bool]]:
    """Return each name that a number stands with, and whether it may be another additive's."""
    for ingredient in ingredients:
        if ingredient.e_number and not ingredient.parts:
            yield ingredient, ingredient.e_number, False
        match ingredient.parts:
            case (only,) if only.e_number and ingredient.function is None:
                yield ingredient, only.e_number, False
            case (named, number) if number.e_number and not substances_in(number.name.lower()):
                yield named, number.e_number, True
                yield from _numbered((named,))
            case parts:
                yield from _numbered(parts)


def _agree(number: str, numbers: set[str]) -> bool:
    """Tell whether one is the other, or a part of its family: E 341 and E 341iii."""
    return any(number.startswith(each) or each.startswith(number) for each in numbers)
