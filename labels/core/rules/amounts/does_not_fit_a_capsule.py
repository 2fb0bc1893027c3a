"""AR012."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from labels.core.declaration import Basis, SaltAmount
from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.quantity import swedish
from labels.core.reference.sources import PLAUSIBILITY
from labels.core.rule import Flaw, Flaws, rule

MOST_MG = Decimal(1000)
"""What the largest capsule in use holds of a dense powder."""
IMPOSSIBLE_MG = Decimal(1400)


@rule(
    "AR012",
    Severity.WARNING,
    PLAUSIBILITY,
    title="För mycket i en kapsel",
    what="Salterna i en kapsel väger mer än en kapsel rymmer.",
    fix="Kontrollera om mängden gäller flera kapslar, och ange i så fall hur många.",
    why="I den största kapseln ryms ungefär ett gram pulver. En större mängd gäller oftast hela "
    "dagsdosen, inte en enda kapsel.",
    verified=False,
)
def does_not_fit_a_capsule(label: ParsedLabel) -> Flaws:
    """The salts in one capsule weigh more than a capsule holds.

    Flagged: Dosering: 1 kapsel dagligen. 1 kapsel innehåller 1 200 mg magnesiumcitrat.
    Accepted: Dosering: 3 kapslar dagligen. Dagsdosen (3 kapslar) ger 2 100 mg magnesiumcitrat.

    Above 1,400 mg it is an error.
    """
    capsules = list(_capsules(label))
    if not capsules:
        return
    mg, salts = min(capsules, key=lambda capsule: capsule[0])
    if mg > MOST_MG:
        yield Flaw(
            salts[0].span,
            f"{swedish(mg)} mg pulver får knappast plats i en kapsel.",
            Severity.ERROR if mg > IMPOSSIBLE_MG else Severity.WARNING,
        )


def _capsules(label: ParsedLabel) -> Iterator[tuple[Decimal, list[SaltAmount]]]:
    """Return what one capsule holds, once for each basis that the salts are stated for."""
    by_basis: dict[Basis, list[SaltAmount]] = defaultdict(list)
    for salt in label.salt_amounts:
        if salt.basis and salt.amount.in_mg:
            by_basis[salt.basis].append(salt)
    for basis, salts in by_basis.items():
        count = _count(basis, label)
        if count:
            distinct = {(salt.compound, salt.amount.in_mg or Decimal(0)) for salt in salts}
            yield sum((mg for _, mg in distinct), Decimal(0)) / count, salts


def _count(basis: Basis, label: ParsedLabel) -> Decimal | None:
    """Return how many capsules an amount is for; `None` where it isn't for capsules."""
    if basis.unit is not None:
        return basis.count if basis.unit == "capsule" else None
    dose = label.daily_dose
    if basis.per != "daily_dose" or dose is None or dose.unit != "capsule":
        return None
    return dose.exact
