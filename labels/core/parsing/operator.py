"""The food business operator: of the companies named, the one that answers for the food."""

from labels.core.parsed_label import COSMETIC, MEDICINE, Operator
from labels.core.reference.countries import EUROPEAN_UNION
from labels.core.reference.roles import MAKER, MAKER_OUTSIDE_THE_UNION, PLACE


def choose(companies: tuple[Operator, ...], product_class: str | None) -> Operator | None:
    """Return the operator: one with an address first, then by what it has to do with the food.

    A medicine and a cosmetic are no food, and have none.
    """
    if product_class in (MEDICINE, COSMETIC):
        return None
    return min(companies, key=_place, default=None)


def _place(company: Operator) -> tuple[bool, int]:
    is_foreign = company.country is not None and company.country not in EUROPEAN_UNION
    if company.role == MAKER and is_foreign:
        return company.address is None, MAKER_OUTSIDE_THE_UNION
    return company.address is None, PLACE[company.role or ""]
