"""The declared amounts of magnesium that a percentage is printed for."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from labels.core.declaration import NutrientRow
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.nutrients import NRV_MAGNESIUM_MG
from labels.core.rules.amounts.same_basis import same_basis
from labels.core.span import Span

ROUNDING = Decimal(1)
"""Percentage points."""


class PercentRow(NamedTuple):
    """An amount in mg, and its percentage of the reference intake."""

    mg: Decimal
    percent: Decimal
    span: Span


def percent_rows(label: ParsedLabel) -> Iterator[PercentRow]:
    """Return each pair of figures once; millimoles only where no weight stands beside them.

    A foreign panel's percentage doesn't count where the label prints the right one as well.
    """
    told = set()
    right = {row.amount.in_mg for row in label.magnesium if _is_right(row)}
    for row in label.magnesium:
        mg, percent = row.amount.in_mg, row.nrv_percent
        if not mg or percent is None or (mg, percent) in told or _has_weight_beside(row, label):
            continue
        if mg in right and not _is_right(row):
            continue
        told.add((mg, percent))
        yield PercentRow(mg, percent, row.percent_span or row.span)


def _is_right(row: NutrientRow) -> bool:
    """Tell whether a percentage is that of the reference intake, which another country's is not."""
    mg, percent = row.amount.in_mg, row.nrv_percent
    if mg is None or percent is None:
        return False
    return abs(percent - 100 * mg / NRV_MAGNESIUM_MG) <= ROUNDING


def _has_weight_beside(row: NutrientRow, label: ParsedLabel) -> bool:
    return row.amount.unit == "mmol" and any(
        each.amount.unit != "mmol" and same_basis(each.basis, row.basis, label.daily_dose)
        for each in label.magnesium
    )
