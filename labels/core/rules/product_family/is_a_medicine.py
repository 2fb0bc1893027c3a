"""PF001."""

from labels.core.findings import Severity
from labels.core.parsed_label import MEDICINE, ParsedLabel
from labels.core.reference.sources import MEDICINE_TEXTS
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "PF001",
    Severity.INFO,
    MEDICINE_TEXTS,
    title="Produkten är ett läkemedel",
    what="Texten säger att produkten är ett läkemedel.",
    fix="Visa produkten i en egen lista, utan poäng.",
    why="Läkemedel är prövade och godkända för en viss användning och följer andra regler. De "
    "jämförs inte med kosttillskott.",
    binds=(MEDICINE,),
)
def is_a_medicine(label: ParsedLabel) -> Flaws:
    """The text says that the product is a medicine.

    Flagged: Läkemedel. Magnesiumhydroxid 250 mg tabletter. Läs bipacksedeln. MT-nr 12345
    Accepted: Kosttillskott. Rådgör med läkare om du tar läkemedel.

    No other rule binds a medicine.
    """
    yield Flaw(
        label.medicine_mark,
        "Produkten är ett läkemedel och följer reglerna för läkemedel. Läs bipacksedeln.",
    )
