"""The language that a label is in: Swedish where any of its particulars is."""

import re

from labels.core.parsed_label import Statement
from labels.core.parsing.scan import Scan
from labels.core.reference.languages import TELLING_WORDS

WORD = re.compile(r"[a-zåäöæøüß]{2,30}")
SWEDISH = "sv"
FEWEST = 3
"""Different words of a language that it takes to say that a label is in it."""


def read(scan: Scan, statements: tuple[Statement, ...], *, is_designated: bool) -> str | None:
    """Return "sv", another language, or `None` for a text that is too short to tell."""
    if is_designated or any(statement.language == SWEDISH for statement in statements):
        return SWEDISH
    words = frozenset(WORD.findall(scan.folded))
    counts = {language: len(words & telling) for language, telling in TELLING_WORDS.items()}
    if counts[SWEDISH] >= FEWEST - 1:
        return SWEDISH
    language = max(counts, key=lambda each: counts[each])
    if counts[language] >= FEWEST and language != SWEDISH:
        return language
    return SWEDISH if counts[SWEDISH] else None
