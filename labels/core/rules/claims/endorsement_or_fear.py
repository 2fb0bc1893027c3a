"""CL008."""

from labels.core.findings import Severity, quoted
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import REGULATION_1924_2006_ARTICLE_12
from labels.core.rule import Flaw, Flaws, rule

KINDS = frozenset({"endorsement", "fear"})


@rule(
    "CL008",
    Severity.ERROR,
    REGULATION_1924_2006_ARTICLE_12,
    title="Läkarrekommendation eller anspelning på rädsla",
    what="Etiketten hänvisar till en läkares rekommendation, eller säger att hälsan tar skada utan "
    "produkten.",
    fix="Ta bort påståendet.",
    why="En läkares ord väger tungt, och oro kan få någon att köpa det som inte behövs. Därför får "
    "hälsopåståenden varken hänvisa till enskilda läkare eller säga att hälsan tar skada utan "
    "produkten.",
    verified=False,
)
def endorsement_or_fear(label: ParsedLabel) -> Flaws:
    """The label refers to a doctor's recommendation, or says that going without it harms health.

    Flagged: Kosttillskott. Rekommenderas av läkare.
    Accepted: Kosttillskott. Rådgör med läkare om du tar läkemedel.
    """
    for claim in label.claims:
        if claim.kind in KINDS:
            yield Flaw(
                claim.span,
                f"{quoted(claim.wording)} är inte ett tillåtet hälsopåstående enligt artikel 12 "
                "i förordning (EG) nr 1924/2006.",
            )
