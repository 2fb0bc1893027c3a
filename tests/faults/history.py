"""What happened, one JSON line an event, written by every process of a run."""

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Event = dict[str, Any]


class History:
    """A file that many processes append to; a line is written at once, so that none is torn."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)

    def note(self, what: str, phase: str, **told: Any) -> None:
        """Append an event: `invoke`, then `ok`, `fail`, or `info` when nobody knows."""
        event = {"at": time.time(), "pid": os.getpid(), "what": what, "phase": phase, **told}
        os.write(self._file, (json.dumps(event) + "\n").encode())


def events(path: Path) -> Iterator[Event]:
    """Every event in a file; none when nobody wrote one."""
    if path.exists():
        with path.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)
