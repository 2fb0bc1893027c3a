"""ID005."""

from labels.core.findings import Severity, quoted
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.compound_table import BY_ID
from labels.core.reference.sources import REGULATION_1169_2011_ARTICLE_18
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "ID005",
    Severity.WARNING,
    REGULATION_1169_2011_ARTICLE_18,
    title="Oklar magnesiumform",
    what="Magnesiumkällan anges bara som kelat eller komplex.",
    fix="Ange exakt vilken förening det är, t.ex. ”magnesiumbisglycinat”, och gärna hydratformen.",
    why="”Kelat” och ”komplex” säger hur magnesiumet är bundet, inte till vad. Utan föreningen går "
    "det inte att bedöma halten eller upptaget.",
    verified=False,
)
def unspecific_magnesium_source(label: ParsedLabel) -> Flaws:
    """The source of magnesium is named only as a chelate or a complex.

    Flagged: Kosttillskott. Dosering: 2 tabletter dagligen. Ingredienser: magnesiumkelat.
    Accepted: Kosttillskott. Dosering: 2 tabletter dagligen. Ingredienser: magnesiumbisglycinat.

    A chelate whose compound stands beside it is named.
    """
    for salt in label.salts:
        compound = BY_ID.get(salt.compound)
        if compound is not None and compound.listed is None:
            yield Flaw(
                salt.span,
                f"Namnet {quoted(salt.wording)} anger inte vilken magnesiumförening det är; "
                "upptag och halt kan inte bedömas.",
            )
            return
