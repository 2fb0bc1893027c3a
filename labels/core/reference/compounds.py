"""Compounds of magnesium: their names, how much magnesium they hold, and where the law stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from labels.core.reference.sources import Source

Fractions = Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class Compound:
    """One compound that a label can name as its source of magnesium.

    Fractions are grams of magnesium in one gram of the compound: `hydrates` by formula from
    atomic weights (Mg 24.305), `practical` what raw materials on the market hold.
    """

    id: str
    name: str
    """In Swedish."""
    anions: tuple[str, ...]
    """What stands after the word "magnesium" in the name, in the languages labels are printed in."""
    practical: tuple[Decimal, Decimal]
    maximum: Decimal
    """The most that any form which the bare name covers can hold."""
    hydrates: Fractions = field(default_factory=dict)
    """By the word that fixes one fraction: "hexahydrat", "vattenfri" …"""
    names: tuple[str, ...] = ()
    """Names that don't begin with "magnesium"."""
    trade_names: tuple[str, ...] = ()
    e_numbers: tuple[str, ...] = ()
    listed: bool | None = True
    """In annex II of Directive 2002/46/EC; `None` where the name settles no compound."""
    listed_from: date | None = None
    source: Source | None = None
    """What `listed` rests on."""

    def fractions(self, hydrate: str | None = None) -> tuple[Decimal, Decimal]:
        """Return the lowest and highest share of magnesium that the printed name allows."""
        if hydrate in self.hydrates:
            exact = self.hydrates[hydrate]
            return exact, exact
        low, high = self.practical
        return low, min(high, self.maximum)
