"""Which runs are wanted, and what must come of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tests.faults.bugs import BUGS
from tests.faults.faults import FAULTS

KINDS = ("servers", "embedded", "planted")
"""On PostgreSQL and Redis, on SQLite without Redis, and with a bug that must be caught."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """One run: a fault on one of the two kinds of site, or a bug that a fault must bring out."""

    fault: str
    is_embedded: bool = False
    bug: str = ""

    @property
    def file(self) -> str:
        """What the run's files are called."""
        return f"planted-{self.bug}" if self.bug else self.fault + "-embedded" * self.is_embedded

    @property
    def labels(self) -> int:
        """How many labels it is meant for."""
        return BUGS[self.bug].labels if self.bug else FAULTS[self.fault].labels

    @property
    def disk_mib(self) -> int:
        """How large a disk of its own it needs; 0 for none."""
        return FAULTS[self.fault].disk_mib

    @property
    def options(self) -> tuple[str, ...]:
        """The run's options on a command line."""
        bug = ("--bug", self.bug) if self.bug else ()
        return (*bug, "--embedded") if self.is_embedded else bug

    def is_as_it_should(self, told: dict[str, Any]) -> bool:
        """Whether every invariant held; or, with a bug, one of those broke that it must break."""
        if self.bug:
            return not BUGS[self.bug].breaks.isdisjoint(told["counts"])
        return not told["counts"]


def chosen_runs(names: Sequence[str], kind: str) -> tuple[Chosen, ...]:
    """The runs of a kind that were asked for by name, or all; KeyError for one there is not."""
    if kind == "planted":
        return tuple(Chosen(BUGS[name].fault, bug=name) for name in names or BUGS)
    faults = {name: FAULTS[name] for name in names or FAULTS}
    if kind == "embedded":
        return tuple(Chosen(name, is_embedded=True) for name in faults if faults[name].on_embedded)
    return tuple(Chosen(name) for name in faults if faults[name].on_servers)
