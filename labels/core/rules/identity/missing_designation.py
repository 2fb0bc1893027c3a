"""ID001."""

from labels.core.findings import Severity
from labels.core.parsed_label import FOOD_SUPPLEMENT, ParsedLabel
from labels.core.reference.sources import (
    DIRECTIVE_2002_46_ARTICLE_6_1,
    KONTROLLWIKI_83,
    LIVSFS_2023_3,
)
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "ID001",
    Severity.ERROR,
    DIRECTIVE_2002_46_ARTICLE_6_1,
    LIVSFS_2023_3,
    KONTROLLWIKI_83,
    title="Beteckningen ”kosttillskott” saknas",
    what="Etiketten säger inte att livsmedlet är ett kosttillskott.",
    fix="Skriv ”Kosttillskott” i samma synfält som nettokvantiteten.",
    why="Beteckningen talar om att produkten är ett kosttillskott och inte vanlig mat, läkemedel "
    "eller kosmetika, och därmed vilka regler som gäller.",
    binds=(FOOD_SUPPLEMENT,),
)
def missing_designation(label: ParsedLabel) -> Flaws:
    """The label doesn't call the food what it is: a food supplement.

    Flagged: Magnesium 90 kapslar. Dosering: 2 kapslar dagligen.
        Kosttillskott bör inte användas som ett alternativ till en varierad kost.
    Accepted: Kosttillskott med magnesium. 90 kapslar. Dosering: 2 kapslar dagligen.

    The word inside a warning is no designation.
    """
    if label.designation is None:
        yield Flaw(None, "Beteckningen ”kosttillskott” saknas på etiketten.")
