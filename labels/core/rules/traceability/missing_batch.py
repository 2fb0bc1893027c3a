"""TR001."""

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import DIRECTIVE_2011_91
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "TR001",
    Severity.ERROR,
    DIRECTIVE_2011_91,
    title="Partimärkning saknas",
    what="Förpackningen visar varken partinummer eller ett bäst före-datum med dag och månad.",
    fix="Märk med partinummer (L…) eller med ett bäst före-datum som visar dag och månad.",
    why="Partiet är det som återkallas när något är fel. Utan partinummer, eller ett datum med "
    "dag och månad, går det inte att veta vilka förpackningar som berörs.",
    verified=False,
)
def missing_batch(label: ParsedLabel) -> Flaws:
    """The package shows neither a lot number nor a best-before date with day and month.

    Flagged: Kosttillskott. 90 kapslar. Bäst före utgången av 2028.
    Accepted: Kosttillskott. 90 kapslar. Bäst före utgången av 2028. Lot: SR4471
    Accepted: Kosttillskott. 90 kapslar. Bäst före 30 06 2028.

    A shop's page owes no lot. A reference to another place on the package stands for the lot,
    and so does one for the date, which may show its day there.
    """
    best_before = label.best_before
    dated = best_before is not None and (best_before.date is None or best_before.shows_day)
    if label.capture == "pack" and label.batch is None and not dated:
        yield Flaw(
            None,
            "Partimärkning saknas: det finns varken partinummer eller bäst före-datum med dag och "
            "månad.",
        )
