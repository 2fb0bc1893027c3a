"""LA003."""

from labels.core.declaration import NutrientRow, SaltAmount
from labels.core.findings import Severity, quoted
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import PLAUSIBILITY
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "LA003",
    Severity.INFO,
    PLAUSIBILITY,
    title="Tvetydigt tal",
    what="En angiven mängd kan läsas på två sätt.",
    fix="Skriv tusental med mellanslag, ”1 500”, och decimaler med komma, ”1,5”.",
    why="”1.500” är ettusenfemhundra för en del läsare och en och en halv för andra. I en dos är "
    "skillnaden tusenfaldig.",
    verified=False,
)
def ambiguous_number(label: ParsedLabel) -> Flaws:
    """A stated amount can be read in two ways.

    Flagged: Dosering: 2 tabletter dagligen. Dagsdosen ger 1.500 mg magnesiumcitrat.
    Accepted: Dosering: 2 tabletter dagligen. Dagsdosen ger 1 500 mg magnesiumcitrat.

    Such an amount has three digits after its only separator.
    """
    amounts: list[SaltAmount | NutrientRow] = [*label.salt_amounts, *label.nutrients]
    for amount in amounts:
        if amount.ambiguous:
            wording = label.text[amount.span.start : amount.span.end]
            yield Flaw(amount.span, f"Talet i {quoted(wording)} kan läsas på två sätt.")
            return
