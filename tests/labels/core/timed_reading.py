"""How long a hostile text takes: never a tenth of a second, and twice as long for twice the text.

Times are of the machine and its other work, so this file is not found by its name: `make
properties` runs it.
"""

import time
from datetime import date

import pytest

from labels.core import read
from labels.core.text import TEXT_LIMIT
from tests.labels.core.hostile_texts import REPEATED, hostile

DAY = date(2026, 11, 23)
SLOWEST_SECONDS = 0.1
GROWTH = 2.5
NOISE_SECONDS = 0.003
"""What a clock may be off by on a machine that does other things too."""
TRIES = 5


def seconds(text: str) -> float:
    """Return the time that reading a text takes when nothing comes between."""
    best = float("inf")
    for _ in range(TRIES):
        started = time.process_time()
        read(text, as_of=DAY)
        best = min(best, time.process_time() - started)
    return best


@pytest.mark.parametrize("kind", REPEATED)
def test_the_longest_text_is_read_in_time(kind: str) -> None:
    whole = seconds(hostile(kind, TEXT_LIMIT))
    assert whole < SLOWEST_SECONDS
    half = seconds(hostile(kind, TEXT_LIMIT // 2))
    assert whole <= GROWTH * half + NOISE_SECONDS
