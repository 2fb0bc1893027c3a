"""Which products each part of a query keeps, as packed bits."""

from collections.abc import Mapping

import numpy as np

from products.facets import within
from products.query import Query
from products.search import Found
from products.snapshot.bits import Bits, packed
from products.snapshot.columns import Snapshot


def masks_of(query: Query, snapshot: Snapshot, searched: Found | None) -> dict[str, Bits]:
    """What each part of the query keeps; what was not asked about is left out."""
    masks = {
        name: snapshot.groups[name].having(chosen, every=query.takes_all(name))
        for name, chosen in query.chosen.items()
        if chosen
    }
    for name, ends in query.ranges.items():
        masks[name] = packed(within(snapshot.numbers[name], ends))
    if query.amount_missing:
        masks["elemental_mg"] = _with_missing(query, snapshot, masks)
    if searched:
        masks["q"] = packed(searched.mask)
    return masks


def kept_by(masks: Mapping[str, Bits], snapshot: Snapshot, *, but: str = "") -> Bits:
    """The products that all masks keep, but for that of one group."""
    kept = snapshot.everyone
    for name, mask in masks.items():
        if name != but:
            kept = kept & mask
    return kept


def _with_missing(query: Query, snapshot: Snapshot, masks: Mapping[str, Bits]) -> Bits:
    """The amount's range with the products that state none beside it, or these alone."""
    unknown = packed(np.isnan(snapshot.numbers["elemental_mg"]))
    if query.amount_missing == "only":
        return unknown
    inside = masks.get("elemental_mg")
    return snapshot.everyone if inside is None else inside | unknown
