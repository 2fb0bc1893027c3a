"""AR011."""

from decimal import Decimal

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.quantity import swedish
from labels.core.reference.sources import LIVSFS_2014_4_SECTION_7, PLAUSIBILITY
from labels.core.reference.unit_names import unit_name
from labels.core.rule import Flaw, Flaws, rule

MOST_OFF = Decimal("0.15")
MG_PER_G = 1000


@rule(
    "AR011",
    Severity.WARNING,
    PLAUSIBILITY,
    LIVSFS_2014_4_SECTION_7,
    title="Orimlig nettovikt",
    what="Nettovikten och antalet ger inte den vikt som anges för en kapsel eller tablett.",
    fix="Kontrollera nettovikten, antalet och vikten per styck.",
    why="Nettovikten delad med antalet ska bli vad en kapsel eller tablett väger. När det inte "
    "stämmer är minst en av de tre uppgifterna fel.",
    verified=False,
)
def net_weight_implausible(label: ParsedLabel) -> Flaws:
    """The net weight and the number don't give the stated weight of one capsule or tablet.

    Flagged: Kosttillskott. 90 kapslar, 40 g. En kapsel väger 760 mg.
    Accepted: Kosttillskott. 90 kapslar, 68 g. En kapsel väger 760 mg.

    Fifteen per cent allows for capsule shells, coating and rounding.
    """
    one = label.unit_weight
    weighed = one.amount.in_mg if one else None
    weights = [each for each in label.net_quantity if each.unit == "g"]
    counts = [each for each in label.net_quantity if one and each.unit == one.unit]
    if not one or not weighed or len(weights) != 1 or len(counts) != 1:
        return
    grams, count = weights[0].value, counts[0].value
    if not count:
        return
    each_mg = grams * MG_PER_G / count
    if abs(each_mg - weighed) > MOST_OFF * weighed:
        yield Flaw(
            weights[0].span,
            f"Nettovikten {swedish(grams)} g för {swedish(count)} {unit_name(one.unit, count)} "
            f"ger {swedish(each_mg)} mg per {unit_name(one.unit, Decimal(1))}, "
            f"men {swedish(weighed)} mg anges.",
        )
