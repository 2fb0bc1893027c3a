"""AR001."""

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import DIRECTIVE_2002_46_ARTICLE_8
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "AR001",
    Severity.ERROR,
    DIRECTIVE_2002_46_ARTICLE_8,
    title="Mängd magnesium per daglig dos saknas",
    what="Etiketten anger inte hur mycket magnesium produkten ger, varken som magnesium eller "
    "som salt.",
    fix="Ange t.ex. ”Magnesium 200 mg (53 % av DRI)” per daglig dos.",
    why="Mängden magnesium per daglig dos är det som köparen betalar för. Utan den går det inte "
    "att jämföra produkter eller att veta hur mycket magnesium man får i sig.",
)
def missing_magnesium_amount(label: ParsedLabel) -> Flaws:
    """The label states no amount of magnesium, neither as magnesium nor as a salt.

    Flagged: Kosttillskott. Dosering: 2 kapslar dagligen. Ingredienser: magnesiumcitrat.
    Accepted: Kosttillskott. Dosering: 2 kapslar dagligen. Magnesium 200 mg (53 %) per dagsdos.

    The weight of the powder or of the capsule is no amount of magnesium.
    """
    declares = label.salt_amounts or any(row.nutrient == "magnesium" for row in label.nutrients)
    is_about_magnesium = label.product_class is not None or label.salts
    if is_about_magnesium and not declares:
        yield Flaw(None, "Mängden magnesium per rekommenderad daglig dos saknas.")
