"""The guides that every product's JSON links to, by rule."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from guides.links import matching_links, published_rules
from products.models import Product


def product_links() -> Callable[[Product], list[dict[str, Any]]]:
    """The guides for a product, with the rules read once for many."""
    rules = published_rules()

    def links(product: Product) -> list[dict[str, Any]]:
        found = matching_links(
            rules,
            compounds=[each.compound for each in product.compounds.all()],
            topics=TOPICS_OF_EVERY_PRODUCT,
            codes=[each.code for each in product.label.findings.all()] if product.label else (),
        )
        return [asdict(link) for link in found]

    return links


TOPICS_OF_EVERY_PRODUCT = ("daily_intake", "upper_level")
"""Topics that concern whoever takes any of the products."""
