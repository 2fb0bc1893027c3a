"""CL003."""

from labels.core.findings import Severity, quoted
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import CASE_MD_2016_5, REGULATION_432_2012
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "CL003",
    Severity.WARNING,
    REGULATION_432_2012,
    CASE_MD_2016_5,
    title="Förstärkt hälsopåstående",
    what="Ett godkänt påstående är omskrivet så att det lovar mer än den godkända lydelsen.",
    fix="Använd den godkända lydelsen.",
    why="Ett godkänt påstående får skrivas om, men inte förstärkas. ”Bidrar till” och ”normal” är "
    "det som har prövats; ”ökar” och ”starka” är det inte.",
    verified=False,
)
def strengthened_claim(label: ParsedLabel) -> Flaws:
    """An authorised claim is reworded so that it promises more than what was authorised.

    Flagged: Kosttillskott. Magnesium ger starka muskler.
    Accepted: Kosttillskott. Magnesium bidrar till normal muskelfunktion.
    """
    for claim in label.claims:
        if claim.status == "unauthorised" and claim.kind == "strengthened":
            right = claim.authorised_wording
            than = f"det godkända påståendet {quoted(right)}" if right else "det som är godkänt"
            yield Flaw(claim.span, f"{quoted(claim.wording)} går längre än {than}.")
