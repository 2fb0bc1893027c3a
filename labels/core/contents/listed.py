"""What an ingredient list names, and whether it names everything; all in lower case."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from labels.core.reference.additive_functions import FUNCTIONS
from labels.core.reference.contents import (
    ANIMAL,
    BARE_COATING,
    BARE_SHELL,
    FROM_PLANTS,
    OF_UNTOLD_ORIGIN,
    PLANT_GEL,
    SHELL,
    VEGAN_D3,
    VITAMIN_D3,
)

LONGEST = 2400
"""Characters from which on a list may have been cut where it is read."""

BESIDE_LIST = re.compile(
    r"spår av|kan innehålla|may contain|traces|\bfri(?:tt|a)? från|\bfree from|\butan\b|\binte\b"
)
BREAKS_OFF = re.compile(
    r"…|\.{3}|\bm\.? ?m\.?\Z|\bmed mera\b|\betc\b|\bbl\.? ?a\b|\bbland annat\b|\bse förpackning"
    r"|[a-zåäö]{2}[0-9][a-zåäö]{2}",
)
"""Words of a list that isn't whole, and a digit in a word, where a scanner misread it."""
UNNAMED = re.compile(
    rf"(?:{'|'.join(map(re.escape, sorted(FUNCTIONS, key=len, reverse=True)))}"
    rf"|{BARE_SHELL}|{BARE_COATING})",
)
"""An entry that tells what a thing is for, or that it covers, but not what it is."""

IS_ANIMAL = re.compile(ANIMAL)
IS_VITAMIN_D3 = re.compile(VITAMIN_D3)
IS_VEGAN_D3 = re.compile(VEGAN_D3)
IS_OF_UNTOLD_ORIGIN = re.compile(OF_UNTOLD_ORIGIN)
IS_FROM_PLANTS = re.compile(FROM_PLANTS)
IS_SHELL = re.compile(SHELL)
IS_PLANT_GEL = re.compile(PLANT_GEL)


def entries(ingredients: Sequence[str]) -> tuple[str, ...]:
    """Return the list proper in lower case, without what is said beside it about traces."""
    lowered = (each.lower() for each in ingredients)
    return tuple(takewhile(lambda each: not BESIDE_LIST.search(each), lowered))


def is_whole(listed: Sequence[str], text: str) -> bool:
    """Tell whether a list names everything, as far as one can tell from it.

    A list that breaks off, that a scanner misread, or that leaves an additive, a shell or a coating
    without its name, doesn't.
    """
    if not listed or sum(map(len, listed)) > LONGEST:
        return False
    if any(BREAKS_OFF.search(each) or UNNAMED.fullmatch(each) for each in listed):
        return False
    if any(each.count("(") != each.count(")") for each in listed):
        return False
    return not _goes_on(listed[-1], text)


def names_shell(listed: Sequence[str]) -> bool:
    """Tell whether the list names a capsule's shell, or what shells are made of."""
    return any(IS_SHELL.search(each) or IS_PLANT_GEL.search(each) for each in listed)


def gels_without_gelatine(listed: Sequence[str]) -> bool:
    """Tell whether the list says of what a capsule or a gummy is made, and it isn't gelatine."""
    shells = [each for each in listed if IS_SHELL.search(each)] or listed
    return any(IS_PLANT_GEL.search(each) for each in shells)


def has_animal(listed: Sequence[str]) -> bool:
    """Tell whether an entry is from an animal that isn't an allergen or gelatine."""
    return any(IS_ANIMAL.search(each) for each in listed)


def has_lanolin_vitamin(listed: Sequence[str], text: str) -> bool:
    """Tell whether vitamin D3 is listed that nothing on the label says to be vegan."""
    return any(map(IS_VITAMIN_D3.search, listed)) and not IS_VEGAN_D3.search(text)


def has_untold_origin(listed: Sequence[str]) -> bool:
    """Tell whether an entry comes from plants or from animals, and doesn't say which."""
    return any(
        IS_OF_UNTOLD_ORIGIN.search(each) and not IS_FROM_PLANTS.search(each) for each in listed
    )


def _goes_on(last: str, text: str) -> bool:
    """Tell whether the text shows by dots that the list goes on."""
    return any(text.startswith(("...", "…"), end) for end in _ends(last, " ".join(text.split())))


def _ends(wording: str, line: str) -> Iterator[int]:
    at = line.find(wording)
    while at >= 0:
        yield at + len(wording)
        at = line.find(wording, at + 1)
