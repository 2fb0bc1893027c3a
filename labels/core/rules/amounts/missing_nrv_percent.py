"""AR003."""

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import (
    DIRECTIVE_2002_46_ARTICLE_8,
    REGULATION_1169_2011_ANNEX_XIII,
)
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "AR003",
    Severity.ERROR,
    DIRECTIVE_2002_46_ARTICLE_8,
    REGULATION_1169_2011_ANNEX_XIII,
    title="Procent av referensintaget saknas",
    what="Mängden magnesium anges utan procent av det dagliga referensintaget.",
    fix="Ange hur många procent av DRI (375 mg) mängden är, t.ex. ”200 mg (53 % av DRI)”.",
    why="Procenttalet gör kosttillskott lätta att jämföra och ska stå vid varje vitamin och "
    "mineral som deklareras.",
)
def missing_nrv_percent(label: ParsedLabel) -> Flaws:
    """Magnesium is declared without its percentage of the reference intake.

    Flagged: Dosering: 2 kapslar dagligen. Magnesium 200 mg per dagsdos.
    Accepted: Dosering: 2 kapslar dagligen. Magnesium 200 mg (53 % av DRI) per dagsdos.

    Only the element has a reference intake: the weight of a salt needs no percentage.
    """
    declared = [row for row in label.nutrients if row.nutrient == "magnesium"]
    printed = [label.elemental.nrv_percent, *(row.nrv_percent for row in declared)]
    if declared and all(percent is None for percent in printed):
        yield Flaw(declared[0].span, "Procent av dagligt referensintag (DRI) saknas för magnesium.")
