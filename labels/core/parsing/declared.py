"""A declared amount with what it is of, before its basis and percentage are known."""

import re
from typing import NamedTuple

from labels.core.parsing.measures import Measure
from labels.core.parsing.mentions import MAGNESIUM, Mention
from labels.core.quantity import Amount


class Declared(NamedTuple):
    """An amount and the substance that it is of."""

    mention: Mention
    measure: Measure
    source: Mention | None = None
    """The compound that the magnesium is said to come from."""
    is_part: bool = False
    """Told as what comes from one source."""
    is_next: bool = False
    """A further amount of what the one before is of: a next column, or the same in mmol."""

    is_stacked: bool = False
    """Name and amount stand in columns that came one after the other."""
    figure: re.Match[str] | None = None
    """What stands at its place in the column after the amounts', its percentage."""

    @property
    def start(self) -> int:
        """Where the first of name and amount begins."""
        return min(self.mention.start, self.measure.start)

    @property
    def end(self) -> int:
        """Where the last of name and amount ends."""
        return max(self.mention.end, self.measure.end)

    @property
    def amount(self) -> Amount:
        """The amount, at its lowest."""
        return Amount(self.measure.low, self.measure.unit)


def whole_at(place: Mention | Measure) -> Mention:
    """Return a mention of magnesium where it isn't named: at its part, or at its amount."""
    return Mention(MAGNESIUM, MAGNESIUM, place.start, place.end)
