"""AR006."""

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.quantity import swedish
from labels.core.reference.sources import ATOMIC_WEIGHTS, ROUNDING_GUIDANCE
from labels.core.rule import Flaw, Flaws, rule
from labels.core.salt_share import SaltShare, salt_shares


@rule(
    "AR006",
    Severity.WARNING,
    ATOMIC_WEIGHTS,
    ROUNDING_GUIDANCE,
    title="Saltets vikt stämmer inte med mängden magnesium",
    what="Mängden magnesium är inte den som saltets vikt brukar ge, även om den är möjlig.",
    fix="Kontrollera om vikten gäller saltet eller magnesiumet, och vilken hydratform som används.",
    why="Varje magnesiumförening innehåller en viss andel magnesium. När saltets vikt och mängden "
    "magnesium inte går ihop kan en av dem vara fel.",
    verified=False,
)
def salt_and_elemental_disagree(label: ParsedLabel) -> Flaws:
    """The magnesium declared isn't what that weight of salt usually gives, though it is possible.

    Flagged: Dagsdos: 1 tablett. 1 tablett ger 400 mg magnesiumoxid varav 120 mg magnesium.
    Accepted: Dagsdos: 1 tablett. 1 tablett ger 400 mg magnesiumoxid varav 240 mg magnesium.

    A bare name stands for what raw materials on the market hold, ten per cent to either side; a
    hydrate with more water has to be named.
    """
    share = next(iter(salt_shares(label)), None)
    if share and share.is_unusual and not share.is_impossible:
        yield Flaw(
            share.span,
            f"{swedish(share.salt_mg)} mg {share.name} ger {_gives(share)} mg magnesium, "
            f"men {swedish(share.magnesium_mg)} mg anges.",
        )


def _gives(share: SaltShare) -> str:
    declared = share.magnesium_mg
    low, high = (swedish(share.salt_mg * part, unlike=declared) for part in share.usual)
    return low if low == high else f"{low}–{high}"
