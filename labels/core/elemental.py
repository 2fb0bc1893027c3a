"""How much elemental magnesium a day the dose and the declaration make together."""

from collections.abc import Sequence
from decimal import Decimal

from labels.core.declaration import Basis, DailyDose, Elemental, NutrientRow, SaltAmount
from labels.core.quantity import tenth
from labels.core.reference.compound_table import BY_ID
from labels.core.reference.nutrients import NRV_MAGNESIUM_MG
from labels.core.reference.units import COUNTED_UNITS

MAGNESIUM = "magnesium"
PREFERENCE = ("daily_dose", "unit", "serving", "100g", "100ml")
"""Which of several declared amounts the daily amount is taken from, first choice first."""
ROUNDING_POINTS = 2
FINEST = Decimal("0.0001")

Range = tuple[Decimal, Decimal]
ONCE: Range = (Decimal(1), Decimal(1))


def elemental(
    dose: DailyDose | None, nutrients: Sequence[NutrientRow], salts: Sequence[SaltAmount]
) -> Elemental:
    """Work out the magnesium in the daily dose and in one unit.

    A declared amount always goes before one computed from the weight of salts, and the whole
    before the sum of its parts.
    """
    massed = [
        row for row in nutrients if row.nutrient == MAGNESIUM and row.amount.in_mg is not None
    ]
    declared = [row for row in massed if row.part_of is None] or massed
    if declared:
        return _declared(dose, declared, salts, massed)
    return _computed(dose, [salt for salt in salts if salt.amount.in_mg is not None])


def scale_to_day(basis: Basis | None, dose: DailyDose | None) -> Range | None:
    """Return by how much an amount is multiplied to make the daily dose, as a range.

    `None` when dose or basis can't be known, or when they are counted in different units.
    """
    if basis is None:
        return ONCE if dose and dose.exact == 1 else None
    counted = dose.counted_in(basis.unit) if dose else None
    if basis.per == "daily_dose":
        is_of_range = dose is not None and dose.exact is None
        return _ratio(counted, basis) if is_of_range and counted and basis.count else ONCE
    if basis.count is None:
        return dose.intakes if dose else None
    return _ratio(counted, basis) if counted else None


def _ratio(counted: Range, basis: Basis) -> Range | None:
    if not basis.count:
        return None
    return counted[0] / basis.count, counted[1] / basis.count


def _declared(
    dose: DailyDose | None,
    rows: Sequence[NutrientRow],
    salts: Sequence[SaltAmount],
    nutrients: Sequence[NutrientRow],
) -> Elemental:
    chosen, times = _choice(dose, rows)
    low, high = _total(chosen, times) if times else (None, None)
    percent = _percent(sorted(rows, key=_preference), salts) or _percent_of_sum(chosen, nutrients)
    return Elemental(
        "declared",
        low,
        high,
        _per_unit(dose, rows, low, high),
        percent.nrv_percent if percent else None,
        chosen[0].span,
        percent.percent_span if percent else None,
        tuple(chosen),
        times,
    )


def _choice(
    dose: DailyDose | None, rows: Sequence[NutrientRow]
) -> tuple[list[NutrientRow], Range | None]:
    """Return the row that the daily amount is taken from, or the parts that add up to it."""
    ranked = sorted(rows, key=_preference)
    row, times = ranked[0], None
    for each in ranked:
        times = scale_to_day(each.basis, dose)
        if times:
            row = each
            break
    if row.part_of is None:
        return [row], times
    parts: dict[str, NutrientRow] = {}
    for each in ranked:
        if each.part_of and each.basis == row.basis and each.amount.unit == row.amount.unit:
            parts.setdefault(each.part_of, each)
    return list(parts.values()), times


def _preference(row: NutrientRow) -> tuple[int, bool, bool]:
    """Prefer rows in mg to rows in mmol on the same basis, and one with its percentage."""
    rank = PREFERENCE.index(row.basis.per) if row.basis else len(PREFERENCE)
    return rank, row.amount.unit == "mmol", row.nrv_percent is None


