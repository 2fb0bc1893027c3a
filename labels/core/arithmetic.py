"""How the magnesium in the daily dose was worked out, in one line for people, in Swedish."""

from decimal import Decimal

from labels.core.declaration import Basis, DailyDose, NutrientRow, SaltAmount
from labels.core.parsed_label import ParsedLabel
from labels.core.quantity import MG_PER_MMOL, in_full
from labels.core.reference.compound_table import BY_ID
from labels.core.reference.unit_names import unit_name

ONCE = (Decimal(1), Decimal(1))


def arithmetic(label: ParsedLabel) -> str | None:
    """Return the sum, such as "117 mg per kapsel × 2 kapslar"; `None` where there is none."""
    elemental = label.elemental
    if elemental.times is None or not elemental.taken_from:
        return None
    terms = " + ".join(_term(part) for part in elemental.taken_from)
    basis = elemental.taken_from[0].basis
    return terms + _per(basis) + _times(basis, label.daily_dose, elemental.times)


def _term(part: NutrientRow | SaltAmount) -> str:
    amount = f"{in_full(part.amount.value)} {part.amount.unit}"
    if isinstance(part, SaltAmount):
        low, high = BY_ID[part.compound].fractions(part.hydrate)
        return f"{amount} {BY_ID[part.compound].name} × {_between(low * 100, high * 100)} %"
    if part.amount.unit == "mmol":
        return f"{amount} × {in_full(MG_PER_MMOL)} mg/mmol"
    if part.highest is not None:
        return f"{_between(part.amount.value, part.highest.value)} {part.amount.unit}"
    return amount


def _per(basis: Basis | None) -> str:
    if basis is None:
        return ""
    if basis.per == "daily_dose":
        return " per dagsdos"
    if basis.count is None or basis.unit is None:
        return " per portion"
    name = unit_name(basis.unit, basis.count)
    return f" per {name}" if basis.count == 1 else f" per {in_full(basis.count)} {name}"


def _times(basis: Basis | None, dose: DailyDose | None, times: tuple[Decimal, Decimal]) -> str:
    if dose is None or (basis and basis.per == "daily_dose" and times == ONCE):
        return ""
    if basis and (basis.count is None or basis.unit is None):
        return f" × {_between(*times)}"
    unit = basis.unit if basis and basis.unit else dose.unit
    low, high = dose.counted_in(unit) or times
    return f" × {_between(low, high)} {unit_name(unit, high)}"


def _between(low: Decimal, high: Decimal) -> str:
    return in_full(low) if low == high else f"{in_full(low)}–{in_full(high)}"
