"""MP009."""

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import LIVSFS_2014_4_SECTION_7, REGULATION_1169_2011_ARTICLE_23
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "MP009",
    Severity.ERROR,
    REGULATION_1169_2011_ARTICLE_23,
    LIVSFS_2014_4_SECTION_7,
    title="Nettokvantitet saknas",
    what="Det står inte hur mycket förpackningen innehåller.",
    fix="Ange t.ex. ”90 kapslar” eller ”250 g”.",
    why="Utan nettokvantitet går det inte att se hur mycket man köper, eller vad produkten kostar "
    "per dag.",
)
def missing_net_quantity(label: ParsedLabel) -> Flaws:
    """Nothing says how much the package contains.

    Flagged: Kosttillskott. Dosering: 2 kapslar dagligen.
    Accepted: Kosttillskott. 90 kapslar. Dosering: 2 kapslar dagligen.

    A number of units will do, and so will a weight or a volume.
    """
    if not label.net_quantity:
        yield Flaw(None, "Nettokvantitet saknas (vikt, volym eller antal).")
