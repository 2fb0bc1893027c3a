"""Counts beside every filter value, under the rest of what was asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

import numpy as np

from products.bands import BANDS, Band, Ends
from products.snapshot.columns import Mask, Numbers, Snapshot

HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True)
class FacetValue:
    """One value of a facet and how many products a click on it would leave."""

    value: str
    label: str
    count: int
    selected: bool


@dataclass(frozen=True)
class Facet:
    """A group of values to choose among; `missing` counts the products that state none."""

    name: str
    label: str
    values: tuple[FacetValue, ...]
    missing: int

    def to_json(self) -> dict[str, object]:
        """The facet in the API's shape."""
        return {
            "label": self.label,
            "values": [
                {"value": v.value, "label": v.label, "count": v.count, "selected": v.selected}
                for v in self.values
            ],
            "missing": self.missing,
        }


@dataclass(frozen=True)
class BandCount:
    """One band of a range and how many products a click on it would leave."""

    band: Band
    count: int
    selected: bool

    def to_json(self) -> dict[str, object]:
        """The band in the API's shape."""
        lowest, highest = (None if end is None else f"{end:f}" for end in self.band.ends)
        return {
            "label": str(self.band.label),
            "min": lowest,
            "max": highest,
            "count": self.count,
            "selected": self.selected,
        }


@dataclass(frozen=True)
class RangeFacet:
    """The lowest and the highest of a number; None where no product states it."""

    name: str
    label: str
    lowest: float | None
    highest: float | None
    missing: int
    bands: tuple[BandCount, ...] = ()

    def to_json(self) -> dict[str, object]:
        """The range in the API's shape; its ends, rounded outwards, hold every product in it."""
        bands = {"bands": [each.to_json() for each in self.bands]} if self.bands else {}
        return bands | {
            "label": self.label,
            "min": rounded(self.lowest, ROUND_FLOOR),
            "max": rounded(self.highest, ROUND_CEILING),
            "missing": self.missing,
        }


def rounded(end: float | None, direction: str) -> str | None:
    """A range's end with two decimals, in the direction that leaves nothing out.

    >>> rounded(62.5051, ROUND_FLOOR), rounded(62.5051, ROUND_CEILING)
    ('62.50', '62.51')
    """
    return None if end is None else f"{Decimal(str(end)).quantize(HUNDREDTH, direction):f}"


def without(masks: Mapping[str, Mask], name: str, size: int) -> Mask:
    """The products that everything asked keeps, but for one group's own choice."""
    kept = np.ones(size, dtype=np.bool_)
    for other, mask in masks.items():
        if other != name:
            kept &= mask
    return kept


def count_facet(
    snapshot: Snapshot, name: str, *, label: str, chosen: tuple[str, ...], kept: Mask
) -> Facet:
    """A facet's values with their counts among the products kept."""
    group = snapshot.groups[name]
    counts = np.count_nonzero(group.members & kept, axis=1)
    return Facet(
        name=name,
        label=label,
        values=tuple(
            FacetValue(value, text, int(count), value in chosen)
            for value, text, count in zip(group.values, group.labels, counts, strict=True)
        ),
        missing=int(np.count_nonzero(group.missing & kept)),
    )


def measure_range(
    snapshot: Snapshot, name: str, *, label: str, chosen: Ends | None, kept: Mask
) -> RangeFacet:
    """The ends of a number among the products kept, and what its bands hold of them."""
    numbers = snapshot.numbers[name][kept]
    known = numbers[~np.isnan(numbers)]
    return RangeFacet(
        name=name,
        label=label,
        lowest=float(known.min()) if known.size else None,
        highest=float(known.max()) if known.size else None,
        missing=int(numbers.size - known.size),
        bands=tuple(
            BandCount(band, int(np.count_nonzero(within(known, band.ends))), band.ends == chosen)
            for band in BANDS.get(name, ())
        ),
    )


def within(numbers: Numbers, ends: Ends) -> Mask:
    """Which numbers are known and lie between the ends, both included."""
    lowest, highest = ends
    inside = ~np.isnan(numbers)
    if lowest is not None:
        inside &= numbers >= float(lowest)
    if highest is not None:
        inside &= numbers <= float(highest)
    return inside
