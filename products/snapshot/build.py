"""Making the snapshot from the database."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

import numpy as np
import orjson
from django.utils import timezone, translation

from products.models import Change, Product
from products.ranking import CURRENT, Formula, load_formula
from products.related import Filler, fillers
from products.search import Index
from products.snapshot.columns import Snapshot
from products.snapshot.consistent_read import consistent_read
from products.snapshot.grouping import groups_of
from products.snapshot.ordering import orders_of
from products.snapshot.payload import product_json
from products.snapshot.scoring import rankings_of

NUMBER_COLUMNS = {
    "elemental_mg": "elemental_max_mg",
    "price": "price_sek",
    "price_per_day": "price_per_day_sek",
    "price_per_100mg": "price_per_100mg_sek",
    "units_per_day": "units_per_day",
}
"""The snapshot's numbers and the product's columns that they come from."""

ROWS_A_READ = 2_000


def build(formula: str = CURRENT) -> Snapshot:
    """The published catalogue as it stands now, in one consistent read, ranked by a formula."""
    with translation.override("sv"):
        with consistent_read():
            version = Change.objects.newest()
            rows = Product.objects.published().with_everything_shown()
            products = list(rows.iterator(chunk_size=ROWS_A_READ))
            related = fillers()
        # Not the database's order: that is another one with every collation.
        products.sort(key=lambda each: (each.sort_key, each.slug))
        return _snapshot(version, products, related, load_formula(formula))


def _snapshot(
    version: int, products: Sequence[Product], related: Mapping[str, Filler], formula: Formula
) -> Snapshot:
    numbers = {
        name: np.array([_number(getattr(each, column)) for each in products], dtype=np.float64)
        for name, column in NUMBER_COLUMNS.items()
    }
    rankings = rankings_of(products, formula)
    now = timezone.now()
    return Snapshot(
        version=version,
        slugs=tuple(each.slug for each in products),
        places={each.slug: place for place, each in enumerate(products)},
        groups=groups_of(products),
        numbers=numbers,
        search=Index.of([each.search_text for each in products]),
        orders={**orders_of(products, numbers), **rankings.orders},
        rows=tuple(
            orjson.dumps(product_json(each, data_version=version, related=related, now=now))[:-1]
            for each in products
        ),
        scores=rankings.json,
        measured=rankings.measured,
    )


def _number(value: Decimal | None) -> float:
    return float("nan") if value is None else float(value)
