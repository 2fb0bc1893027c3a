"""Amounts and days of a label reading, in a template."""

from django import template

from labels import swedish
from labels.wording import BASIS_NAMES

register = template.Library()

for _write in (swedish.number, swedish.span, swedish.dose, swedish.quantity, swedish.day):
    register.filter(_write.__name__, _write)


@register.filter
def basis_name(basis: str) -> str:
    """What an amount is stated for."""
    return str(BASIS_NAMES.get(basis, basis))
