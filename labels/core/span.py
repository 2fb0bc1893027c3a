"""Where a thing stands in the label's text."""

from typing import NamedTuple


class Span(NamedTuple):
    """Start and end offsets in the given text, in Unicode code points; the end is exclusive."""

    start: int
    end: int
