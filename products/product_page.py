"""What a product's page shows, gathered for its template."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

import orjson
from django.utils import formats, timezone
from django.utils.translation import gettext

from labels.fact_texts import FactText, fact_texts
from labels.marked_text import heaviest_first
from labels.models import Label
from labels.swedish import day
from products import catalogue
from products.compared import AGED
from products.goals import GOALS, Goal
from products.models import Product
from products.price_history import QUARTER, LowestPrice, lowest_lately

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ShownOffer:
    """One shop's price, and when it was seen there: as a moment, in words, and if that is old."""

    shop: str
    price: Decimal
    in_stock: bool
    checked_at: datetime
    checked: str
    is_old: bool


@dataclass(frozen=True, slots=True)
class ProductPage:
    """A product with its label's text and facts, its prices and its scores.

    `is_read` says whether the label's text has been read. `gate` is the reason when no goal ranks
    the product, and then there are no `scores`.
    """

    product: Json
    label: Label | None
    is_read: bool
    findings: tuple[Json, ...]
    facts: tuple[FactText, ...]
    offers: tuple[ShownOffer, ...]
    lowest: LowestPrice | None
    lowest_of_quarter: LowestPrice | None
    batches: tuple[Json, ...]
    scores: tuple[tuple[Goal, Json], ...]
    gate: str | None


def product_page(slug: str) -> ProductPage:
    """A product's page. Raises catalogue.NoSuchProduct."""
    product = orjson.loads(catalogue.product(slug))
    row = Product.objects.with_page().filter(slug=slug).first()
    if row is None:
        raise catalogue.NoSuchProduct(slug)
    label = row.label
    reading = label.reading if label else None
    scores = tuple((GOALS[goal], score) for goal, score in product["scores"].items())
    gate = _gate_of_all(scores)
    return ProductPage(
        product=product,
        label=label,
        is_read=reading is not None,
        findings=heaviest_first(reading["findings"]) if reading else (),
        facts=tuple(fact_texts(reading, capture=label.capture)) if label and reading else (),
        offers=tuple(sorted(_offers(product), key=lambda each: (not each.in_stock, each.price))),
        lowest=lowest_lately(row.offers.all(), timezone.localdate()),
        lowest_of_quarter=lowest_lately(row.offers.all(), timezone.localdate(), QUARTER),
        batches=tuple(_batches(product)),
        scores=() if gate else scores,
        gate=gate,
    )


def _gate_of_all(scores: tuple[tuple[Goal, Json], ...]) -> str | None:
    """The one reason why no goal ranks the product; None when some goal does."""
    gates = {score["gate"] for _, score in scores}
    return gates.pop() if len(gates) == 1 else None


def _offers(product: Json) -> Iterator[ShownOffer]:
    now = timezone.localtime()
    for offer in product["offers"]:
        checked_at = timezone.localtime(datetime.fromisoformat(offer["checked_at"]))
        yield ShownOffer(
            shop=offer["shop"]["name"],
            price=Decimal(offer["price"]),
            in_stock=offer["in_stock"],
            checked_at=checked_at,
            checked=_when(checked_at, now),
            is_old=now - checked_at > AGED,
        )


def _when(moment: datetime, now: datetime) -> str:
    """A moment as people say it: its time today, its day before that."""
    if moment.date() == now.date():
        return gettext("i dag %(time)s") % {"time": formats.time_format(moment, "H:i")}
    return formats.date_format(moment, "j F" if moment.year == now.year else "j F Y")


def _batches(product: Json) -> Iterator[Json]:
    """The lots with their dates in words."""
    for batch in product["batches"]:
        best_before = batch["best_before"]
        yield batch | {"best_before": day(best_before) if best_before else ""}
