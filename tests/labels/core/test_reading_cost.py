"""How the work of reading grows with the text, counted in calls: the same on every machine.

What a pattern does inside is not counted; the times are measured in `timed_reading.py`.
"""

import sys
from datetime import date
from types import FrameType

import pytest

from labels.core import read
from tests.labels.core.hostile_texts import REPEATED, hostile

DAY = date(2026, 11, 23)
LENGTH = 2_000
GROWTH = 2.5
"""By how much twice the text may take more calls; four times would be the square."""


def calls(text: str) -> int:
    """Count the calls that reading a text takes, of Python's own functions too."""
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read(text, as_of=DAY)
    finally:
        sys.setprofile(before)
    return counted


@pytest.mark.parametrize("kind", REPEATED)
def test_twice_the_text_takes_about_twice_the_calls(kind: str) -> None:
    bare = calls("")
    half, whole = (calls(hostile(kind, length)) - bare for length in (LENGTH, 2 * LENGTH))
    assert whole <= GROWTH * half + bare


def test_a_square_is_seen() -> None:
    def square(text: str) -> int:
        return sum(len([other for other in text if other is letter]) for letter in text)

    counted = [0, 0]
    for index, length in enumerate((100, 200)):
        counted[index] = square("ab" * length)
    assert counted[1] > GROWTH * counted[0]
