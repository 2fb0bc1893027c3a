"""Products whose label readings are given as data, for tests that are not about reading."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.utils import timezone

from labels.core import RULESET
from labels.models import Batch, Finding, Label
from products.models import Brand, Maker, Offer, Product, Shop
from products.publishing import publish_products
from products.services import record_price

READ_ON = date(2026, 11, 25)

SEVERITY_OF = {"MP002": "error", "AR004": "error", "DS001": "warning", "TR001": "info"}
"""What a finding of each code weighs in these tests."""


def reading(**said: Any) -> dict[str, Any]:
    """A reading in the contract's shape: two capsules of citrate, 200 mg a day, no findings."""
    codes = said.pop("codes", ())
    return {
        "ruleset": RULESET,
        "product_class": "food_supplement",
        "dosage_form": "capsule",
        "daily_dose": {"min": "2", "max": "2", "unit": "capsule"},
        "salts": ["citrate"],
        "salt_amounts": [],
        "elemental_mg_per_daily_dose": {"min": "200", "max": "200"},
        "elemental_mg_per_unit": "100",
        "elemental_basis": "declared",
        "nrv_percent": "53",
        "nutrients": [],
        "net_quantity": [{"value": "90", "unit": "capsule"}],
        "ingredients": [],
        "batch": "L1",
        "best_before": "2027-06",
        "gtin": None,
        "operator": None,
        "statements": [],
        "claims": [],
        "findings": [finding(code) for code in codes],
        "spans": {},
        **said,
    }


def finding(code: str) -> dict[str, Any]:
    """A finding of the whole label."""
    return {
        "code": code,
        "severity": SEVERITY_OF[code],
        "message": f"{code} av provet.",
        "span": None,
        "fix": "Rätta.",
        "source": "Provlagen",
    }


def amount(lowest: str, highest: str | None = None) -> dict[str, str]:
    """An amount a day, exact or as a range."""
    return {"min": lowest, "max": highest or lowest}


def stock(slug: str, said: dict[str, Any] | None = None, **fields: Any) -> Product:
    """A published product. `said` is its label's reading; None leaves the label unread.

    `offers` are (shop, price, in stock); `batches` are (lot, best before); `brand`, `maker` and
    `brand_maker` are address names; `text` is the label's.
    """
    offers = fields.pop("offers", [("provboden", "90.00", True)])
    product = shelved(slug, said, **fields)
    publish_products(product_ids=[product.pk], kind="created")
    for shop, price, in_stock in offers:
        offer = Offer(product=product, shop=shop_named(shop))
        record_price(offer=offer, price_sek=Decimal(price), in_stock=in_stock)
    product.refresh_from_db()
    return product


def shelved(slug: str, said: dict[str, Any] | None, **fields: Any) -> Product:
    """A product that is stored and not published yet; arguments as for `stock`, but for offers."""
    brand = _brand(fields.pop("brand", "provmarke"), fields.pop("brand_maker", None))
    return Product.objects.create(
        slug=slug,
        name=fields.pop("name", slug.replace("-", " ").title()),
        brand=brand,
        maker=_maker(fields.pop("maker", None)),
        label=_label(slug, said, fields.pop("batches", ()), fields.pop("text", f"Etikett {slug}")),
        **fields,
    )


def _label(slug: str, said: dict[str, Any] | None, batches: Any, text: str) -> Label:
    stamps: dict[str, Any] = {}
    if said is not None:
        stamps = {
            "reading": said,
            "read_version": 1,
            "read_ruleset": RULESET,
            "read_as_of": READ_ON,
            "read_at": timezone.now(),
        }
    label = Label.objects.create(name=slug, text=text, **stamps)
    for each in said["findings"] if said else ():
        given = {key: value for key, value in each.items() if key != "span"}
        Finding.objects.create(label=label, **given)
    for lot, best_before in batches:
        Batch.objects.create(label=label, lot=lot, best_before=best_before)
    return label


def _brand(slug: str, maker: str | None) -> Brand:
    row, _created = Brand.objects.get_or_create(
        slug=slug, defaults={"name": slug.title(), "maker": _maker(maker)}
    )
    return row


def _maker(slug: str | None) -> Maker | None:
    if slug is None:
        return None
    row, _created = Maker.objects.get_or_create(slug=slug, defaults={"name": f"{slug.title()} AB"})
    return row


def shop_named(slug: str) -> Shop:
    """A shop, made at the first call."""
    row, _created = Shop.objects.get_or_create(slug=slug, defaults={"name": slug.title()})
    return row
