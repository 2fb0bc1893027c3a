"""AR015."""

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import PLAUSIBILITY
from labels.core.rule import Flaw, Flaws, rule

SEVERAL = 2


@rule(
    "AR015",
    Severity.INFO,
    PLAUSIBILITY,
    title="Okänd fördelning mellan magnesiumformer",
    what="Produkten har flera magnesiumformer, och minst en av dem saknar mängd.",
    fix="Ange mängden magnesium från varje form.",
    why="Formerna tas upp olika väl och kostar olika mycket. Utan mängder kan en dyr form i namnet "
    "vara en liten del av innehållet.",
    verified=False,
)
def unknown_split_between_sources(label: ParsedLabel) -> Flaws:
    """There are several forms of magnesium, and at least one of them has no amount.

    Flagged: Dagsdos: 1 tablett. Ingredienser: magnesiumoxid, magnesiumcitrat.
        Magnesium 150 mg (40 % av DRI) per tablett.
    Accepted: Dagsdos: 1 tablett. Ingredienser: magnesiumoxid.
        Magnesium 150 mg (40 % av DRI) per tablett.

    The weight of the salt or the magnesium from it will do, for each of them.
    """
    sources = {salt.compound for salt in label.salts}
    weighed = {salt.compound for salt in label.salt_amounts}
    weighed |= {row.part_of for row in label.nutrients if row.part_of}
    if len(sources) >= SEVERAL and not sources <= weighed:
        second = next(each for each in label.salts if each.compound != label.salts[0].compound)
        yield Flaw(
            second.span,
            "Produkten innehåller flera magnesiumformer, och minst en av dem saknar mängd; "
            "upptaget kan bara uppskattas.",
        )
