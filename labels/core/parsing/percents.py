"""The percentage of the reference intake that belongs to a declared amount."""

import re
from dataclasses import dataclass
from decimal import Decimal

from labels.core.parsing.measures import Measure
from labels.core.parsing.mentions import Mention
from labels.core.parsing.scan import Scan
from labels.core.quantity import parse_number

REACH = 60
"""Characters in which a percentage may follow its amount."""

BARE = re.compile(r"[\s|.]{1,40}(?P<value>[0-9]{1,4}(?:[.,][0-9])?)(?P<star>\*{0,2})(?=\s|\||$|\n)")
STOP = re.compile(r"[;]|\.\s|\n\s*\n")


@dataclass(frozen=True, slots=True)
class Percent:
    """A percentage and where it stands."""

    value: Decimal
    start: int
    end: int


def percent_after(scan: Scan, measure: Measure, mention: Mention) -> Percent | None:
    """Return the percentage printed for an amount, or between the name and the amount."""
    end = max(measure.end, mention.end)
    return _signed(scan, measure, end) or _between(scan, measure, mention) or _bare(scan, end)


def _signed(scan: Scan, measure: Measure, end: int) -> Percent | None:
    limit = min(end + REACH, _next_name(scan, end))
    for found in scan.measures_between(end, limit):
        if found.unit == "%":
            stop = STOP.search(scan.folded, end, found.start)
            return None if stop else Percent(found.low, found.start, found.end)
        if found.unit == measure.unit:
            return None
    return None


def _between(scan: Scan, measure: Measure, mention: Mention) -> Percent | None:
    for found in scan.measures_between(mention.end, measure.start):
        if found.unit == "%":
            return Percent(found.low, found.start, found.end)
    return None


def _bare(scan: Scan, end: int) -> Percent | None:
    """Return a number without a sign, where the head of the table has the sign."""
    match = BARE.match(scan.folded, end)
    line_start, _ = scan.line(end)
    head = scan.folded[max(0, line_start - 600) : line_start]
    if match is None or "%" not in head:
        return None
    value = parse_number(match["value"])
    return Percent(value, match.start("value"), match.end("value")) if value is not None else None


def _next_name(scan: Scan, end: int) -> int:
    after = scan.mentions_between(end, end + REACH)
    return after[0].start if after else end + REACH
