"""A package's content that takes arithmetic or stands apart from its unit: "3 x 30 kapslar"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from labels.core.parsing.patterns import Signed
from labels.core.quantity import parse_number
from labels.core.reference.units import COUNTED_UNITS, UNIT_WORDS

TO_BASE: dict[str, tuple[str, Decimal]] = {
    "g": ("g", Decimal(1)),
    "kg": ("g", Decimal(1000)),
    "ml": ("ml", Decimal(1)),
    "cl": ("ml", Decimal(10)),
    "dl": ("ml", Decimal(100)),
    "l": ("ml", Decimal(1000)),
}
GROUP = Signed(
    r"(?<![0-9a-zåäö.,])(?P<packs>[0-9]{1,3})(?: (?P<what>[a-zåäö]{2,16}))? ?[x×*] ?"
    r"(?P<each>[0-9]{1,4}(?:,[0-9]{1,2})?) ?(?P<unit>[a-zåäö]{1,20})",
    "x ?[0-9]",
    "× ?[0-9]",
    r"\* ?[0-9]",
)
TOTAL = re.compile(
    r"(?<![0-9a-zåäö.,])(?P<packs>[0-9]{1,3}) ?[a-zåäö]{2,20} ?(?:à|á|a|@|om|av|x|×) ?"
    r"(?P<each>[0-9]{1,4}(?:,[0-9]{1,2})?) ?(?P<of>k?g|[mcd]?l)\)? ?= ?"
    r"(?P<total>[0-9]{1,4}(?:,[0-9]{1,2})?) ?(?P<unit>k?g|[mcd]?l)\b"
)
TOTAL_REACH = 40
COUNT_OF = re.compile(
    r"\bantal\s(?:\w+ )?(?P<unit>[a-zåäö]{3,20})(?: (?:per|i) \w+)?[\s:.|]{1,30}"
    r"(?P<count>[0-9]{1,4})(?![0-9])"
)
COUNT_ALONE = Signed(
    r"(?m)^[ \t|*]*(?P<unit>[a-zåäö]{4,20})[ \t]?[:|][ \t]?(?P<count>[0-9]{2,4})[ \t|]*$",
    r"(?m):[ \t]?[0-9]{2,4}[ \t|]*$",
    r"(?m)\|[ \t]?[0-9]{2,4}[ \t|]*$",
)
AMOUNTS = frozenset(("mg", "g", "ml", "µg", "cl", "dl"))
COUNTED, MULTIPLIED = 3, 4


class Content(NamedTuple):
    """What may be the package's content, in g, ml or pieces; `rank` is how plain it is."""

    value: Decimal
    unit: str
    start: int
    end: int
    rank: int

    @property
    def kind(self) -> str:
        """Weight, volume or number; a package has one of each at most."""
        return self.unit if self.unit in ("g", "ml") else "count"


def content(value: Decimal, unit: str, start: int, end: int, rank: int) -> Content:
    """Return a content with its unit brought to g or ml."""
    base, factor = TO_BASE.get(unit, (unit, Decimal(1)))
    return Content(value * factor, base, start, end, rank)


def read(folded: str) -> Iterator[Content]:
    """Yield "3 x 30 kapslar" as 90, "10 ampuller x 25 ml" as 250 ml, "Antal tabletter: 60"."""
    for match in GROUP.finditer(folded):
        each, word = parse_number(match["each"]), UNIT_WORDS.get(match["unit"])
        if each is None or word is None or match["what"] in AMOUNTS:
            continue
        if word.unit in COUNTED_UNITS or word.unit in TO_BASE:
            total = each * Decimal(match["packs"])
            yield content(total, word.unit, match.start(), match.end(), MULTIPLIED)
    yield from _totals(folded)
    if "antal" in folded:
        yield from _counts(COUNT_OF.finditer(folded))
    yield from _counts(COUNT_ALONE.finditer(folded))


def _totals(folded: str) -> Iterator[Content]:
    """Yield the 280 ml of "14 ampuller à 20 ml = 280 ml", where that is what it comes to."""
    sign = folded.find("=")
    while sign >= 0:
        match = TOTAL.search(folded, max(0, sign - TOTAL_REACH), sign + TOTAL_REACH)
        if match and (told := _total(match)):
            yield told
        sign = folded.find("=", sign + 1)


def _total(match: re.Match[str]) -> Content | None:
    packs, each, total = (parse_number(match[part]) for part in ("packs", "each", "total"))
    if packs is None or each is None or total is None:
        return None
    told = content(total, match["unit"], match.start("total"), match.end(), COUNTED)
    return told if told.value == content(packs * each, match["of"], 0, 0, COUNTED).value else None


def _counts(found: Iterator[re.Match[str]]) -> Iterator[Content]:
    for match in found:
        word = UNIT_WORDS.get(match["unit"])
        if word and word.unit in COUNTED_UNITS:
            count = Decimal(match["count"])
            yield content(count, word.unit, match.start("unit"), match.end(), COUNTED)
