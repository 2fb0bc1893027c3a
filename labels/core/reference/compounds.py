"""Compounds of magnesium: their names, how much magnesium they hold, and where the law stands."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from labels.core.reference.sources import Source

ATOMIC_WEIGHT_MG = Decimal("24.305")
"""IUPAC standard atomic weight of magnesium."""
WATER_FREE = "vattenfri"


@dataclass(frozen=True, slots=True)
class Variant:
    """One chemical formula that the compound's name covers."""

    formula: str
    molar_mass: Decimal
    """In g/mol."""
    mg_atoms: int
    hydrate: str | None = None
    """The Swedish word that fixes this formula: "hexahydrat", "vattenfri" …"""

    @property
    def fraction(self) -> Decimal:
        """Grams of magnesium in one gram."""
        return (self.mg_atoms * ATOMIC_WEIGHT_MG / self.molar_mass).quantize(Decimal("0.00001"))


@dataclass(frozen=True, slots=True)
class Compound:
    """One compound that a label can name as its source of magnesium.

    Fractions are grams of magnesium in one gram of the compound.
    """

    id: str
    name: str
    """In Swedish."""
    name_en: str
    anions: tuple[str, ...]
    """What stands after "magnesium" in the name, in the languages that labels are printed in."""
    practical: tuple[Decimal, Decimal]
    """What raw materials on the market hold, lowest and highest."""
    maximum: Decimal
    """The most that any form which the bare name covers can hold."""
    annex_entry: str
    """The entry in annex II of Directive 2002/46/EC, or what stands there instead."""
    source: Source
    """What `listed` rests on."""
    listed: bool | None = True
    """In annex II of Directive 2002/46/EC; `None` where the name settles no compound."""
    listed_from: date | None = None
    novel_food: str | None = None
    """Its standing as a novel food, where it has one."""
    variants: tuple[Variant, ...] = ()
    names: tuple[str, ...] = ()
    """Names that aren't "magnesium" and an anion, in lower case."""
    trade_names: tuple[str, ...] = ()
    """In lower case; a compound named beside one goes before it."""
    e_numbers: tuple[str, ...] = ()

    def fractions(self, hydrate: str | None = None) -> tuple[Decimal, Decimal]:
        """Return the lowest and highest share of magnesium that the printed name allows."""
        for variant in self.variants:
            if hydrate is not None and variant.hydrate == hydrate:
                return variant.fraction, variant.fraction
        low, high = self.practical
        return low, min(high, self.maximum)
