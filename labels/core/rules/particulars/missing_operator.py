"""MP012."""

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import REGULATION_1169_2011_ARTICLE_8
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "MP012",
    Severity.ERROR,
    REGULATION_1169_2011_ARTICLE_8,
    title="Ansvarig livsmedelsföretagare saknas",
    what="Etiketten anger inget företag med postadress som ansvarar för livsmedlet.",
    fix="Ange företagsnamn och postadress inom EU.",
    why="Någon ska ansvara för produkten och gå att nå, både för den som har köpt den och för den "
    "myndighet som kontrollerar den.",
    verified=False,
)
def missing_operator(label: ParsedLabel) -> Flaws:
    """No food business operator with a postal address is named as responsible for the food.

    Flagged: Kosttillskott. 90 kapslar. Läs mer på www.fjallfrisk.example
    Accepted: Kosttillskott. 90 kapslar. Fjällfrisk Hälsa AB, Ripstigen 4, 831 40 Östersund

    A town with its postcode is address enough; a web address isn't.
    """
    operator = label.operator
    if operator is None or operator.address is None:
        yield Flaw(
            operator.span if operator else None,
            "Ansvarig livsmedelsföretagare med namn och postadress saknas.",
        )
