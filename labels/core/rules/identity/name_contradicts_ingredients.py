"""ID008."""

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel, Salt
from labels.core.reference.compound_table import BY_ID
from labels.core.reference.sources import (
    REGULATION_178_2002_ARTICLE_16,
    REGULATION_1169_2011_ARTICLE_7,
)
from labels.core.rule import Flaw, Flaws, rule

KIN = {"bisglycinate_buffered": "bisglycinate"}
"""Forms that keep the promise of another."""
VAGUE = frozenset({"marine", "other_unlisted"})
"""Forms whose name covers several compounds, so that any of them may keep the promise."""


@rule(
    "ID008",
    Severity.ERROR,
    REGULATION_1169_2011_ARTICLE_7,
    REGULATION_178_2002_ARTICLE_16,
    title="Produktnamn och ingredienser stämmer inte överens",
    what="Namnet anger en magnesiumform som inte står först av magnesiumkällorna i "
    "ingrediensförteckningen.",
    fix="Ändra namnet eller redovisa hur mycket produkten innehåller av varje form.",
    why="Köparen väljer form efter namnet. Ingredienserna står i fallande ordning efter vikt, så "
    "den form som namnet anger ska stå först av magnesiumkällorna.",
    verified=False,
)
def name_contradicts_ingredients(label: ParsedLabel) -> Flaws:
    """The name states a form that isn't the first source of magnesium in the ingredients.

    Flagged: Magnesiumglycinat 90 kapslar
        Kosttillskott. Dosering: 2 kapslar dagligen.
        Ingredienser: magnesiumoxid, magnesiumglycinat.
    Accepted: Magnesiumglycinat 90 kapslar
        Kosttillskott. Dosering: 2 kapslar dagligen.
        Ingredienser: magnesiumglycinat, magnesiumoxid.

    A name that promises several forms may list them in any order.
    """
    promised = [salt for salt in label.promised if _is_settled(salt)]
    if not promised or not label.salts or not all(map(_is_settled, label.salts)):
        return
    forms = {_form(salt) for salt in promised}
    listed = {_form(salt) for salt in label.salts}
    first = label.salts[0]
    if _form(first) not in forms or not forms <= listed:
        broken = next((each for each in promised if _form(each) != _form(first)), promised[0])
        yield Flaw(
            broken.span if broken.span.end > broken.span.start else None,
            f"Namnet anger {_name(broken)}, men {_name(first)} står först av magnesiumkällorna i "
            "ingrediensförteckningen.",
        )


def _is_settled(salt: Salt) -> bool:
    compound = BY_ID.get(salt.compound)
    return compound is not None and compound.listed is not None and compound.id not in VAGUE


def _form(salt: Salt) -> str:
    return KIN.get(salt.compound, salt.compound)


def _name(salt: Salt) -> str:
    return BY_ID[salt.compound].name
