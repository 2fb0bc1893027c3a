"""What every test stands on: no snapshot of another test's catalogue, and a small universe."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import hypothesis
import pytest
from babel.messages.mofile import write_mo
from hypothesis import HealthCheck
from pytest_django import Settings

from labels.models import Label
from products import snapshot
from products.models import Brand, Maker, Offer, Product, Shop
from products.services import record_price, save_label, save_named, save_product
from shop_compare.translations import read_catalogue

# How fast an example is drawn tells of the machine's other work, not of the code under test.
hypothesis.settings.register_profile(
    "untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=500
)
hypothesis.settings.register_profile(
    "thorough", hypothesis.settings.get_profile("untimed"), max_examples=100_000
)
hypothesis.settings.load_profile("untimed")

ENGLISH = Path(__file__).parent.parent / "locale" / "en" / "LC_MESSAGES" / "django.po"

CITRATE = """Solbacka Magnesiumcitrat
Kosttillskott. 90 kapslar, 72 g.
Rekommenderad daglig dos: 2 kapslar till mat.
2 kapslar innehåller: magnesium 200 mg (53 % av DRI).
Ingredienser: magnesiumcitrat, kapselskal (hydroxipropylmetylcellulosa).
Rekommenderad daglig dos bör inte överskridas. Kosttillskott bör inte användas som ett alternativ
till en varierad kost. Förvaras torrt och oåtkomligt för små barn.
Parti: SB24-1  Bäst före: 2099-06-30
Tillverkare: Solbacka Hälsa AB, Solvägen 1, 123 45 Exempelby
"""
WRONG_PERCENT = CITRATE.replace("53 %", "80 %").replace("2099", "2040")
"""One fault, AR004, and only that."""
OXIDE_WITHOUT_WARNINGS = """Granmo Magnesium 300
Kosttillskott. 60 tabletter.
Dosering: 1 tablett dagligen.
1 tablett innehåller magnesium 300 mg (80 % av DRI).
Ingredienser: magnesiumoxid, cellulosa.
"""
"""Faults: no lot (TR001), none of the three warnings (MP002–MP004), a dose over 250 mg (DS001)."""


@pytest.fixture
def english(tmp_path: Path, settings: Settings) -> None:
    """The English catalogue as the running site has it."""
    folder = tmp_path / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "django.mo").open("wb") as file:
        write_mo(file, read_catalogue(ENGLISH))
    settings.LOCALE_PATHS = [tmp_path]


@dataclass(frozen=True)
class Universe:
    """Two products of two brands, each with one offer, made as staff would make them."""

    citrate: Product
    oxide: Product


@pytest.fixture(autouse=True)
def _forgotten_snapshot() -> Iterator[None]:
    """Let no test answer from the catalogue of another."""
    snapshot.forget()
    yield
    snapshot.forget()


@pytest.fixture
def universe(db: None) -> Universe:
    """A clean citrate and a faulty oxide."""
    return Universe(
        citrate=made("Solbacka", "Magnesiumcitrat", CITRATE, price="135.00"),
        oxide=made("Granmo", "Magnesium 300", OXIDE_WITHOUT_WARNINGS, price="60.00"),
    )


def made(brand: str, name: str, text: str, *, price: str) -> Product:
    """A product with its label, brand, maker and one offer, each saved by its service."""
    address = brand.lower()
    maker = Maker(slug=f"{address}-halsa", name=f"{brand} Hälsa AB", country="SE")
    save_named(row=maker)
    row = Brand(slug=address, name=brand, maker=maker)
    save_named(row=row)
    label = Label(name=f"{brand} {name}", text=text)
    save_label(label=label)
    product = Product(
        slug=f"{address}-{name.lower().replace(' ', '-')}", name=name, brand=row, label=label
    )
    save_product(product=product)
    shop, _created = Shop.objects.get_or_create(slug="provboden", defaults={"name": "Provboden"})
    record_price(offer=Offer(product=product, shop=shop), price_sek=Decimal(price), in_stock=True)
    product.refresh_from_db()
    return product
