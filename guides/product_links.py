"""The guides that products and goals link to, by rule."""

from collections.abc import Callable, Collection
from dataclasses import asdict
from typing import Any

from guides.links import GuideLink, LinkRule, matching_links, published_rules
from products.models import Product

TOPICS_OF_EVERY_PRODUCT = ("daily_intake", "upper_level")
"""Topics that concern whoever takes any of the products."""

Links = list[dict[str, Any]]


def product_links() -> Callable[[Product], Links]:
    """The guides for a product, with the rules read once for many."""
    rules = published_rules()
    return lambda product: [asdict(link) for link in links_of(product, rules)]


def goal_links(goal: str) -> Links:
    """The guides that are about a goal."""
    return [asdict(link) for link in matching_links(published_rules(), goals=[goal])]


def links_of(product: Product, rules: Collection[LinkRule]) -> tuple[GuideLink, ...]:
    """The guides that the rules give a product for its sources, its findings and what it is."""
    return matching_links(
        rules,
        compounds=[each.compound for each in product.compounds.all()],
        topics=TOPICS_OF_EVERY_PRODUCT,
        codes=[each.code for each in product.label.findings.all()] if product.label else (),
    )
