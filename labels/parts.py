"""Sequences in parts."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")


def in_parts(items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    """The items in parts of a size, the last of which may be smaller.

    >>> list(in_parts([1, 2, 3], 2))
    [[1, 2], [3]]
    """
    return (items[at : at + size] for at in range(0, len(items), size))
