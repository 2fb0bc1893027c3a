"""MP002."""

from labels.core.findings import Severity
from labels.core.parsed_label import FOOD_SUPPLEMENT, ParsedLabel
from labels.core.reference.sources import DIRECTIVE_2002_46_ARTICLE_6_3_C
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "MP002",
    Severity.ERROR,
    DIRECTIVE_2002_46_ARTICLE_6_3_C,
    title="Varning om att inte överskrida dosen saknas",
    what="Det finns ingen varning om att inte ta mer än den rekommenderade dagliga dosen.",
    fix="Lägg till ”Rekommenderad daglig dos bör inte överskridas.”",
    why="Ett kosttillskott är en koncentrerad källa till näringsämnen. Den som tar mer än dosen "
    "kan få i sig mer än vad som är säkert, och därför ska varningen alltid stå på etiketten.",
    binds=(FOOD_SUPPLEMENT,),
)
def missing_dose_warning(label: ParsedLabel) -> Flaws:
    """There is no warning against taking more than the recommended daily dose.

    Flagged: Kosttillskott. Dosering: 2 kapslar dagligen.
    Accepted: Kosttillskott. Dosering: 2 kapslar dagligen. Överskrid inte rekommenderad daglig dos.
    """
    if not label.states("dose_warning"):
        yield Flaw(None, "Varningen om att inte överskrida rekommenderad daglig dos saknas.")
