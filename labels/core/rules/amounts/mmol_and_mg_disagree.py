"""AR018."""

from decimal import Decimal

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.quantity import MG_PER_MMOL, Amount, swedish
from labels.core.reference.sources import ATOMIC_WEIGHTS
from labels.core.rule import Flaw, Flaws, rule
from labels.core.rules.amounts.same_basis import same_basis

MOST_OFF = Decimal("0.01")
HALF = Decimal("0.5")


@rule(
    "AR018",
    Severity.WARNING,
    ATOMIC_WEIGHTS,
    title="Millimol och milligram stämmer inte överens",
    what="Mängden i millimol och mängden i milligram är inte samma mängd.",
    fix="Rätta det värde som är fel.",
    why="En millimol magnesium väger 24,305 mg. När de två värdena inte stämmer överens är minst "
    "ett av dem fel.",
    verified=False,
)
def mmol_and_mg_disagree(label: ParsedLabel) -> Flaws:
    """The amounts in millimoles and in milligrams aren't the same amount.

    Flagged: Dagsdos: 1 tablett. 1 tablett innehåller 10 mmol magnesium (200 mg, 53 % av DRI).
    Accepted: Dagsdos: 1 tablett. 1 tablett innehåller 10 mmol magnesium (243 mg, 65 % av DRI).

    Both figures are taken for rounded: 4 mmol is anything from 3.5 to 4.5.
    """
    weighed = [row for row in label.magnesium if row.amount.unit == "mg"]
    for moles in label.magnesium:
        if moles.amount.unit != "mmol":
            continue
        weights = [row for row in weighed if same_basis(row.basis, moles.basis, label.daily_dose)]
        wrong = [row for row in weights if _disagree(moles.amount, row.amount)]
        if weights and len(wrong) == len(weights):
            made, declared = moles.amount.value * MG_PER_MMOL, wrong[0].amount.value
            yield Flaw(
                moles.span,
                f"{swedish(moles.amount.value)} mmol motsvarar "
                f"{swedish(made, unlike=declared)} mg magnesium, "
                f"inte {swedish(declared, unlike=made)} mg.",
            )
            return


def _disagree(moles: Amount, weight: Amount) -> bool:
    """Tell whether no pair of figures that would be printed so is within one per cent."""
    low = (moles.value - _half_a_step(moles)) * MG_PER_MMOL
    high = (moles.value + _half_a_step(moles)) * MG_PER_MMOL
    least = (weight.value - _half_a_step(weight)) * (1 - MOST_OFF)
    most = (weight.value + _half_a_step(weight)) * (1 + MOST_OFF)
    return high < least or low > most


def _half_a_step(amount: Amount) -> Decimal:
    exponent = amount.value.as_tuple().exponent
    return HALF.scaleb(min(exponent, 0)) if isinstance(exponent, int) else HALF