def _percent(
    ranked: Sequence[NutrientRow], salts: Sequence[SaltAmount]
) -> NutrientRow | SaltAmount | None:
    printed: list[NutrientRow | SaltAmount] = [row for row in ranked if row.part_of is None]
    printed += salts
    return next((each for each in printed if each.nrv_percent is not None), None)


def _percent_of_sum(
    chosen: Sequence[NutrientRow], nutrients: Sequence[NutrientRow]
) -> NutrientRow | None:
    """Return the part that has the whole's percentage: "300 mg, varav 100 mg från oxid (80 %)"."""
    whole = sum((row.amount.in_mg or Decimal(0) for row in chosen), Decimal(0))
    expected = 100 * whole / NRV_MAGNESIUM_MG
    for row in nutrients:
        if row.nrv_percent is not None and abs(row.nrv_percent - expected) <= ROUNDING_POINTS:
            return row
    return None


def _total(rows: Sequence[NutrientRow], times: Range) -> Range:
    low = sum((row.amount.in_mg or Decimal(0) for row in rows), Decimal(0)) * times[0]
    high = sum((_highest(row) for row in rows), Decimal(0)) * times[1]
    return low.quantize(FINEST), high.quantize(FINEST)


def _highest(row: NutrientRow) -> Decimal:
    return (row.highest or row.amount).in_mg or Decimal(0)


def _per_unit(
    dose: DailyDose | None, rows: Sequence[NutrientRow], low: Decimal | None, high: Decimal | None
) -> Decimal | None:
    """Return mg in one piece: as printed, else from the dose when it isn't a range."""
    for row in sorted(rows, key=_unit_preference):
        basis = row.basis
        if basis and basis.unit in COUNTED_UNITS and basis.count and row.part_of is None:
            one = 1 / basis.count
            return _total([row], (one, one))[0]
    if dose is None or dose.unit not in COUNTED_UNITS or not dose.exact or low is None:
        return None
    return (low / dose.exact).quantize(FINEST) if low == high else None


def _unit_preference(row: NutrientRow) -> tuple[bool, tuple[int, bool, bool]]:
    return row.basis is None or row.basis.per != "unit", _preference(row)


def _computed(dose: DailyDose | None, salts: Sequence[SaltAmount]) -> Elemental:
    per = _best_basis(salts)
    chosen = [salt for salt in salts if _per(salt) == per]
    if not chosen:
        return Elemental("unknown")
    shares = [_share(salt) for salt in chosen]
    low = sum((share[0] for share in shares), Decimal(0))
    high = sum((share[1] for share in shares), Decimal(0))
    times = scale_to_day(chosen[0].basis, dose)
    percent = _percent((), chosen)
    return Elemental(
        "computed",
        tenth(low * times[0]) if times else None,
        tenth(high * times[1]) if times else None,
        _piece(chosen[0].basis, dose, low) if low == high else None,
        percent.nrv_percent if percent else None,
        chosen[0].span,
        percent.percent_span if percent else None,
        tuple(chosen),
        times,
    )


def _best_basis(salts: Sequence[SaltAmount]) -> str | None:
    printed = {_per(salt) for salt in salts}
    return next((per for per in PREFERENCE if per in printed), None)


def _per(salt: SaltAmount) -> str | None:
    return salt.basis.per if salt.basis else None


def _share(salt: SaltAmount) -> Range:
    low, high = BY_ID[salt.compound].fractions(salt.hydrate)
    milligrams = salt.amount.in_mg or Decimal(0)
    return milligrams * low, milligrams * high


def _piece(basis: Basis | None, dose: DailyDose | None, exact: Decimal) -> Decimal | None:
    """Return mg in one piece when the printed name fixes one fraction."""
    if basis and basis.unit in COUNTED_UNITS and basis.count:
        return tenth(exact / basis.count)
    if basis and basis.per == "daily_dose" and dose and dose.exact and dose.unit in COUNTED_UNITS:
        return tenth(exact / dose.exact)
    return None
