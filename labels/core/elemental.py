"""How much elemental magnesium a day the dose and the declaration make together."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from labels.core.parsed_label import Basis, DailyDose, Elemental, NutrientRow, SaltAmount
from labels.core.quantity import tenth
from labels.core.reference.compound_table import BY_ID
from labels.core.reference.units import COUNTED_UNITS

PER_100 = {"100g": "g", "100ml": "ml"}
PREFERENCE = ("daily_dose", "unit", "serving", "100g", "100ml")
"""Which of several declared amounts the daily amount is taken from, first choice first."""

Range = tuple[Decimal, Decimal]


def elemental(
    dose: DailyDose | None, rows: Sequence[NutrientRow], salt_amounts: Sequence[SaltAmount]
) -> Elemental:
    """Work out the magnesium in the daily dose and in one unit.

    `rows` are the rows that declare magnesium as a whole. A declared amount always goes before
    one computed from the weight of salts.
    """
    massed = [row for row in rows if row.amount.in_mg is not None]
    if massed:
        return _declared(dose, massed)
    return _computed(dose, salt_amounts)


def scale_to_day(basis: Basis | None, dose: DailyDose | None) -> Range | None:
    """Return by how much an amount is multiplied to make the daily dose, as a range.

    `None` when dose or basis can't be known, or when they are counted in different units.
    """
    if basis is None:
        return (Decimal(1), Decimal(1)) if dose and dose.exact == 1 else None
    if basis.per == "daily_dose":
        return Decimal(1), Decimal(1)
    if dose is None:
        return None
    return _per_count(basis, dose)


def _per_count(basis: Basis, dose: DailyDose) -> Range | None:
    if basis.per in PER_100:
        if PER_100[basis.per] != dose.unit:
            return None
        return dose.min / 100, dose.max / 100
    if basis.unit != dose.unit or not basis.count:
        return None
    return dose.min / basis.count, dose.max / basis.count


def _declared(dose: DailyDose | None, rows: list[NutrientRow]) -> Elemental:
    ranked = sorted(rows, key=_preference)
    scaled = [(row, scale) for row in ranked if (scale := scale_to_day(row.basis, dose))]
    percent_row = _percent_row(ranked)
    row = scaled[0][0] if scaled else ranked[0]
    low, high = _times(row, scaled[0][1]) if scaled else (None, None)
    return Elemental(
        "declared",
        low,
        high,
        _per_unit(dose, ranked, low, high),
        percent_row.nrv_percent if percent_row else None,
        row.span,
        percent_row.percent_span if percent_row else None,
    )


def _preference(row: NutrientRow) -> tuple[int, bool]:
    """Prefer rows in mg to rows in mmol on the same basis."""
    rank = PREFERENCE.index(row.basis.per) if row.basis else len(PREFERENCE)
    return rank, row.amount.unit == "mmol"


def _percent_row(ranked: list[NutrientRow]) -> NutrientRow | None:
    return next((row for row in ranked if row.nrv_percent is not None), None)


def _times(row: NutrientRow, scale: Range) -> Range:
    milligrams = row.amount.in_mg or Decimal(0)
    low, high = milligrams * scale[0], milligrams * scale[1]
    return (tenth(low), tenth(high)) if row.amount.unit == "mmol" else (low, high)


def _per_unit(
    dose: DailyDose | None, rows: list[NutrientRow], low: Decimal | None, high: Decimal | None
) -> Decimal | None:
    """Return mg in one piece: as printed, else from the dose when it isn't a range."""
    for row in sorted(rows, key=lambda row: row.basis is None or row.basis.per != "unit"):
        basis = row.basis
        if basis and basis.unit in COUNTED_UNITS and basis.count:
            return _times(row, (1 / basis.count, 1 / basis.count))[0].quantize(Decimal("0.0001"))
    if dose is None or dose.unit not in COUNTED_UNITS or not dose.exact or low is None:
        return None
    return (low / dose.exact).quantize(Decimal("0.0001")) if low == high else None


@dataclass(frozen=True, slots=True)
class _Share:
    low: Decimal
    high: Decimal


def _computed(dose: DailyDose | None, salt_amounts: Sequence[SaltAmount]) -> Elemental:
    per = _best_basis(salt_amounts)
    chosen = [salt for salt in salt_amounts if _per(salt.basis) == per]
    if not chosen:
        return Elemental("unknown")
    shares = [_share(salt) for salt in chosen]
    low, high = sum(share.low for share in shares), sum(share.high for share in shares)
    scale = scale_to_day(chosen[0].basis, dose)
    exact = Decimal(low) if low == high else None
    if scale is None:
        return Elemental(
            "computed", mg_per_unit=_piece(chosen[0], dose, exact), span=chosen[0].span
        )
    return Elemental(
        "computed",
        tenth(low * scale[0]),
        tenth(high * scale[1]),
        _piece(chosen[0], dose, exact),
        span=chosen[0].span,
    )


def _best_basis(salt_amounts: Sequence[SaltAmount]) -> str | None:
    printed = {_per(salt.basis) for salt in salt_amounts}
    return next((per for per in PREFERENCE if per in printed), None)


def _per(basis: Basis | None) -> str | None:
    return basis.per if basis else None


def _share(salt: SaltAmount) -> _Share:
    low, high = BY_ID[salt.compound].fractions(salt.hydrate)
    milligrams = salt.amount.in_mg or Decimal(0)
    return _Share(milligrams * low, milligrams * high)


def _piece(salt: SaltAmount, dose: DailyDose | None, exact: Decimal | None) -> Decimal | None:
    """Return mg in one piece when the printed name fixes one fraction."""
    if exact is None:
        return None
    basis = salt.basis
    if basis and basis.unit in COUNTED_UNITS and basis.count:
        return tenth(exact / basis.count)
    if basis and basis.per == "daily_dose" and dose and dose.exact and dose.unit in COUNTED_UNITS:
        return tenth(exact / dose.exact)
    return None
