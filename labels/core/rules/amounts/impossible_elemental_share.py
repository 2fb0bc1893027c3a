"""AR007."""

from decimal import Decimal

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.quantity import swedish
from labels.core.reference.sources import ATOMIC_WEIGHTS
from labels.core.rule import Flaw, Flaws, rule
from labels.core.salt_share import SaltShare, salt_shares

HIDDEN_OXIDE = Decimal("0.30")
"""Up to this share, too much in a bisglycinate is put down to oxide that isn't named."""


@rule(
    "AR007",
    Severity.ERROR,
    ATOMIC_WEIGHTS,
    title="Omöjligt hög magnesiumhalt",
    what="Etiketten anger mer magnesium än den angivna mängden salt kan innehålla.",
    fix="Rätta mängden eller redovisa övriga magnesiumkällor.",
    why="Ett salt kan inte innehålla mer magnesium än dess kemiska formel medger. Antingen är en "
    "av mängderna fel, eller så finns det en magnesiumkälla till som inte är redovisad.",
    verified=False,
)
def impossible_elemental_share(label: ParsedLabel) -> Flaws:
    """More magnesium is declared than the stated weight of salt can hold.

    Flagged: Dagsdos: 1 tablett. 1 tablett ger 400 mg magnesiumcitrat varav 100 mg magnesium.
    Accepted: Dagsdos: 1 tablett. 1 tablett ger 400 mg magnesiumcitrat varav 60 mg magnesium.

    The limit is the share in the form that holds most, water-free, with two per cent to spare
    for rounding.
    """
    share = next(iter(salt_shares(label)), None)
    if share and share.is_impossible and not _is_hidden_oxide(share):
        declared, most = share.magnesium_mg, share.salt_mg * share.most
        yield Flaw(
            share.span,
            f"{swedish(declared, unlike=most)} mg magnesium kan inte komma ur "
            f"{swedish(share.salt_mg)} mg {share.name} "
            f"(högst {swedish(most, unlike=declared)} mg).",
        )


def _is_hidden_oxide(share: SaltShare) -> bool:
    return share.compound.id == "bisglycinate" and share.ratio <= HIDDEN_OXIDE
