"""CL009."""

from labels.core.findings import Severity, quoted
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import ABSORPTION_REVIEW, MARKETING_ACT
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "CL009",
    Severity.WARNING,
    MARKETING_ACT,
    ABSORPTION_REVIEW,
    title="Jämförande påstående utan stöd",
    what="Etiketten jämför upptag eller kvalitet, men visar inte vad jämförelsen bygger på.",
    fix="Ange vad jämförelsen bygger på, eller ta bort den.",
    why="Den som jämför sig med andra ska kunna visa att jämförelsen stämmer. Studierna av hur "
    "olika former av magnesium tas upp är få och små.",
    verified=False,
)
def unsupported_comparison(label: ParsedLabel) -> Flaws:
    """The label compares absorption or quality, but doesn't show what that rests on.

    Flagged: Kosttillskott. Marknadens starkaste magnesium.
    Accepted: Kosttillskott. Magnesiumcitrat är ett organiskt salt.
    """
    for claim in label.claims:
        if claim.kind == "comparison":
            yield Flaw(claim.span, f"{quoted(claim.wording)} är en jämförelse utan redovisat stöd.")
