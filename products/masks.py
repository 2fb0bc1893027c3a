"""Which products each part of a query keeps, as packed bits."""

from collections.abc import Mapping

import numpy as np

from products.facets import within
from products.folding import search_words
from products.query import Query
from products.snapshot.bits import Bits, packed
from products.snapshot.columns import Snapshot


def masks_of(query: Query, snapshot: Snapshot) -> dict[str, Bits]:
    """What each group of the query keeps; groups that were not asked about are left out."""
    masks = {
        name: snapshot.groups[name].having(chosen, every=query.takes_all(name))
        for name, chosen in query.chosen.items()
        if chosen
    }
    for name, ends in query.ranges.items():
        masks[name] = packed(within(snapshot.numbers[name], ends))
    if query.amount_missing:
        masks["elemental_mg"] = _with_missing(query, snapshot, masks)
    if query.words:
        masks["q"] = _with_words(search_words(query.words), snapshot)
    return masks


def kept_by(masks: Mapping[str, Bits], snapshot: Snapshot, *, but: str = "") -> Bits:
    """The products that all masks keep, but for that of one group."""
    kept = snapshot.everyone
    for name, mask in masks.items():
        if name != but:
            kept = kept & mask
    return kept


def _with_words(words: tuple[str, ...], snapshot: Snapshot) -> Bits:
    having = [all(map(text.__contains__, words)) for text in snapshot.search_texts]
    return packed(np.array(having, dtype=np.bool_))


def _with_missing(query: Query, snapshot: Snapshot, masks: Mapping[str, Bits]) -> Bits:
    """The amount's range with the products that state none beside it, or these alone."""
    unknown = packed(np.isnan(snapshot.numbers["elemental_mg"]))
    if query.amount_missing == "only":
        return unknown
    inside = masks.get("elemental_mg")
    return snapshot.everyone if inside is None else inside | unknown
