"""Making the snapshot from the database."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

import numpy as np
import orjson
from django.db import transaction
from django.utils import translation

from products.models import Change, Product
from products.related import fillers
from products.snapshot.columns import Group, Numbers, Places, Snapshot
from products.snapshot.payload import product_json
from products.snapshot.scoring import Scores, scores_of
from products.wording import (
    COMPOUND_NAMES,
    DOSAGE_FORM_NAMES,
    FINDING_NAMES,
    LABEL_STATUS_NAMES,
    LEGAL_CLASS_NAMES,
    TESTING_NAMES,
    YES_NO,
    Names,
)

NUMBER_COLUMNS = {
    "elemental_mg": "elemental_max_mg",
    "price": "price_sek",
    "price_per_day": "price_per_day_sek",
    "price_per_100mg": "price_per_100mg_sek",
    "units_per_day": "units_per_day",
}
"""The snapshot's numbers and the product's columns that they come from."""

ROWS_A_READ = 2_000


def build() -> Snapshot:
    """The published catalogue as it stands now, in one consistent read."""
    with transaction.atomic(), translation.override("sv"):
        version = Change.objects.newest()
        products = [
            product
            for product in Product.objects.published()
            .with_everything_shown()
            .order_by("sort_key", "slug")
            .iterator(chunk_size=ROWS_A_READ)
        ]
        return _snapshot(version, products)


def _snapshot(version: int, products: Sequence[Product]) -> Snapshot:
    numbers = {
        name: np.array([_number(getattr(each, column)) for each in products], dtype=np.float64)
        for name, column in NUMBER_COLUMNS.items()
    }
    scores = scores_of(products)
    related = fillers()
    return Snapshot(
        version=version,
        slugs=tuple(each.slug for each in products),
        places={each.slug: place for place, each in enumerate(products)},
        groups=_groups(products),
        numbers=numbers,
        search_texts=tuple(each.search_text for each in products),
        orders=_orders(products, numbers, scores),
        rows=tuple(
            orjson.dumps(product_json(each, data_version=version, related=related))[:-1]
            for each in products
        ),
        scores={goal: each.json for goal, each in scores.items()},
    )


def _number(value: Decimal | None) -> float:
    return float("nan") if value is None else float(value)


def _orders(
    products: Sequence[Product], numbers: Mapping[str, Numbers], scores: Mapping[str, Scores]
) -> dict[str, Places]:
    """Places in each order a list can have; products come by name, so that ties stay by name."""
    checked = [each.label.read_at if each.label else None for each in products]
    orders = {
        "name": np.arange(len(products)),
        "price": np.argsort(numbers["price"], kind="stable"),
        "price_per_day": np.argsort(numbers["price_per_day"], kind="stable"),
        "price_per_100mg": np.argsort(numbers["price_per_100mg"], kind="stable"),
        "elemental_mg": np.argsort(-numbers["elemental_mg"], kind="stable"),
        "checked": np.argsort(
            [-moment.timestamp() if moment else 0.0 for moment in checked], kind="stable"
        ),
    }
    return orders | {f"score:{goal}": each.order for goal, each in scores.items()}


def _groups(products: Sequence[Product]) -> dict[str, Group]:
    """The facets' values. Where the values are the catalogue's own, they are called by their names."""
    return {
        "compound": _group(
            ([c.compound for c in each.compounds.all()] for each in products), COMPOUND_NAMES
        ),
        "dosage_form": _group((_one(each.dosage_form) for each in products), DOSAGE_FORM_NAMES),
        "label_status": _group((_one(each.label_status) for each in products), LABEL_STATUS_NAMES),
        "legal_class": _group((_one(each.legal_class) for each in products), LEGAL_CLASS_NAMES),
        "independent_test": _group(
            (_one(each.independent_test) for each in products), TESTING_NAMES
        ),
        "batch_stated": _group((_one(_yes_no(each.batch_stated)) for each in products), YES_NO),
        "in_stock": _group(
            ([_yes_no(any(o.in_stock for o in each.offers.all()))] for each in products), YES_NO
        ),
        "brand": _named_group([[each.brand] for each in products]),
        "maker": _named_group([[each.maker] if each.maker else [] for each in products]),
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
    members = [[value in each for each in of_products] for value in names]
    return Group(
        values=tuple(names),
        labels=tuple(str(name) for name in names.values()),
        members=np.array(members, dtype=np.bool_).reshape(len(names), len(of_products)),
    )


def _named_group(held: Sequence[Sequence[object]]) -> Group:
    """A group over rows of the catalogue, in the order of their names."""
    names = {row.slug: row.name for each in held for row in each}
    ordered = dict(sorted(names.items(), key=lambda item: (item[1], item[0])))
    return _group(([row.slug for row in each] for each in held), ordered)
