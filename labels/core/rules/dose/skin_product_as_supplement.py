"""DS013."""

from labels.core.findings import Severity
from labels.core.parsed_label import FOOD_SUPPLEMENT, ParsedLabel
from labels.core.reference.sources import DIRECTIVE_2002_46_ARTICLE_2, PLAUSIBILITY
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "DS013",
    Severity.ERROR,
    DIRECTIVE_2002_46_ARTICLE_2,
    PLAUSIBILITY,
    title="Hudprodukt som kallas kosttillskott",
    what="En produkt för huden kallar sig kosttillskott.",
    fix="Ta bort beteckningen ”kosttillskott”, och märk produkten efter de regler som gäller för "
    "den.",
    why="Ett kosttillskott är ett livsmedel som man äter eller dricker. Det som sprayas på huden "
    "eller hälls i badet är inget livsmedel utan följer andra regler, oftast dem för kosmetika.",
    binds=(FOOD_SUPPLEMENT,),
    verified=False,
)
def skin_product_as_supplement(label: ParsedLabel) -> Flaws:
    """A product for the skin calls itself a food supplement.

    Flagged: Magnesiumolja. Kosttillskott i sprayform, 150 ml. Sprayas på huden.
    Accepted: Magnesiumspray. Kosttillskott, 30 ml. Sprayas i munnen.
    """
    if label.skin_use is not None:
        yield Flaw(label.skin_use, "Produkten är avsedd för huden och är inget kosttillskott.")
