"""CL011."""

from labels.core.findings import Severity, quoted
from labels.core.parsed_label import ParsedLabel
from labels.core.quantity import swedish
from labels.core.reference.nutrients import RICH_MG
from labels.core.reference.sources import REGULATION_1924_2006_ANNEX, SUPPLEMENT_CLAIM_GUIDANCE
from labels.core.rule import Flaw, Flaws, rule


@rule(
    "CL011",
    Severity.ERROR,
    REGULATION_1924_2006_ANNEX,
    SUPPLEMENT_CLAIM_GUIDANCE,
    title="Villkor för näringspåstående inte uppfyllt",
    what="Produkten kallas rik på magnesium, men den dagliga dosen ger för lite magnesium för det.",
    fix="Höj dosen till minst 112,5 mg magnesium, eller ändra påståendet.",
    why="Uttryck som ”rik på” och ”hög halt” får bara användas när den dagliga dosen ger minst 30 "
    "% av referensintaget.",
)
def nutrition_claim_unmet(label: ParsedLabel) -> Flaws:
    """The product is called rich in magnesium, but the daily dose gives too little for that.

    Flagged: Kosttillskott. Dosering: 1 tablett dagligen. Magnesium 80 mg (21 %) per tablett.
        Rik på magnesium.
    Accepted: Kosttillskott. Dosering: 1 tablett dagligen. Magnesium 120 mg (32 %) per tablett.
        Rik på magnesium.

    "A source of magnesium" takes less, and has a rule of its own.
    """
    mg = label.elemental.max_mg
    for claim in label.claims:
        is_rich = claim.kind == "rich" and claim.nutrient == "magnesium"
        if is_rich and mg is not None and mg < RICH_MG:
            yield Flaw(
                claim.span,
                f"{quoted(claim.wording)} kräver minst 112,5 mg magnesium per daglig dos; "
                f"produkten ger högst {swedish(mg, unlike=RICH_MG)} mg.",
            )
