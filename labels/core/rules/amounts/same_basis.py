"""Whether two amounts are printed for the same quantity of the product."""

from labels.core.declaration import Basis, DailyDose
from labels.core.elemental import scale_to_day


def same_basis(one: Basis | None, other: Basis | None, dose: DailyDose | None) -> bool:
    """Tell whether two bases are one: per tablet is per day where one tablet is the dose."""
    if one == other:
        return True
    scale = scale_to_day(one, dose)
    return scale is not None and scale == scale_to_day(other, dose)
