"""PF002."""

from labels.core.findings import Severity
from labels.core.parsed_label import FOOD_SUPPLEMENT, ParsedLabel
from labels.core.reference.sources import DIRECTIVE_2002_46_ARTICLE_6_2, MARKETING_ACT
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "PF002",
    Severity.ERROR,
    DIRECTIVE_2002_46_ARTICLE_6_2,
    MARKETING_ACT,
    title="Kosttillskott som framställs som läkemedel",
    what="Ett kosttillskott framställs som ett läkemedel, eller som godkänt på samma sätt.",
    fix="Ta bort det som får kosttillskottet att framstå som läkemedel.",
    why="Läkemedelsverket godkänner läkemedel, aldrig kosttillskott. Den som tror att produkten är "
    "ett läkemedel kan avstå från vård som behövs.",
    binds=(FOOD_SUPPLEMENT,),
)
def supplement_posing_as_medicine(label: ParsedLabel) -> Flaws:
    """A food supplement is presented as a medicine, or as approved like one.

    Flagged: Kosttillskott. 90 tabletter. Godkänt av Läkemedelsverket.
    Accepted: Kosttillskott. 90 tabletter. Rådgör med läkare om du tar läkemedel.
    """
    if label.medicine_mark is not None:
        yield Flaw(label.medicine_mark, "Kosttillskottet framställs som läkemedel.")
