"""ID009."""

from decimal import Decimal

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.quantity import swedish
from labels.core.reference.sources import ALBION, ATOMIC_WEIGHTS
from labels.core.rule import Flaw, Flaws, rule
from labels.core.salt_share import salt_shares

SUSPECT = Decimal("0.145")
"""Magnesium per bisglycinate above which oxide must have been mixed in."""
IMPOSSIBLE = Decimal("0.30")
"""Above this the weights themselves are wrong."""


@rule(
    "ID009",
    Severity.WARNING,
    ALBION,
    ATOMIC_WEIGHTS,
    title="Halt som tyder på buffrat bisglycinat",
    what="Produkten ger mer magnesium än rent magnesiumbisglycinat kan innehålla, och ingen annan "
    "källa anges.",
    fix="Redovisa magnesiumoxiden och dess andel i ingrediensförteckningen, om den ingår. Rätta "
    "annars mängderna.",
    why="Rent magnesiumbisglycinat håller högst 14,1 % magnesium. En högre halt nås oftast genom "
    "att magnesiumoxid blandas i, och då ska den stå i ingrediensförteckningen.",
)
def undeclared_oxide_suspected(label: ParsedLabel) -> Flaws:
    """There is more magnesium than pure bisglycinate can hold, and no other source is named.

    Flagged: Dagsdos: 1 tablett. 1 tablett ger 1000 mg magnesiumbisglycinat varav 200 mg magnesium.
    Accepted: Dagsdos: 1 tablett. 1 tablett ger 1000 mg magnesiumbisglycinat varav 140 mg magnesium.

    The maker's own data sheet for buffered bisglycinate names the oxide in it.
    """
    share = next(iter(salt_shares(label)), None)
    if share and share.compound.id == "bisglycinate" and SUSPECT < share.ratio <= IMPOSSIBLE:
        yield Flaw(
            share.span,
            f"Halten {swedish(100 * share.ratio)} % är högre än rent magnesiumbisglycinat kan ge "
            "(14,1 %). Det kan bero på att magnesiumoxid ingår utan att redovisas.",
        )
