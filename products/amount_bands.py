"""How much magnesium a day, as links that each lead to a part of the list."""

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext

from products.bands import Ends
from products.catalogue import Catalogue
from products.facets import RangeFacet
from products.query import RANGE_PARAMETERS, Parameters

AMOUNT_PARAMETERS = ("elemental_mg_min", "elemental_mg_max", "elemental_mg_missing")


@dataclass(frozen=True, slots=True)
class ShownBand:
    """A band of the amount a day as a link; a chosen one leads back to every amount."""

    label: str
    query: str
    count: int
    selected: bool


def amount_bands(found: Catalogue, amounts: RangeFacet) -> tuple[ShownBand, ...]:
    """The bands of the amount a day, and last the products that state none."""
    bands = tuple(
        _shown(found, str(each.band.label), each.count, _ends(each.band.ends), each.selected)
        for each in amounts.bands
    )
    unknown = _shown(
        found,
        gettext("Uppgift saknas"),
        amounts.missing,
        (("elemental_mg_missing", "only"),),
        found.query.amount_missing == "only",
    )
    return (*bands, unknown)


def _shown(
    found: Catalogue, label: str, count: int, asked: Parameters, selected: bool
) -> ShownBand:
    query = _with_amount(found.query.parameters, () if selected else asked)
    return ShownBand(label, query.urlencode(), count, selected)


def _ends(ends: Ends) -> Parameters:
    names = RANGE_PARAMETERS["elemental_mg"]
    return tuple(
        (name, f"{end:f}")
        for name, end in zip(names, ends, strict=True)
        if name and end is not None
    )


def _with_amount(parameters: Parameters, asked: Parameters) -> QueryDict:
    """The query with another choice of the amount a day."""
    changed = QueryDict(mutable=True)
    for name, value in parameters:
        if name not in AMOUNT_PARAMETERS:
            changed.appendlist(name, value)
    for name, value in asked:
        changed[name] = value
    return changed
