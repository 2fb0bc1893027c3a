"""The line with the product's name, which may end in its content: "Magnesiumspray hallon 60 ml"."""

import re

from labels.core.parsing.dose_patterns import TAKE
from labels.core.parsing.measures import Measure
from labels.core.parsing.scan import Scan

NAME = "magnesium"
LINES = 5
"""Of a shop's page, menu and path above the name among them."""
LONGEST = 60
NO_NAME = re.compile(rf"[,:;=|/]|\b(?:per|för|av|minst|högst|till|i|{TAKE})\b")
"""What no product's name has in it."""


def is_ended_by(scan: Scan, measure: Measure) -> bool:
    """Tell whether a weight or a volume ends the line that names the product."""
    start, end = scan.line(measure.start)
    if start > scan.line_starts[:LINES][-1] or end - start > LONGEST:
        return False
    name = scan.folded[start : measure.start]
    is_last = not scan.folded[measure.end : end].strip()
    return is_last and NAME in name and not NO_NAME.search(name)
