"""The snapshot's groups: which products have which of a facet's values."""

from collections.abc import Iterable, Sequence

import numpy as np

from products.folding import sort_key
from products.models import Brand, Maker, Product, Shop
from products.snapshot.bits import Bits, everyone, packed
from products.snapshot.columns import Group
from products.wording import (
    COMPOUND_NAMES,
    DOSAGE_FORM_NAMES,
    FINDING_NAMES,
    FREE_FROM_NAMES,
    GATE_NAMES,
    LABEL_STATUS_NAMES,
    LEGAL_CLASS_NAMES,
    TESTING_NAMES,
    YES_NO,
    Names,
)


def groups_of(products: Sequence[Product]) -> dict[str, Group]:
    """The facets' values; the catalogue's own are called by their names."""
    return {
        "compound": _group(
            ([c.compound for c in each.compounds.all()] for each in products), COMPOUND_NAMES
        ),
        "dosage_form": _group((_one(each.dosage_form) for each in products), DOSAGE_FORM_NAMES),
        "label_status": _group((_one(each.label_status) for each in products), LABEL_STATUS_NAMES),
        "legal_class": _group((_one(each.legal_class) for each in products), LEGAL_CLASS_NAMES),
        "free_from": _group((each.free_from.split() for each in products), FREE_FROM_NAMES),
        "vegan": _group((_one(_yes_no(each.vegan)) for each in products), YES_NO),
        "gate": _group((_one(each.gate) for each in products), GATE_NAMES),
        "maker_stated": _group(
            (_one(_yes_no(each.made_by is not None)) for each in products), YES_NO
        ),
        "independent_test": _group(
            (_one(each.independent_test) for each in products), TESTING_NAMES
        ),
        "batch_stated": _group((_one(_yes_no(each.batch_stated)) for each in products), YES_NO),
        "in_stock": _group(
            ([_yes_no(any(o.in_stock for o in each.offers.all()))] for each in products), YES_NO
        ),
        "brand": _named_group([[each.brand] for each in products]),
        "maker": _named_group([[each.made_by] if each.made_by else [] for each in products]),
        "shop": _named_group([[o.shop for o in each.offers.all()] for each in products]),
        "finding": _group(
            (
                [f.code for f in each.label.findings.all()] if each.label else []
                for each in products
            ),
            FINDING_NAMES,
        ),
    }


def _one(value: str | None) -> list[str]:
    return [] if value is None else [value]


def _yes_no(value: bool | None) -> str | None:
    return None if value is None else "true" if value else "false"


def _group(held: Iterable[Iterable[str | None]], names: Names) -> Group:
    """A group over values known beforehand, in the order that they are named in."""
    of_products = [set(each) for each in held]
    members = _members(of_products, tuple(names))
    stated = np.bitwise_or.reduce(members, axis=0)
    return Group(
        values=tuple(names),
        labels=tuple(str(name) for name in names.values()),
        members=members,
        missing=everyone(len(of_products)) & ~stated,
    )


def _members(of_products: Sequence[set[str | None]], values: Sequence[str]) -> Bits:
    rows = {value: row for row, value in enumerate(values)}
    mask = np.zeros((len(values), len(of_products)), dtype=np.bool_)
    for place, held in enumerate(of_products):
        for value in held:
            if value in rows:
                mask[rows[value], place] = True
    return packed(mask)


def _named_group(held: Sequence[Sequence[Brand | Maker | Shop]]) -> Group:
    """A group over rows of the catalogue, in the Swedish order of their names."""
    names = {row.slug: row.name for each in held for row in each}
    ordered = dict(sorted(names.items(), key=lambda item: (sort_key(item[1]), item[0])))
    return _group(([row.slug for row in each] for each in held), ordered)
