"""Where magnesium, its compounds and other nutrients are named on the label."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from labels.core.reference.compound_table import COMPOUNDS
from labels.core.reference.excipients import EXCIPIENT_ANIONS
from labels.core.reference.nutrients import NUTRIENTS

MAGNESIUM = "magnesium"
EXCIPIENT = "excipient"
LETTERS = "a-zåäöéü0-9"


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a substance is named."""

    kind: str
    """"magnesium", "compound", "trade_name", "excipient" or "nutrient"."""
    id: str
    start: int
    end: int
    hydrate: str | None = None
    """The word that fixes one fraction, for a compound that names it."""

    @property
    def is_compound(self) -> bool:
        """Tell whether this names a source of magnesium."""
        return self.kind in ("compound", "trade_name")


ANIONS = {
    anion: compound.id for compound in COMPOUNDS for anion in compound.anions
} | dict.fromkeys(EXCIPIENT_ANIONS, EXCIPIENT)
ANION_WORDS = "|".join(sorted(map(re.escape, ANIONS), key=len, reverse=True))
HYDRATE_WORDS = "|".join(
    sorted(
        {each.hydrate for compound in COMPOUNDS for each in compound.variants if each.hydrate},
        key=len,
        reverse=True,
    )
)
ENDING = rf"(?:en|et|er|erna|s|pulver|tabletter|kapslar|kelat|ia|a)?(?![{LETTERS}])"
NAME = re.compile(
    r"magnesium(?:[ -]{0,2}(?:l|dl|d|n)-|[ -]{0,2}(?:l )?)"
    rf"(?P<anion>{ANION_WORDS})"
    rf"(?:[ ,-]{{0,2}}\(?(?P<hydrate>{HYDRATE_WORDS})\w{{0,4}}|{ENDING})"
)
SHORT_NAME = re.compile(rf"(?<![{LETTERS}])mg[- ](?P<anion>{ANION_WORDS}){ENDING}")
BARE = re.compile(rf"magnesi(?:um|om|o)(?:et|s|halt|innehåll|mängd|ia|ium)?(?![{LETTERS}])")
QUALIFIER = re.compile(rf"(?<![{LETTERS}])(?:bis|di)?(?P<anion>{ANION_WORDS}){ENDING}")
BEFORE_NAME = re.compile(r"(?:vattenfri(?:tt)?\s)?(?:tri-?|di-?)?$")
DRY = "vattenfri"

FREE_NAMES: tuple[tuple[str, str, str], ...] = (
    *((name, "compound", each.id) for each in COMPOUNDS for name in each.names),
    *((name, "trade_name", each.id) for each in COMPOUNDS for name in each.trade_names),
    *((name, "nutrient", nutrient) for nutrient, names in NUTRIENTS.items() for name in names),
)


def read(folded: str) -> tuple[Mention, ...]:
    """Return every mention in order; of two that overlap, the longer."""
    found = [*_magnesium(folded), *_short_names(folded), *_free_names(folded)]
    found.sort(key=lambda mention: (mention.start, -mention.end))
    return tuple(_outermost(found))


def anion_at(folded: str, start: int, end: int) -> str | None:
    """Return the compound that a bare acid's name tells of: "(som citrat)"."""
    match = QUALIFIER.search(folded, start, end)
    return ANIONS[match["anion"]] if match else None


def _magnesium(folded: str) -> Iterator[Mention]:
    position = folded.find("magnesi")
    while position >= 0:
        if match := NAME.match(folded, position):
            yield _compound(folded, match)
        elif match := BARE.match(folded, position):
            yield Mention(MAGNESIUM, MAGNESIUM, position, match.end())
        position = folded.find("magnesi", position + 7)


def _compound(folded: str, match: re.Match[str]) -> Mention:
    before = BEFORE_NAME.search(folded, max(0, match.start() - 16), match.start())
    start = before.start() if before else match.start()
    hydrate = match["hydrate"] or (DRY if folded.startswith(DRY, start) else None)
    kind = EXCIPIENT if ANIONS[match["anion"]] == EXCIPIENT else "compound"
    return Mention(kind, ANIONS[match["anion"]], start, match.end(), hydrate)


def _short_names(folded: str) -> Iterator[Mention]:
    for match in SHORT_NAME.finditer(folded):
        if not folded[max(0, match.start() - 2) : match.start()].strip().isdigit():
            yield Mention("compound", ANIONS[match["anion"]], match.start(), match.end())


def _free_names(folded: str) -> Iterator[Mention]:
    for name, kind, identity in FREE_NAMES:
        position = folded.find(name)
        while position >= 0:
            end = position + len(name)
            if _is_word(folded, position, end):
                yield Mention(kind, identity, position, end)
            position = folded.find(name, end)


def _is_word(folded: str, start: int, end: int) -> bool:
    before = folded[start - 1] if start else " "
    after = folded[end] if end < len(folded) else " "
    return not before.isalnum() and not after.isalnum()


def _outermost(found: list[Mention]) -> Iterator[Mention]:
    end = -1
    for mention in found:
        if mention.start >= end:
            end = mention.end
            yield mention
