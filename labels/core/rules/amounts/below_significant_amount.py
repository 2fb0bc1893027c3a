"""AR019."""

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.quantity import swedish
from labels.core.reference.nutrients import SIGNIFICANT_MG
from labels.core.reference.sources import REGULATION_1169_2011_ANNEX_XIII
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "AR019",
    Severity.WARNING,
    REGULATION_1169_2011_ANNEX_XIII,
    title="Mindre än en betydande mängd",
    what="Den högsta dagliga dosen ger mindre magnesium än det som räknas som en betydande mängd.",
    fix="Höj dosen till minst 56,25 mg magnesium, eller avstå från påståenden om magnesium.",
    why="Gränsen för en betydande mängd är 15 % av referensintaget. En produkt som ger mindre får "
    "inte ha närings- eller hälsopåståenden om magnesium.",
)
def below_significant_amount(label: ParsedLabel) -> Flaws:
    """The highest daily dose gives less magnesium than counts as a significant amount.

    Flagged: Dosering: 1 tablett dagligen. Magnesium 50 mg (13 % av DRI) per tablett.
    Accepted: Dosering: 1 tablett dagligen. Magnesium 57 mg (15 % av DRI) per tablett.

    Where only a salt's weight is stated, the most that the salt can hold is what counts.
    """
    mg = label.elemental.max_mg
    if mg is not None and mg < SIGNIFICANT_MG:
        yield Flaw(
            label.elemental.span,
            f"Högst {swedish(mg, unlike=SIGNIFICANT_MG)} mg magnesium om dagen är mindre än 15 % "
            "av DRI (56,25 mg) och räknas inte som en betydande mängd.",
        )
