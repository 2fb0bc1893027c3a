"""A measure: how well a product does on one component, and how far that is known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal

# Everything is reckoned in this context, whatever the caller's: the same input, the same bytes.
ARITHMETIC = Context(prec=28, rounding=ROUND_HALF_EVEN)
# Six decimals make a weight times a measure times the dose factor exact, so sums never depend on
# their order and whole-number columns can repeat them.
STEP = Decimal("0.000001")
ZERO = Decimal(0)
ONE = Decimal(1)


def clamped(amount: Decimal, low: Decimal = ZERO, high: Decimal = ONE) -> Decimal:
    """Return the amount, held between two bounds."""
    return max(low, min(high, amount))


@dataclass(frozen=True, slots=True)
class Bounds:
    """An amount that is ``value`` as far as we can tell and surely from ``low`` to ``high``."""

    low: Decimal
    value: Decimal
    high: Decimal

    @classmethod
    def exactly(cls, amount: Decimal) -> Bounds:
        """Return the bounds of an amount that is known."""
        return cls(amount, amount, amount)

    @classmethod
    def around(cls, all_bounds: Iterable[Bounds], guess: Decimal) -> Bounds:
        """Return what holds when any of several may be true: the guess, kept inside them all."""
        known = tuple(all_bounds)
        low, high = min(each.low for each in known), max(each.high for each in known)
        return cls(low, clamped(guess, low, high), high)

    @property
    def is_exact(self) -> bool:
        """Whether nothing is left open."""
        return self.low == self.high

    def times(self, factor: Decimal) -> Bounds:
        """Return the bounds of a share or a multiple; the factor is not negative."""
        return Bounds(self.low * factor, self.value * factor, self.high * factor)


@dataclass(frozen=True, slots=True)
class Measure:
    """A component's value from 0 to 1, and its lowest and highest; all to six decimals."""

    value: Decimal
    low: Decimal
    high: Decimal

    @classmethod
    def of(cls, value: Decimal, low: Decimal | None = None, high: Decimal | None = None) -> Measure:
        """Return a measure, clamped to 0–1; without bounds the value is known exactly."""
        amounts = (value, value if low is None else low, value if high is None else high)
        return cls(*(clamped(amount).quantize(STEP, context=ARITHMETIC) for amount in amounts))

    @classmethod
    def unknown(cls, prior: Decimal) -> Measure:
        """Return the measure of what nobody could read: the prior, anything from 0 to 1."""
        return cls.of(prior, ZERO, ONE)

    @property
    def settled(self) -> Decimal:
        """How much of the range from 0 to 1 is ruled out: 1 is known, 0 is unknown."""
        return ONE - (self.high - self.low)
