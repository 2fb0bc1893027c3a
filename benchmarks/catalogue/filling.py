"""A catalogue of as many products as are asked for, no two planned alike, from one seed.

A catalogue of more thousands begins with the products of one of fewer.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import islice
from typing import Any

from django.db import transaction
from django.utils import timezone

from labels.core import RULESET
from labels.models import Finding, Label
from products.models import Brand, Maker, Offer, Product, Shop, Testing
from products.publishing import publish_products

BRANDS, MAKERS, SHOPS = 300, 150, 20
SALTS = ("citrate", "bisglycinate", "oxide", "malate", "taurate", "chloride", "carbonate")
FORMS = ("capsule", "tablet", "powder", "liquid", "effervescent", "gummy", None)
UNITS = {"powder": "g", "liquid": "ml"}
CODES = {
    "MP002": "error",
    "AR004": "error",
    "DS001": "warning",
    "MP008": "warning",
    "AR022": "info",
}
WORDS = ("Sömn", "Lugn", "Aktiv", "Vardag", "Stark", "Ren", "Balans", "Natt", "Idrott", "Bas")
AT_ONCE = 1_000
READ_ON = date(2026, 11, 25)


def fill(count: int, seed: int = 1) -> None:
    """Store and publish as many products."""
    chance = random.Random(seed)
    made_by = Maker.objects.bulk_create(
        Maker(slug=f"tillverkare-{at}", name=f"Tillverkare {at} AB") for at in range(MAKERS)
    )
    brands = Brand.objects.bulk_create(
        Brand(slug=f"marke-{at}", name=f"Märke {at}", maker=chance.choice(made_by))
        for at in range(BRANDS)
    )
    shops = Shop.objects.bulk_create(
        Shop(slug=f"butik-{at}", name=f"Butik {at}") for at in range(SHOPS)
    )
    numbers = iter(range(count))
    while chunk := list(islice(numbers, AT_ONCE)):
        with transaction.atomic():
            _store(chance, chunk, brands, shops)


def _store(chance: random.Random, chunk: list[int], brands: list[Brand], shops: list[Shop]) -> None:
    labels = Label.objects.bulk_create(_label(chance, number) for number in chunk)
    Finding.objects.bulk_create(_findings(labels))
    products = Product.objects.bulk_create(
        Product(
            slug=f"produkt-{number}",
            name=label.name,
            brand=chance.choice(brands),
            label=label,
            independent_test=chance.choice(Testing.values),
        )
        for number, label in zip(chunk, labels, strict=True)
    )
    Offer.objects.bulk_create(_offers(chance, products, shops))
    publish_products(product_ids=[product.pk for product in products], kind="created")


def _label(chance: random.Random, number: int) -> Label:
    return Label(
        name=f"{chance.choice(WORDS)} {chance.choice(WORDS)} {chance.randint(1, 400)}",
        text=f"Etikett {number}",
        reading=_reading(chance),
        read_version=1,
        read_ruleset=RULESET,
        read_as_of=READ_ON,
        read_at=timezone.now(),
    )


def _reading(chance: random.Random) -> dict[str, Any]:
    form = chance.choice(FORMS)
    unit, dose = UNITS.get(form or "", "capsule"), str(chance.randint(1, 4))
    amount = str(chance.randrange(40, 420, 5)) if chance.random() < 0.9 else None
    codes = chance.sample(tuple(CODES), chance.choice((0, 0, 0, 1, 2)))
    return {
        "ruleset": RULESET,
        "product_class": chance.choice(("food_supplement",) * 12 + ("fsmp", None)),
        "dosage_form": form,
        "daily_dose": {"min": dose, "max": dose, "unit": unit},
        "salts": chance.sample(SALTS, chance.choice((1, 1, 1, 2, 3))),
        "salt_amounts": [],
        "elemental_mg_per_daily_dose": amount and {"min": amount, "max": amount},
        "elemental_mg_per_unit": None,
        "elemental_basis": "declared" if amount else "unknown",
        "nrv_percent": None,
        "nutrients": [],
        "net_quantity": [{"value": str(chance.choice((60, 90, 120, 180))), "unit": unit}],
        "ingredients": [],
        "batch": chance.choice(("L1", None)),
        "best_before": chance.choice(("2027-06", None)),
        "gtin": None,
        "operator": None,
        "statements": [],
        "claims": [],
        "findings": [_finding(code) for code in codes],
        "spans": {},
    }


def _finding(code: str) -> dict[str, Any]:
    said = {"message": f"{code} av provet.", "fix": "Rätta.", "source": "Provlagen"}
    return {"code": code, "severity": CODES[code], "span": None, **said}


def _findings(labels: list[Label]) -> Iterator[Finding]:
    for label in labels:
        for each in (label.reading or {})["findings"]:
            yield Finding(label=label, **{key: each[key] for key in each.keys() - {"span"}})


def _offers(chance: random.Random, products: list[Product], shops: list[Shop]) -> Iterator[Offer]:
    for product in products:
        for shop in chance.sample(shops, chance.choice((0, 1, 1, 2, 3))):
            yield Offer(
                product=product,
                shop=shop,
                price_sek=Decimal(chance.randrange(4_900, 49_900, 100)) / 100,
                in_stock=chance.random() < 0.8,
                checked_at=timezone.now() - timedelta(hours=chance.randrange(200)),
            )
