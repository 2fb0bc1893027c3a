"""A guide, a product that it concerns, and staff who may change it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.test import Client

from guides.models import Guide
from guides.services import load_guides
from labels.models import Finding, Label
from products import snapshot
from products.models import Brand, Product, ProductCompound
from tests.guides.guide_files import guide_file


@pytest.fixture(autouse=True)
def _fresh_snapshot() -> Iterator[None]:
    """No test answers from the catalogue of the test before it."""
    snapshot.forget()
    yield
    snapshot.forget()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the file of one guide, `min-guide`."""
    (tmp_path / "min-guide.md").write_text(guide_file(), encoding="utf-8")
    return tmp_path


@pytest.fixture
def guide(db: None, folder: Path) -> Guide:
    """The guide of that file, loaded."""
    load_guides(directory=folder)
    return Guide.objects.get(slug="min-guide")


ProductMaker = Callable[..., Product]


@pytest.fixture
def make_product(db: None) -> ProductMaker:
    """Store a published product with the compounds and the findings given."""

    def make(slug: str, compounds: tuple[str, ...] = (), codes: tuple[str, ...] = ()) -> Product:
        brand, _ = Brand.objects.get_or_create(slug="myrlunda", defaults={"name": "Myrlunda"})
        label = Label.objects.create(name=slug, text="Kosttillskott")
        product = Product.objects.create(slug=slug, name=slug, brand=brand, label=label)
        for position, compound in enumerate(compounds, start=1):
            ProductCompound.objects.create(product=product, compound=compound, position=position)
        for code in codes:
            Finding.objects.create(label=label, code=code, severity="error", message="Fel.")
        return product

    return make


@pytest.fixture
def staff_client(admin_client: Client) -> Client:
    """Someone who may change everything."""
    return admin_client
