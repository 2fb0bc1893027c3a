"""Whether an amount is the whole that parts make, or the magnesium in the salt before it."""

import re
from decimal import Decimal

from labels.core.parsing.declared import Declared
from labels.core.parsing.measures import Measure
from labels.core.parsing.scan import Scan
from labels.core.quantity import Amount
from labels.core.reference.compound_table import BY_ID

TOTAL_GAP = re.compile(
    r" ?(?:magnesium)?\)?(?: ?\([^()\n]{0,20}\))?[\s,;.|=-]{1,4}(?:och |dvs\.? )?"
    r"(?:totalt|sammanlagt|sammantaget|tillsammans|summa|total)[\s:.|=]{1,4}(?:ca |cirka )?"
)
"""Between the last part and the whole: "från oxid 40 mg, totalt 100 mg"."""

LEAST_OF_SHARE, MOST_OF_SHARE = Decimal("0.9"), Decimal("1.1")
"""How far a column's figures may lie outside a salt's share of magnesium, and still be that."""


def is_total(scan: Scan, last: Declared, measure: Measure) -> bool:
    """Tell the whole in "från citrat 60 mg, från oxid 40 mg, totalt 100 mg"."""
    if not (last.is_part or last.source):
        return False
    return TOTAL_GAP.fullmatch(scan.folded, last.end, measure.start) is not None


def is_share(salt: Declared, measure: Measure) -> bool:
    """Tell whether the column after a salt's weight holds the magnesium that is in it."""
    compound = BY_ID.get(salt.mention.id)
    weight, share = salt.amount.in_mg, Amount(measure.low, measure.unit).in_mg
    if compound is None or not weight or share is None or share * 2 == weight:
        return False
    low, high = compound.fractions(salt.mention.hydrate)
    return LEAST_OF_SHARE * low <= share / weight <= MOST_OF_SHARE * high
