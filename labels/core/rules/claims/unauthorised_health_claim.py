"""CL002."""

from labels.core.findings import Severity, quoted
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.claims import name_in_text
from labels.core.reference.sources import (
    CASE_PMOD_2023,
    EFSA_MAGNESIUM_CLAIMS,
    REGULATION_432_2012,
    REGULATION_1924_2006_ARTICLE_10,
)
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "CL002",
    Severity.ERROR,
    REGULATION_1924_2006_ARTICLE_10,
    REGULATION_432_2012,
    EFSA_MAGNESIUM_CLAIMS,
    CASE_PMOD_2023,
    title="Hälsopåstående som inte är godkänt",
    what="Etiketten påstår något om hälsan som inte är godkänt.",
    fix="Ersätt påståendet med ett godkänt hälsopåstående eller ta bort det.",
    why="Bara hälsopåståenden som har prövats och godkänts i EU får användas. För magnesium är de "
    "tio. Sömn, avslappning och stress hör inte dit.",
)
def unauthorised_health_claim(label: ParsedLabel) -> Flaws:
    """The label claims an effect on health that is not authorised.

    Flagged: Kosttillskott. Magnesium ger dig djupare sömn.
    Accepted: Kosttillskott. Magnesium bidrar till normal psykologisk funktion.

    Authorised claims of other nutrients on the label are as good as those of magnesium.
    """
    for claim in label.claims:
        if claim.status == "unauthorised" and claim.kind == "effect":
            whose = f" för {name_in_text(claim.nutrient)}" if claim.nutrient else ""
            yield Flaw(
                claim.span, f"{quoted(claim.wording)} är inte ett godkänt hälsopåstående{whose}."
            )
