"""AR021."""

from labels.core.declaration import Basis, NutrientRow, SaltAmount
from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import DIRECTIVE_2002_46_ARTICLE_8
from labels.core.rule import Flaw, Flaws, rule

PER_100 = {"100g": "100 g", "100ml": "100 ml"}


@rule(
    "AR021",
    Severity.WARNING,
    DIRECTIVE_2002_46_ARTICLE_8,
    title="Mängd per 100 g i stället för per daglig dos",
    what="Magnesium anges bara per 100 g eller 100 ml.",
    fix="Lägg till mängden magnesium per rekommenderad daglig dos.",
    why="Ett kosttillskott tas i små, uppmätta mängder. Mängden per daglig dos är den som säger "
    "något; en mängd per 100 g måste köparen räkna om.",
)
def amount_only_per_100(label: ParsedLabel) -> Flaws:
    """Magnesium is declared only per 100 g or 100 ml.

    Flagged: Kosttillskott. Dosering: 3 g dagligen. Magnesium 5 000 mg per 100 g.
    Accepted: Kosttillskott. Dosering: 3 g dagligen. Magnesium 150 mg (40 % av DRI) per dagsdos.
    """
    amounts: list[NutrientRow | SaltAmount] = [*label.magnesium, *label.salt_amounts]
    printed = [_per_100(amount.basis) for amount in amounts]
    if printed and all(printed):
        yield Flaw(
            amounts[0].span,
            f"Mängderna anges bara per {printed[0]}; i kosttillskott ska de anges per "
            "rekommenderad daglig dos.",
        )


def _per_100(basis: Basis | None) -> str | None:
    return PER_100.get(basis.per) if basis else None
