"""Parts of a range that shoppers choose among with one click."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from labels.core.reference.upper_levels import UPPER_LEVEL_MG

Ends = tuple[Decimal | None, Decimal | None]

ABOVE_UPPER_LEVEL_MG = UPPER_LEVEL_MG + Decimal("0.0001")
"""The least amount above the upper level, to the step that amounts are stored with."""


@dataclass(frozen=True)
class Band:
    """A part of a range, its ends included; None is an open end."""

    label: str | Promise
    ends: Ends


BANDS: Mapping[str, tuple[Band, ...]] = {
    "elemental_mg": (
        Band(_("Högst 100 mg"), (None, Decimal(100))),
        Band(_("100–200 mg"), (Decimal(100), Decimal(200))),
        Band(_("200–250 mg"), (Decimal(200), UPPER_LEVEL_MG)),
        Band(_("Över 250 mg"), (ABOVE_UPPER_LEVEL_MG, None)),
    ),
}
"""By range. Of magnesium a day, the last lies above the upper level for what is added to food; a
dose on the border of two others is in both."""
