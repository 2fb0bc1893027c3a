"""A food with magnesium in it that is no supplement: its recipe is for a cup, not for a day."""

import re

from labels.core.parsing.scan import Scan
from labels.core.reference.designations import FOREIGN_DESIGNATIONS

ENERGY = re.compile(r"[0-9] ?k(?:cal|j)\b")
SUPPLEMENT_WORDS = ("tillskott", *FOREIGN_DESIGNATIONS)


def is_one(scan: Scan) -> bool:
    """Tell whether the label declares energy, as foods do, and calls itself no supplement."""
    if not ENERGY.search(scan.folded):
        return False
    return not any(word in scan.folded for word in SUPPLEMENT_WORDS)
