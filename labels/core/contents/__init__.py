"""What a product is free from, and whether it is vegan, as far as its label tells.

"Not named" is not "free from": who can't stand a substance must be able to trust what we say.

- An *allergen* counts as absent only when the label says so. The law makes a label name allergens
  among the ingredients (Regulation (EU) No 1169/2011, article 21), so a whole list without one is a
  strong sign; but we may have misread the list, it tells nothing of traces, and words for an
  allergen are many. What isn't named there is "not named among the ingredients", and we leave it.
- *Gelatine, sweeteners and titanium dioxide* are choices rather than dangers. They count as absent
  when the label says so, or when its ingredient list is whole as far as one can tell and neither it
  nor the rest of the label names them. A capsule whose shell isn't named tells nothing.
- *Vegan* is what the label calls vegan, or has a mark for, while nothing in the list contradicts
  it. One animal ingredient makes it not vegan, whatever the label says of itself.

A label that says one thing and lists another, or warns of traces, is not free from it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from labels.core.contents import listed as lists
from labels.core.contents import said
from labels.core.parsed_label import COSMETIC, MEDICINE
from labels.core.reference.contents import ADDITIVES, FREE_FROM, FROM_ANIMALS

ENCAPSULATED = ("capsule", "softgel")
OFTEN_GELATINE = (*ENCAPSULATED, "gummy")

LISTS_IN_PART = (MEDICINE, COSMETIC)
"""A medicine's package lists only what has an effect (Directive 2001/83/EC, article 54 d)."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What isn't in a product, by substance in the order of the table; `None`: can't be told."""

    free_from: tuple[str, ...] = ()
    vegan: bool | None = None


def derive_contents(
    text: str,
    ingredients: Sequence[str],
    *,
    dosage_form: str | None = None,
    product_class: str | None = None,
) -> Contents:
    """Derive what a label is free from, from its text and the list that was read of it.

    `ingredients` are the names of the entries as a reading has them. Never raises.

    >>> derive_contents("Glutenfri. Vegansk.", ["magnesiumcitrat"], dosage_form="powder")
    Contents(free_from=('gelatine', 'sweetener', 'titanium_dioxide', 'gluten'), vegan=True)
    >>> derive_contents("Magnesium 60 kapslar", ["magnesiumcitrat"], dosage_form="capsule")
    Contents(free_from=(), vegan=None)
    """
    told, lowered = said.sentences(text), text.lower()
    listed = lists.entries(ingredients)
    is_whole = (
        product_class not in LISTS_IN_PART
        and lists.is_whole(listed, lowered)
        and (dosage_form not in ENCAPSULATED or lists.names_shell(listed))
    )
    named = said.named_in("\n".join(listed))
    claimed = said.free_from(told) - named - said.holds(told) - said.may_hold(told)
    absent = (
        frozenset(_not_named(lowered, listed, dosage_form)) - named if is_whole else frozenset()
    )
    return Contents(
        free_from=tuple(each for each in FREE_FROM if each in claimed | absent),
        vegan=_vegan(lowered, told, listed, named, is_whole=is_whole),
    )


def _not_named(text: str, listed: Sequence[str], dosage_form: str | None) -> Iterator[str]:
    """Return the additives that neither a whole list nor the rest of the label names."""
    for additive in ADDITIVES:
        may_gel = additive == "gelatine" and dosage_form in OFTEN_GELATINE
        if not said.names_additive(additive, text) and (
            not may_gel or lists.gels_without_gelatine(listed)
        ):
            yield additive


def _vegan(
    text: str, told: list[str], listed: Sequence[str], named: frozenset[str], *, is_whole: bool
) -> bool | None:
    if named & FROM_ANIMALS or lists.has_animal(listed):
        return False
    if said.holds(told) & FROM_ANIMALS or lists.has_lanolin_vitamin(listed, text):
        return None
    if said.says_vegan(told):
        return True
    is_sure = is_whole and not lists.has_untold_origin(listed)
    return True if is_sure and said.says_vegan_capsules(told) else None
