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
    title="Hudprodukt såld som kosttillskott",
    what="En produkt för huden kallar sig kosttillskott.",
    fix="Flytta till annan kategori eller ta bort.",
    why="Ett kosttillskott är ett livsmedel som man äter eller dricker. Det som sprayas på huden "
    "eller hälls i badet är inget livsmedel, och följer regler för kosmetika.",
    binds=(FOOD_SUPPLEMENT,),
    verified=False,
)
def skin_product_as_supplement(label: ParsedLabel) -> Flaws:
    """A product for the skin calls itself a food supplement.

    Flagged: Magnesiumolja. Kosttillskott i sprayform, 150 ml. Sprayas på huden.
    Accepted: Magnesiumspray. Kosttillskott, 30 ml. Sprayas i munnen.
    """
    if label.skin_use is not None:
        yield Flaw(label.skin_use, "Produkten är för huden och är inte ett kosttillskott.")
