"""CL001."""

from labels.core.findings import Severity, quoted
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import (
    CASE_MD_2014_13,
    DIRECTIVE_2002_46_ARTICLE_6_2,
    REGULATION_1169_2011_ARTICLE_7_3,
)
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "CL001",
    Severity.ERROR,
    DIRECTIVE_2002_46_ARTICLE_6_2,
    REGULATION_1169_2011_ARTICLE_7_3,
    CASE_MD_2014_13,
    title="Medicinskt påstående",
    what="Etiketten säger att produkten förebygger, behandlar, botar eller lindrar sjukdom eller "
    "besvär.",
    fix="Ta bort påståendet.",
    why="Livsmedel får inte sägas förebygga, behandla eller bota sjukdom. Den som är sjuk kan "
    "annars komma att ta kosttillskott i stället för att söka vård.",
)
def medicinal_claim(label: ParsedLabel) -> Flaws:
    """The label says that the product prevents, treats, cures or relieves disease or complaints.

    Flagged: Kosttillskott. Magnesium motverkar kramp i vaderna.
    Accepted: Kosttillskott. Magnesium bidrar till normal muskelfunktion.

    The authorised claims are never medicinal.
    """
    for claim in label.claims:
        if claim.status == "medicinal":
            yield Flaw(
                claim.span,
                f"{quoted(claim.wording)} är ett medicinskt påstående och får inte användas om "
                "kosttillskott.",
            )
