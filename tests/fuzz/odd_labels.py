"""One text of the fuzzer's making: read, checked, and held to what the contract says of it."""

import json
import time
from datetime import date
from typing import NamedTuple

from labels.core import read
from tests.labels.core.reading_shape import breaches

SLOWEST_SECONDS = 0.1
"""The bound for a text of 20,000 characters; the fuzzer's texts are shorter, but counted."""
TRIES = 3
"""A text is slow if it is slow every time; once, something else took the processor."""
HEAD = 2
"""Bytes before the text that settle the rest of the input."""
DAYS = tuple(map(date.fromisoformat, ("2022-08-07", "2025-11-25", "2026-11-23", "9999-12-31")))
CAPTURES = ("pack", "web")


class BrokenPromise(AssertionError):
    """A reading that the contract doesn't allow, or that took too long."""


class OddLabel(NamedTuple):
    """A whole input, made from the fuzzer's bytes."""

    text: str
    name: str | None
    capture: str
    as_of: date


def odd_label(data: bytes) -> OddLabel:
    """Take capture, day and length of the name from the first two bytes, and text from the rest.

    Bytes that are no UTF-8 become halves of surrogates: they too may come out of a JSON string.
    """
    head, rest = data[:HEAD].ljust(HEAD), data[HEAD:].decode("utf-8", "surrogateescape")
    name_length = head[1] % 32
    return OddLabel(
        text=rest,
        name=rest[:name_length] if name_length else None,
        capture=CAPTURES[head[0] % len(CAPTURES)],
        as_of=DAYS[head[0] // len(CAPTURES) % len(DAYS)],
    )


def read_one(data: bytes) -> None:
    """Read the bytes as a label; raise whatever they bring to light."""
    label = odd_label(data)
    answer, took = _timed(label)
    found = breaches(label.text, json.loads(answer))
    if found:
        raise BrokenPromise(f"{found} in the reading of {label}")
    if took > SLOWEST_SECONDS:
        again = [_timed(label) for _ in range(TRIES)]
        if min(seconds for _, seconds in again) > SLOWEST_SECONDS:
            raise BrokenPromise(f"{took:.3f} s for {label}")
        if any(other != answer for other, _ in again):
            raise BrokenPromise(f"two readings of {label}")


def _timed(label: OddLabel) -> tuple[str, float]:
    text, name, capture, as_of = label
    started = time.process_time()
    answer = json.dumps(read(text, name=name, capture=capture, as_of=as_of).to_json())
    return answer, time.process_time() - started
