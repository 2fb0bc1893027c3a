"""Many different products, and many different questions about them, from one seed each."""

import random
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.http import QueryDict
from django.utils import timezone

from products.models import Gate, LabelStatus, Offer, Product
from products.models import Testing as IndependentTest
from products.publishing import publish_products
from products.wording import GOAL_NAMES, SORT_NAMES
from tests.products.shelf import SEVERITY_OF, amount, reading, shelved, shop_named

SALTS = ("citrate", "bisglycinate", "oxide", "malate", "taurate", "bisglycinate_buffered")
FORMS = ("capsule", "tablet", "powder", "liquid", None)
CLASSES = ("food_supplement", "food_supplement", "food_supplement", "medicine", "fsmp", None)
AMOUNTS = ("56.25", "100", "200", "200", "250", "250.0001", "375", "400", "600", "12.3457")
UNITS = ("capsule", "tablet", "teaspoon", "g")
SHOPS = ("provboden", "annan-butik", "tredje-butik")
BRANDS = ("almby", "ostra", "zinkgruvan", "akerbo")
MAKERS = ("tillverkare-a", "tillverkare-b", None)
PRICES = ("90.00", "90.00", "129.50", "199.00", "49.90")
SAYINGS = ("Glutenfri.", "Vegansk.", "Fri från laktos och soja.", "Gelatinfri.", "Etikett.")
LISTS: tuple[list[str], ...] = (
    [],
    ["magnesiumcitrat", "kapselskal (pullulan)"],
    ["magnesiumcitrat", "kapselskal (gelatin)", "sötningsmedel (sukralos)"],
    ["magnesiumoxid", "SOJAlecitin", "färgämne (E 171)"],
)
WORDS = (
    *("sömn", "somn", "Citrat", "magnesium", "östra", "lugn 2", "å", "ål", "finns inte", "%"),
    *("Mg-citrat", "magnesium citrate", "magnesiumcitat", "magnisium lugn", "glyc", "oxid"),
    *("kapslar", "pulver almby", "zinkgruvn", "tillverkare a", "buffrat bisglycinat", "mag sömm"),
    *("traacs", "citrat malat", "bis-glycinat östra", "lugn", "kelerat magnesium"),
)

GROUPS = {
    "compound": SALTS,
    "dosage_form": FORMS[:-1],
    "label_status": tuple(LabelStatus.values),
    "finding": tuple(SEVERITY_OF),
    "legal_class": ("food_supplement", "medicine", "fsmp", "cosmetic"),
    "brand": BRANDS,
    "maker": tuple(maker for maker in MAKERS if maker),
    "shop": SHOPS,
    "in_stock": ("true", "false"),
    "independent_test": tuple(IndependentTest.values),
    "batch_stated": ("true", "false"),
    "maker_stated": ("true", "false"),
    "free_from": ("gelatine", "sweetener", "titanium_dioxide", "gluten", "lactose", "soy", "milk"),
    "vegan": ("true", "false"),
    "gate": tuple(Gate.values),
}
"""Every group of values, with those that the products here have."""

ONE_VALUE = ("in_stock", "batch_stated", "maker_stated", "vegan")
NUMBERS = {
    "elemental_mg_min": AMOUNTS,
    "elemental_mg_max": AMOUNTS,
    "price_per_100mg_max": ("0.5", "1", "1.00", "2.16", "3"),
    "price_per_day_max": ("1", "2", "2.0", "4.43"),
    "units_per_day_max": ("1", "2", "3"),
}


def many_products(count: int, seed: int = 1) -> None:
    """Store as many products, no two of them planned alike."""
    chance = random.Random(seed)
    products = [_one(chance, number) for number in range(count)]
    Offer.objects.bulk_create(offer for product in products for offer in _offers(chance, product))
    publish_products(product_ids=[product.pk for product in products], kind="created")


def _offers(chance: random.Random, product: Product) -> list[Offer]:
    return [
        Offer(
            product=product,
            shop=shop_named(shop),
            price_sek=Decimal(chance.choice(PRICES)),
            in_stock=chance.random() < 0.7,
            checked_at=timezone.now() - timedelta(days=chance.choice((0, 1, 2, 9))),
        )
        for shop in chance.sample(SHOPS, chance.randint(0, 3))
    ]


def _one(chance: random.Random, number: int) -> Product:
    return shelved(
        f"produkt-{number:03}",
        _said(chance, number) if chance.random() < 0.9 else None,
        name=chance.choice(("Sömn & lugn", "Citrat", "Ädel", "Magnesium", "Örtlugn 2", "Ål")),
        brand=chance.choice(BRANDS),
        brand_maker=chance.choice(MAKERS),
        maker=chance.choice(MAKERS),
        text=" ".join(SAYINGS[number % 3 : number % 7]) or SAYINGS[-1],
        status=chance.choice(("published",) * 8 + ("draft", "withdrawn")),
        independent_test=chance.choice(IndependentTest.values),
    )


def _said(chance: random.Random, number: int) -> dict[str, Any]:
    dose = chance.choice(("1", "2", "3"))
    unit = chance.choice(UNITS)
    lowest, highest = sorted(chance.choices(AMOUNTS, k=2), key=float)
    known = chance.random() < 0.8
    return reading(
        product_class=chance.choice(CLASSES),
        dosage_form=chance.choice(FORMS),
        daily_dose={"min": dose, "max": dose, "unit": unit} if chance.random() < 0.9 else None,
        salts=chance.sample(SALTS, chance.randint(0, 3)),
        elemental_mg_per_daily_dose=amount(lowest, highest) if known else None,
        elemental_basis=chance.choice(("declared", "computed")) if known else "unknown",
        net_quantity=[{"value": chance.choice(("60", "90")), "unit": chance.choice(UNITS)}],
        ingredients=LISTS[number % len(LISTS)],
        batch=chance.choice(("L1", None)),
        best_before=chance.choice(("2020-01", "2099", None)),
        codes=chance.sample(tuple(SEVERITY_OF), chance.randint(0, 2)),
    )


def question(chance: random.Random) -> QueryDict:
    """A question of one to several groups, ranges, words, goal and order."""
    asked = QueryDict(mutable=True)
    for name, values in GROUPS.items():
        if chance.random() < 0.15:
            several = 1 if name in ONE_VALUE else chance.randint(1, 3)
            asked.setlist(name, chance.sample(values, min(several, len(values))))
    for name, values in NUMBERS.items():
        if chance.random() < 0.12:
            asked[name] = chance.choice(values)
    for name, values in {
        "compound_mode": ("any", "all"),
        "elemental_mg_missing": ("include", "only"),
        "q": WORDS,
        "goal": tuple(GOAL_NAMES),
        "sort": tuple(SORT_NAMES),
    }.items():
        if chance.random() < (0.35 if name == "q" else 0.2):
            asked[name] = chance.choice(values)
    return asked


def questions(count: int, seed: int = 2) -> list[QueryDict]:
    """As many questions."""
    chance = random.Random(seed)
    return [question(chance) for _ in range(count)]
