"""A ramp: a value that runs in straight lines between knots and stays level outside them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Ramp:
    """A piecewise linear function.

    ``knots`` are (position, value) pairs with rising positions; at least one.

    >>> Ramp(((Decimal(50), Decimal(0)), (Decimal(250), Decimal(1)))).at(Decimal(100))
    Decimal('0.25')
    """

    knots: tuple[tuple[Decimal, Decimal], ...]

    def __post_init__(self) -> None:
        positions = [position for position, _ in self.knots]
        if not positions or positions != sorted(set(positions)):
            raise ValueError("a ramp needs knots with rising positions")

    def at(self, position: Decimal) -> Decimal:
        """Return the value at a position."""
        after = bisect_right(self.knots, position, key=lambda knot: knot[0])
        if after == 0:
            return self.knots[0][1]
        if after == len(self.knots):
            return self.knots[-1][1]
        (start, value), (end, next_value) = self.knots[after - 1], self.knots[after]
        return value + (next_value - value) * (position - start) / (end - start)

    def over(self, low: Decimal, high: Decimal) -> tuple[Decimal, Decimal]:
        """Return the lowest and the highest value that occur from ``low`` to ``high``."""
        between = [value for position, value in self.knots if low < position < high]
        values = [self.at(low), self.at(high), *between]
        return min(values), max(values)
