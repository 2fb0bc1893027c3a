"""The products of a run."""

from dataclasses import dataclass

from labels.models import Label
from products.models import Brand, Product
from tests.faults.label_texts import KILLS, LEFT_ALONE_EVERY, PUBLISHED_EVERY, SWELLS, text_of

PUBLISHED = Product.Status.PUBLISHED


@dataclass(frozen=True, slots=True)
class Faulty:
    """How many labels of a run are made to bring down whoever reads them."""

    killing: int = 0
    swelling: int = 0


def fill(count: int, faulty: Faulty) -> None:
    """Products with labels that nobody has read; the faulty ones stand among the others."""
    brand = Brand.objects.create(slug="provlunden", name="Provlunden")
    marks = [KILLS] * faulty.killing + [SWELLS] * faulty.swelling
    step = count // (len(marks) + 1) // LEFT_ALONE_EVERY * LEFT_ALONE_EVERY
    marked = {LEFT_ALONE_EVERY - 1 + step * at: mark for at, mark in enumerate(marks)}
    labels = Label.objects.bulk_create(
        (
            Label(name=f"Prov {number} {marked.get(number, '')}".strip(), text=text_of(number))
            for number in range(count)
        ),
        batch_size=500,
    )
    Product.objects.bulk_create(
        (
            Product(
                slug=f"prov-{label.pk}",
                name=label.name,
                brand=brand,
                label=label,
                status=Product.Status.DRAFT if label.pk % PUBLISHED_EVERY else PUBLISHED,
            )
            for label in labels
        ),
        batch_size=500,
    )
