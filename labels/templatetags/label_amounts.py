"""Amounts and days of a label reading, in a template."""

from django import template

from labels import swedish
from labels.wording import BASIS_NAMES

register = template.Library()

WRITERS = (
    swedish.number,
    swedish.span,
    swedish.dose,
    swedish.quantity,
    swedish.day,
    swedish.tied,
)
for _write in WRITERS:
    register.filter(_write.__name__, _write)


@register.filter
def basis_name(basis: str) -> str:
    """What an amount is stated for."""
    return str(BASIS_NAMES.get(basis, basis))
