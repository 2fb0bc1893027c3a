"""What a run plants in its own child processes: slowness, deadly labels, and bugs to be caught."""

import json
import os
import signal
import time
from collections.abc import Callable, Collection
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

from tests.faults.history import History
from tests.faults.label_texts import KILLS, SWELLS

VARIABLE = "FAULTS_PLAN"
SWOLLEN_BYTES = 2 << 30


@dataclass(frozen=True, slots=True)
class Plan:
    """What is planted.

    `slow_ms` is what reading a label takes longer; `stops` has a worker freeze between reading and
    storing, `memory_mib` is all it may have, and `bug` is one of tests.faults.bugs.
    """

    history: str
    slow_ms: float = 0
    memory_mib: int = 0
    stops: bool = False
    bug: str = ""

    @classmethod
    def read(cls) -> Self:
        """The plan that the environment holds."""
        return cls(**json.loads(os.environ[VARIABLE]))

    def to_environ(self) -> dict[str, str]:
        """The plan for a child's environment."""
        return {VARIABLE: json.dumps(asdict(self))}


def plant(plan: Plan) -> None:
    """Put it in, once Django is set up."""
    from products import checking

    history = History(Path(plan.history))
    wrap(checking, "read_labels", lambda read: _reading(read, plan, history))
    wrap(checking, "store_claimed", lambda store: _storing(store, history))
    if plan.stops:
        wrap(checking._Turn, "_store", lambda store: _frozen(store, history))
    if plan.bug:
        from tests.faults.bugs import BUGS

        BUGS[plan.bug].plant()


def wrap(owner: object, name: str, made: Callable[[Any], Any]) -> None:
    """Put something in the place of a function, made from it."""
    setattr(owner, name, made(getattr(owner, name)))


def _reading(read_labels: Callable[..., Any], plan: Plan, history: History) -> Callable[..., Any]:
    def read(*, labels: Collection[Any], **named: Any) -> Any:
        for label in labels:
            if KILLS in label.name:
                history.note("deadly", "info", label=label.pk)
                os.kill(os.getpid(), signal.SIGKILL)
            if SWELLS in label.name:
                bytearray(SWOLLEN_BYTES)
            time.sleep(plan.slow_ms / 1000)
        return read_labels(labels=labels, **named)

    return read


def _storing(store_claimed: Callable[..., Any], history: History) -> Callable[..., Any]:
    """Each result noted as it is stored: by which claim, and of which labels."""

    def store(*, claim: Any, readings: Any) -> Any:
        stored = store_claimed(claim=claim, readings=readings)
        labels = [each.label.pk for each in stored]
        history.note("store", "ok", token=claim.token.hex, labels=labels)
        return stored

    return store


def _frozen(store: Callable[..., Any], history: History) -> Callable[..., Any]:
    """Storing that is frozen before it begins: on SQLite nobody could write during it."""

    def freeze(turn: Any, readings: Any) -> Any:
        history.note("zombie", "info", token=turn.claim.token.hex, labels=turn.claim.labels)
        os.kill(os.getpid(), signal.SIGSTOP)
        return store(turn, readings)

    return freeze
