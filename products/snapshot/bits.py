"""Sets of products as packed bits: bit `place % 64` of word `place // 64` stands for a place."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Bits = NDArray[np.uint64]
Mask = NDArray[np.bool_]
Counts = NDArray[np.int64]

WORD = 64


def packed(mask: NDArray[Any]) -> Bits:
    """Pack the last axis of a mask of places.

    >>> packed(np.array([True, False, True])).tolist()
    [5]
    """
    short = -mask.shape[-1] % WORD
    padded = np.pad(mask, [(0, 0)] * (mask.ndim - 1) + [(0, short)])
    return np.packbits(padded, axis=-1, bitorder="little").view(np.uint64)


def unpacked(bits: Bits, size: int) -> Mask:
    """The mask of so many places that bits along the last axis stand for."""
    return np.unpackbits(bits.view(np.uint8), axis=-1, count=size, bitorder="little").view(np.bool_)


def counted(bits: Bits) -> Counts:
    """How many places are in each set along the last axis."""
    return np.asarray(np.bitwise_count(bits).sum(axis=-1, dtype=np.int64))


def everyone(size: int) -> Bits:
    """The set of all places."""
    return packed(np.ones(size, dtype=np.bool_))


def holding(bits: Bits, place: int) -> Mask:
    """Which sets along the last axis hold a place.

    >>> holding(packed(np.array([[True, False], [False, True]])), 1).tolist()
    [False, True]
    """
    word, bit = divmod(place, WORD)
    return np.asarray((bits[..., word] >> np.uint64(bit)) & np.uint64(1), dtype=np.bool_)
