"""ID003."""

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import (
    DIRECTIVE_2002_46_ANNEX_II,
    REGULATION_1169_2011_ARTICLE_18,
)
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "ID003",
    Severity.ERROR,
    REGULATION_1169_2011_ARTICLE_18,
    DIRECTIVE_2002_46_ANNEX_II,
    title="Magnesiumkälla saknas i ingrediensförteckningen",
    what="Magnesium anges, men ingrediensförteckningen nämner ingen magnesiumförening.",
    fix="Ange föreningen, t.ex. ”magnesiumcitrat”.",
    why="I kosttillskott finns magnesium alltid som en förening. Vilken det är påverkar hur mycket "
    "magnesium som tas upp, och avgör om källan är tillåten.",
    verified=False,
)
def unnamed_magnesium_source(label: ParsedLabel) -> Flaws:
    """Magnesium is declared, but the list of ingredients names no magnesium compound.

    Flagged: Kosttillskott. Ingredienser: magnesium, risstärkelse.
        Dosering: 2 kapslar dagligen. Magnesium 200 mg (53 % av DRI) per dagsdos.
    Accepted: Kosttillskott. Ingredienser: magnesiumcitrat, risstärkelse.
        Dosering: 2 kapslar dagligen. Magnesium 200 mg (53 % av DRI) per dagsdos.

    A trade name that stands for a compound is a name; an aid such as magnesium stearate isn't.
    """
    names_none = not label.salts and label.excipient_source is None
    if label.ingredients and label.magnesium and names_none:
        yield Flaw(
            label.ingredients[0].span._replace(end=label.ingredients[-1].span.end),
            "Ingrediensförteckningen anger inte vilken magnesiumförening som används.",
        )
