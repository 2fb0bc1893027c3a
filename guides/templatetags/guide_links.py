"""Guides for a product, in a template."""

from collections.abc import Collection

from django import template

from guides.links import GuideLink, guides_for

register = template.Library()


@register.simple_tag
def guides_for_product(
    compounds: Collection[str] = (), goals: Collection[str] = (), codes: Collection[str] = ()
) -> tuple[GuideLink, ...]:
    """Links with reasons: `{% guides_for_product compounds goals codes as guide_links %}`."""
    return guides_for(compounds=compounds, goals=goals, codes=codes)
