"""A basis as it is printed, and what it is once it is held against the daily dose."""

from decimal import Decimal
from typing import NamedTuple

from labels.core.declaration import Basis, DailyDose
from labels.core.reference.units import COUNTED_UNITS

DAY, SERVING, COUNT = "day", "serving", "count"
HUNDRED = 100


class PrintedBasis(NamedTuple):
    """A basis where it stands, not yet held against the daily dose."""

    number: Decimal | None
    unit: str | None
    word: str
    """"day", "serving" or "count"."""
    start: int
    end: int
    is_subject: bool = False
    """The subject of what follows ("2 kapslar ger …"), never what goes before it."""


def settle(printed: PrintedBasis, dose: DailyDose | None) -> Basis:
    """Hold a printed basis against the daily dose: 2 capsules may be the day's, or a serving."""
    if printed.word == DAY:
        return Basis("daily_dose", *_known_count(printed, dose))
    if printed.number is None or printed.unit is None:
        return Basis("serving")
    return Basis(_per(printed.number, printed.unit, dose), printed.number, printed.unit)


def _known_count(
    printed: PrintedBasis, dose: DailyDose | None
) -> tuple[Decimal | None, str | None]:
    if printed.number is not None or dose is None or dose.exact is None:
        return printed.number, printed.unit
    return dose.exact, dose.unit


def _per(count: Decimal, unit: str, dose: DailyDose | None) -> str:
    if unit in ("g", "ml") and count == HUNDRED:
        return f"100{unit}"
    is_piece = count == 1 and unit in COUNTED_UNITS
    if dose and dose.is_exactly(count, unit) and not is_piece:
        return "daily_dose"
    return "unit" if is_piece else "serving"
