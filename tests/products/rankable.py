"""Products of which most can be ranked, no two planned alike, from one seed."""

import random
from decimal import Decimal
from typing import Any

from django.utils import timezone

from products.models import Offer
from products.models import Testing as IndependentTest
from products.publishing import publish_products
from tests.products.shelf import SEVERITY_OF, amount, reading, shelved, shop_named

SALTS = ("citrate", "bisglycinate", "oxide", "malate", "taurate", "bisglycinate_buffered")


def rankable_products(count: int, seed: int = 11) -> None:
    """Store as many products: most of the first tier, some of a high dose, unread or gated."""
    chance = random.Random(seed)
    products = [
        shelved(
            f"rankbar-{number:03}",
            _said(chance) if chance.random() < 0.9 else None,
            maker=chance.choice(("tillverkare-a", None)),
            independent_test=chance.choice(IndependentTest.values),
            gtin=f"{number:013}" if chance.random() < 0.5 else None,
        )
        for number in range(count)
    ]
    Offer.objects.bulk_create(
        Offer(
            product=product,
            shop=shop_named("provboden"),
            price_sek=Decimal(chance.choice(("49.90", "90.00", "90.00", "129.50", "399.00"))),
            checked_at=timezone.now(),
        )
        for product in products
        if chance.random() < 0.9
    )
    publish_products(product_ids=[product.pk for product in products], kind="created")


def _said(chance: random.Random) -> dict[str, Any]:
    return reading(
        product_class="medicine" if chance.random() < 0.1 else "food_supplement",
        salts=chance.sample(SALTS, chance.choice((1, 1, 1, 2))),
        elemental_mg_per_daily_dose=amount(
            chance.choice(("56.25", "100", "200", "200", "250", "300", "375", "480"))
        ),
        batch=chance.choice(("L1", None)),
        best_before=chance.choice(("2099", None)),
        codes=chance.sample(tuple(SEVERITY_OF), chance.choice((0, 0, 1, 2))),
    )
