"""AR014."""

from decimal import Decimal

from labels.core.declaration import NutrientRow
from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.quantity import swedish
from labels.core.reference.sources import PLAUSIBILITY
from labels.core.rule import Flaw, Flaws, rule
from labels.core.rules.amounts.same_basis import same_basis

ROUNDING = Decimal("0.02")
FEWEST_PARTS = 2


@rule(
    "AR014",
    Severity.ERROR,
    PLAUSIBILITY,
    title="Delmängderna stämmer inte med totalmängden",
    what="Magnesiumet från de olika källorna blir tillsammans inte den mängd som anges.",
    fix="Rätta delmängderna eller totalmängden.",
    why="Delmängderna visar hur mycket av magnesiumet som kommer från varje källa. När de inte går "
    "ihop med totalmängden vet köparen inte vilken uppgift som gäller.",
    verified=False,
)
def parts_do_not_sum(label: ParsedLabel) -> Flaws:
    """The magnesium from the various sources doesn't add up to the amount declared.

    Flagged: Dagsdos: 1 tablett. Magnesium 300 mg per tablett
        varav från magnesiumoxid 150 mg
        varav från magnesiumcitrat 75 mg
    Accepted: Dagsdos: 1 tablett. Magnesium 225 mg per tablett
        varav från magnesiumoxid 150 mg
        varav från magnesiumcitrat 75 mg

    Parts that leave a source out may make less than the total, never more. A total in mmol is
    held against the one in mg by a rule of its own.
    """
    for total in label.magnesium:
        parts = _parts(total, label)
        declared = total.amount.in_mg
        if len(parts) < FEWEST_PARTS or not declared or total.amount.unit == "mmol":
            continue
        made = sum(parts.values(), Decimal(0))
        too_little = made < (1 - ROUNDING) * declared and _all_sources(parts, label)
        if too_little or made > (1 + ROUNDING) * declared:
            yield Flaw(
                total.span,
                f"Delmängderna ger tillsammans {swedish(made, unlike=declared)} mg magnesium, "
                f"men totalt {swedish(declared, unlike=made)} mg anges.",
            )
            return


def _parts(total: NutrientRow, label: ParsedLabel) -> dict[str, Decimal]:
    """Return the magnesium from each source, for the amount that the total is for."""
    return {
        row.part_of: row.amount.in_mg
        for row in label.nutrients
        if row.nutrient == "magnesium" and row.part_of and row.amount.in_mg
        if same_basis(row.basis, total.basis, label.daily_dose)
    }


def _all_sources(parts: dict[str, Decimal], label: ParsedLabel) -> bool:
    return {salt.compound for salt in label.salts} <= set(parts)
