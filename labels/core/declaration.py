"""What a label declares: the daily dose, amounts of nutrients and salts, and what these make."""

from dataclasses import dataclass
from decimal import Decimal

from labels.core.quantity import Amount
from labels.core.span import Span


@dataclass(frozen=True, slots=True)
class DailyDose:
    """What the label recommends for one day, all intakes added up."""

    min: Decimal
    max: Decimal
    unit: str
    span: Span
    intakes: tuple[Decimal, Decimal] = (Decimal(1), Decimal(1))
    """How many times a day it is taken, lowest and highest, where the label tells."""
    other: tuple[Decimal, Decimal, str] | None = None
    """The same dose in another unit: of "1 skopa (5 g)" the scoop."""

    @property
    def exact(self) -> Decimal | None:
        """The dose when it isn't a range."""
        return self.min if self.min == self.max else None

    def counted_in(self, unit: str | None) -> tuple[Decimal, Decimal] | None:
        """Return the dose in a unit, lowest and highest, if the label gives it in that."""
        if unit == self.unit:
            return self.min, self.max
        if self.other and unit == self.other[2]:
            return self.other[0], self.other[1]
        return None

    def is_exactly(self, count: Decimal, unit: str) -> bool:
        """Tell whether the dose is so many of a unit."""
        return self.counted_in(unit) == (count, count)


@dataclass(frozen=True, slots=True)
class Basis:
    """What an amount is printed for."""

    per: str
    """"daily_dose", "unit", "serving", "100g" or "100ml"."""
    count: Decimal | None = None
    """How many of `unit` the amount is for, where it is printed per a number of them."""
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class NutrientRow:
    """One declared amount of one nutrient; the element, not its salt."""

    nutrient: str
    amount: Amount
    basis: Basis | None
    """`None` when the label doesn't tell what the amount is for."""
    nrv_percent: Decimal | None
    span: Span
    """The whole row, or the amount and the name in running text."""
    percent_span: Span | None = None
    part_of: str | None = None
    """The compound, when the row gives the part of the magnesium that comes from it."""
    highest: Amount | None = None
    """The end of the range, where one is declared: "100–200 mg"."""
    ambiguous: bool = False
    """The number can be read in two ways."""


@dataclass(frozen=True, slots=True)
class SaltAmount:
    """The weight of a compound, as opposed to the magnesium in it."""

    compound: str
    hydrate: str | None
    amount: Amount
    basis: Basis | None
    span: Span
    ambiguous: bool = False
    nrv_percent: Decimal | None = None
    """Of magnesium, where it is printed beside the salt's weight."""
    percent_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Elemental:
    """Elemental magnesium, worked out from dose and declaration; mg."""

    basis: str
    """"declared", "computed" or "unknown"."""
    min_mg: Decimal | None = None
    """In the recommended daily dose; `min_mg` = `max_mg` when exact."""
    max_mg: Decimal | None = None
    mg_per_unit: Decimal | None = None
    nrv_percent: Decimal | None = None
    span: Span | None = None
    """The row that it was taken from."""
    percent_span: Span | None = None
    taken_from: tuple[NutrientRow | SaltAmount, ...] = ()
    """What was added up."""
    times: tuple[Decimal, Decimal] | None = None
    """By how much it was multiplied to make the daily dose."""


UNKNOWN = Elemental("unknown")
"""Of a label that settles no amount."""
