"""PF003."""

from labels.core.findings import Severity
from labels.core.parsed_label import FSMP, ParsedLabel
from labels.core.reference.sources import REGULATION_609_2013
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "PF003",
    Severity.INFO,
    REGULATION_609_2013,
    title="Livsmedel för speciella medicinska ändamål",
    what="Texten säger att produkten är ett livsmedel för speciella medicinska ändamål.",
    fix="Visa produkten i en egen kategori.",
    why="Sådana livsmedel är till för patienter och används under medicinsk övervakning. De följer "
    "andra regler än kosttillskott och jämförs inte med dem.",
    binds=(FSMP,),
)
def food_for_special_medical_purposes(label: ParsedLabel) -> Flaws:
    """The text says that the product is a food for special medical purposes.

    Flagged: Livsmedel för speciella medicinska ändamål. Används under medicinsk övervakning.
    Accepted: Kosttillskott med magnesium. 90 kapslar.
    """
    yield Flaw(
        label.designation,
        "Produkten är ett livsmedel för speciella medicinska ändamål och följer andra regler "
        "än kosttillskott.",
    )
