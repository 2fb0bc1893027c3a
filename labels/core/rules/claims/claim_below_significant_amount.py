"""CL004."""

from labels.core.findings import Severity
from labels.core.parsed_label import Claim, ParsedLabel
from labels.core.quantity import swedish
from labels.core.reference.nutrients import SIGNIFICANT_MG
from labels.core.reference.sources import (
    REGULATION_432_2012,
    REGULATION_1169_2011_ANNEX_XIII,
    SUPPLEMENT_CLAIM_GUIDANCE,
)
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "CL004",
    Severity.ERROR,
    REGULATION_432_2012,
    REGULATION_1169_2011_ANNEX_XIII,
    SUPPLEMENT_CLAIM_GUIDANCE,
    title="Villkor för påstående om magnesium inte uppfyllt",
    what="Etiketten har ett påstående om magnesium, men den dagliga dosen ger för lite magnesium "
    "för det.",
    fix="Höj dosen till minst 56,25 mg magnesium eller ta bort påståendet.",
    why="Sådana påståenden om magnesium får bara användas när den dagliga dosen ger minst 15 % av "
    "referensintaget. En produkt som ger mindre räknas inte som en källa till magnesium.",
)
def claim_below_significant_amount(label: ParsedLabel) -> Flaws:
    """The label makes a claim about magnesium, but the daily dose gives too little for it.

    Flagged: Kosttillskott. Dosering: 1 tablett dagligen. Magnesium 40 mg (11 %) per tablett.
        Magnesium bidrar till normal muskelfunktion.
    Accepted: Kosttillskott. Dosering: 1 tablett dagligen. Magnesium 60 mg (16 %) per tablett.
        Magnesium bidrar till normal muskelfunktion.
    """
    mg = label.elemental.max_mg
    claim = next(filter(_is_about_magnesium, label.claims), None)
    if claim and mg is not None and mg < SIGNIFICANT_MG:
        yield Flaw(
            claim.span,
            "Påståendet kräver minst 56,25 mg magnesium per daglig dos; "
            f"produkten ger högst {swedish(mg, unlike=SIGNIFICANT_MG)} mg.",
        )


def _is_about_magnesium(claim: Claim) -> bool:
    """Tell whether a claim is a health claim of magnesium, or calls the product a source of it."""
    if claim.nutrient != "magnesium":
        return False
    return (
        claim.status == "authorised"
        or claim.kind == "strengthened"
        or (claim.status == "nutrition" and claim.kind == "source")
    )
