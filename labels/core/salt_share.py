"""A salt's weight beside the magnesium that is declared from it, both for the same amount."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from labels.core.declaration import Basis, NutrientRow, SaltAmount
from labels.core.elemental import scale_to_day
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.compound_table import BY_ID
from labels.core.reference.compounds import WATER_FREE, Compound
from labels.core.span import Span

SAME_WEIGHT = Decimal("0.02")
"""By how much two figures may differ and still be one weight, printed twice."""
ROUNDING = Decimal("1.02")
"""How far above the most that a compound can hold rounding may bring a declared amount."""
TOLERANCE = Decimal("0.10")
"""How far outside the shares of raw materials on the market a declared amount may lie."""
WATER = "H2O"
VAGUE = frozenset({"other_unlisted", "marine"})
"""Names that cover several substances, so that no share can be called wrong."""


@dataclass(frozen=True, slots=True)
class SaltShare:
    """The weight of the only source, and the magnesium that the label says is in it."""

    compound: Compound
    hydrate: str | None
    salt_mg: Decimal
    magnesium_mg: Decimal
    span: Span
    """Of the magnesium."""

    @property
    def name(self) -> str:
        """The salt as messages name it, with the water that its printed name tells of."""
        water = f" ({self.hydrate})" if self.hydrate else ""
        return f"{self.compound.name}{water}"

    @property
    def ratio(self) -> Decimal:
        """Magnesium per salt."""
        return self.magnesium_mg / self.salt_mg

    @property
    def is_one_weight(self) -> bool:
        """Tell whether the salt's weight is printed as if it were magnesium."""
        return abs(self.magnesium_mg - self.salt_mg) <= SAME_WEIGHT * self.salt_mg

    @property
    def most(self) -> Decimal:
        """The most magnesium per salt that the printed name allows."""
        return max(self._named, default=self.compound.maximum)

    @property
    def is_impossible(self) -> bool:
        """Tell whether no form that the name covers holds so much."""
        return self.ratio > ROUNDING * self.most

    @property
    def usual(self) -> tuple[Decimal, Decimal]:
        """The magnesium per salt, from least to most, that the printed name can stand for.

        A bare name stands for what raw materials on the market hold. A hydrate with more water
        than those is named where it is used; one with more magnesium is what the name says.
        """
        if self._named:
            return min(self._named), max(self._named)
        low, high = self.compound.fractions()
        return low, max([high, *(each.fraction for each in self.compound.variants)])

    @property
    def _named(self) -> list[Decimal]:
        """The shares in the forms that a named hydrate fixes; none for a bare name.

        Without water there may be several: one and two magnesium per malate.
        """
        return [
            each.fraction
            for each in self.compound.variants
            if self.hydrate is not None
            if each.hydrate == self.hydrate
            or (self.hydrate == WATER_FREE and WATER not in each.formula)
        ]

    @property
    def is_unusual(self) -> bool:
        """Tell whether the share is possible, but not that of any form on the market."""
        low, high = self.usual
        least, most = self.usual if self._named else self.compound.practical
        return self.ratio < min((1 - TOLERANCE) * least, low) or (
            self.ratio > max((1 + TOLERANCE) * most, high)
        )


def salt_shares(label: ParsedLabel) -> tuple[SaltShare, ...]:
    """Return every share that the label lets one work out; none where it has several sources.

    Amounts for the same basis go before amounts that have to be scaled to the day.
    """
    if not label.salt_amounts:
        return ()
    sources = {salt.compound for salt in label.salts}
    sources |= {salt.compound for salt in label.salt_amounts}
    if len(sources) != 1:
        return ()
    compound = BY_ID.get(sources.pop())
    if compound is None or compound.listed is None or compound.id in VAGUE:
        return ()
    pairs = [(salt, row) for salt in label.salt_amounts for row in _declared(label)]
    same = [pair for pair in pairs if pair[0].basis == pair[1].basis]
    return tuple(_shares(compound, same or pairs, label))


def _declared(label: ParsedLabel) -> list[NutrientRow]:
    rows = [row for row in label.nutrients if row.nutrient == "magnesium"]
    return [row for row in rows if row.amount.in_mg]


def _shares(
    compound: Compound, pairs: list[tuple[SaltAmount, NutrientRow]], label: ParsedLabel
) -> Iterator[SaltShare]:
    for salt, row in pairs:
        salt_scale, row_scale = _scale(salt.basis, label), _scale(row.basis, label)
        if salt.basis == row.basis:
            salt_scale = row_scale = Decimal(1)
        weight, magnesium = salt.amount.in_mg, row.amount.in_mg
        if salt_scale and row_scale and weight and magnesium:
            yield SaltShare(
                compound, salt.hydrate, weight * salt_scale, magnesium * row_scale, row.span
            )


def _scale(basis: Basis | None, label: ParsedLabel) -> Decimal | None:
    """Return what makes the amount a day's; `None` where the dose is a range or isn't known."""
    if basis is None:
        return None
    scale = scale_to_day(basis, label.daily_dose)
    return scale[0] if scale and scale[0] == scale[1] else None
