"""MP001."""

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import DIRECTIVE_2002_46_ARTICLE_6_3_B
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "MP001",
    Severity.ERROR,
    DIRECTIVE_2002_46_ARTICLE_6_3_B,
    title="Rekommenderad daglig dos saknas",
    what="Etiketten säger inte hur mycket man ska ta om dagen.",
    fix="Ange t.ex. ”2 kapslar dagligen”.",
    why="Utan rekommenderad daglig dos går det inte att veta hur mycket magnesium en dag ger, och "
    "varningen om att inte överskrida dosen säger ingenting.",
)
def missing_daily_dose(label: ParsedLabel) -> Flaws:
    """The label doesn't say how much to take a day.

    Flagged: Kosttillskott. 90 kapslar. Tas vid behov.
    Accepted: Kosttillskott. 90 kapslar. Dosering: 2 kapslar dagligen.

    "When needed" is no daily dose.
    """
    if label.daily_dose is None:
        yield Flaw(None, "Rekommenderad daglig dos saknas.")
