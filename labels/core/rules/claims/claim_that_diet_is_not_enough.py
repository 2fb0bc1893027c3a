"""CL007."""

from labels.core.findings import Severity, quoted
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import (
    DIRECTIVE_2002_46_ARTICLE_7,
    REGULATION_1924_2006_ARTICLE_3,
)
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "CL007",
    Severity.ERROR,
    DIRECTIVE_2002_46_ARTICLE_7,
    REGULATION_1924_2006_ARTICLE_3,
    title="Påstående om att vanlig kost inte räcker",
    what="Etiketten säger eller antyder att en varierad kost inte kan ge tillräckligt med "
    "näringsämnen.",
    fix="Ta bort påståendet.",
    why="En varierad kost ger i allmänhet tillräckligt med magnesium, och märkningen får inte säga "
    "eller antyda något annat.",
)
def claim_that_diet_is_not_enough(label: ParsedLabel) -> Flaws:
    """The label says or implies that a varied diet can't give enough nutrients.

    Flagged: Kosttillskott. Dagens kost räcker inte för att täcka ditt behov av magnesium.
    Accepted: Kosttillskott. Magnesium finns i fullkorn, nötter och gröna grönsaker.
    """
    for claim in label.claims:
        if claim.kind == "diet_not_enough":
            yield Flaw(
                claim.span,
                f"{quoted(claim.wording)} antyder att en varierad kost inte ger tillräckligt.",
            )
