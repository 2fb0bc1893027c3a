"""Counts beside every filter value, under the rest of what was asked."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import cached_property
from operator import add

import numpy as np
import orjson

from products.bands import BANDS, Band, Ends
from products.snapshot.bits import Bits, Mask, counted, unpacked
from products.snapshot.columns import Group, Numbers, Snapshot

HUNDREDTH = Decimal("0.01")
SELECTED, UNSELECTED = b',"selected":true}', b',"selected":false}'


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
    group: Group
    counts: tuple[int, ...]
    chosen: tuple[str, ...]
    missing: int

    @cached_property
    def values(self) -> tuple[FacetValue, ...]:
        """The group's values, each with its count."""
        group = self.group
        return tuple(
            FacetValue(value, label, count, value in self.chosen)
            for value, label, count in zip(group.values, group.labels, self.counts, strict=True)
        )

    def to_json(self) -> dict[str, object]:
        """The facet in the API's shape; the values are joined from JSON, for there may be many."""
        tails = [b"%d%s" % (count, UNSELECTED) for count in self.counts]
        for value in self.chosen:
            row = self.group.values.index(value)
            tails[row] = b"%d%s" % (self.counts[row], SELECTED)
        values = b",".join(map(add, self.group.heads, tails))
        return {
            "label": self.label,
            "values": orjson.Fragment(b"[%s]" % values),
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


def count_facet(
    snapshot: Snapshot, name: str, *, label: str, chosen: tuple[str, ...], kept: Bits
) -> Facet:
    """A facet's values with their counts among the products kept."""
    group = snapshot.groups[name]
    return Facet(
        name=name,
        label=label,
        group=group,
        counts=tuple(counted(group.members & kept).tolist()),
        chosen=chosen,
        missing=int(counted(group.missing & kept)),
    )


def measure_range(
    snapshot: Snapshot, name: str, *, label: str, chosen: Ends | None, kept: Bits
) -> RangeFacet:
    """The ends of a number among the products kept, and what its bands hold of them."""
    numbers = snapshot.numbers[name][unpacked(kept, snapshot.size)]
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
