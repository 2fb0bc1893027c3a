"""AR008."""

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.quantity import swedish
from labels.core.reference.sources import ATOMIC_WEIGHTS
from labels.core.rule import Flaw, Flaws, rule
from labels.core.salt_share import salt_shares


@rule(
    "AR008",
    Severity.ERROR,
    ATOMIC_WEIGHTS,
    title="Saltets vikt angiven som magnesium",
    what="Saltets vikt anges som om den vore vikten av magnesiumet i saltet.",
    fix="Ange mängden elementärt magnesium, t.ex. ”magnesiumcitrat 400 mg, varav magnesium 64 mg”.",
    why="Saltet väger mer än magnesiumet i det, ofta flera gånger mer. Anges saltets vikt som "
    "magnesium ser produkten ut att ge mer magnesium än den gör.",
    verified=False,
)
def salt_weight_as_magnesium(label: ParsedLabel) -> Flaws:
    """The weight of the salt is declared as if it were the magnesium in it.

    Flagged: Dagsdos: 2 kapslar. Dagsdosen ger 400 mg magnesiumcitrat varav magnesium 400 mg.
    Accepted: Dagsdos: 2 kapslar. Dagsdosen ger 400 mg magnesiumcitrat varav magnesium 60 mg.

    Two weights within two per cent of each other are one weight, printed twice.
    """
    share = next((each for each in salt_shares(label) if each.is_one_weight), None)
    if share:
        yield Flaw(
            share.span,
            f"{swedish(share.magnesium_mg)} mg verkar vara saltets vikt, "
            "inte mängden elementärt magnesium.",
        )
