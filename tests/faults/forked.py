"""Many short processes of one kind, forked from one that Django is set up in.

`python -m tests.faults.forked zombies COUNT`: each claims a label, reads it, and freezes before it
stores; `producers KILLS SECONDS`: each changes labels and queues them until it is killed;
`rivals SECONDS`: one holds labels in the wrong order; `writers COUNT TURNS`: each reads a row and
writes it back, on the database as it is set up for the site.
"""

import contextlib
import itertools
import os
import random
import signal
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import django

# What is forked must not share a pool of connections.
os.environ["DATABASE_POOL_SIZE"] = "0"
django.setup()

from django.db import Error, OperationalError, connection, transaction  # noqa: E402
from django.db.models import F  # noqa: E402

from labels.models import Label, LabelCheck  # noqa: E402
from labels.services import enqueue_labels  # noqa: E402
from products import checking  # noqa: E402
from products.models import Shop  # noqa: E402
from tests.faults.history import History  # noqa: E402
from tests.faults.label_texts import KILLS, ROW, digest, text_of  # noqa: E402
from tests.faults.planting import Plan, plant, wrap  # noqa: E402

LABELS_A_SAVE = 50
FIRST_NUMBER = 5_000_000


def zombies(count: str) -> None:
    """Claim a label each; store what was read once somebody wakes us."""
    plant(replace(Plan.read(), stops=True, slow_ms=0))
    for number in range(int(count)):
        fork(partial(hold_one, number))
    await_all()


def hold_one(number: int) -> None:
    """Check labels that wait, one by one, until one was ours to store: there we froze."""
    History(Path(Plan.read().history)).note("zombie", "invoke", number=number)
    chance, asked = random.Random(number), list[bool]()
    wrap(checking, "store_claimed", partial(noting, asked))
    waiting = LabelCheck.objects.pending().exclude(label__name__contains=KILLS)
    while not asked:
        if labels := list(waiting.values_list("pk", flat=True)):
            checking.check_labels(labels=[chance.choice(labels)])
        else:
            time.sleep(0.05)


def noting(asked: list[bool], store: Callable[..., Any]) -> Callable[..., Any]:
    """A function that notes that it was called."""

    def note(**given: Any) -> Any:
        asked.append(True)
        return store(**given)

    return note


def producers(kills: str, seconds: str) -> None:
    """One after the other, each killed at a moment that nobody chose."""
    chance = random.Random(int(kills))
    numbers = itertools.count(FIRST_NUMBER, 1_000_000)
    for _ in range(int(kills)):
        child = fork(lambda: produce(next(numbers)))
        next(numbers)
        time.sleep(float(seconds) * (0.5 + chance.random()))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def produce(first: int) -> None:
    """Give labels new texts and queue them, in one transaction each time."""
    history = History(Path(Plan.read().history))
    labels = list(Label.objects.order_by("pk").values_list("pk", flat=True))
    for number in itertools.count(first, LABELS_A_SAVE):
        some = random.sample(labels, min(LABELS_A_SAVE, len(labels)))
        texts = {label: text_of(number + place) for place, label in enumerate(sorted(some))}
        told = {str(label): digest(text) for label, text in texts.items()}
        history.note("saves", "invoke", hashes=told)
        try:
            with transaction.atomic():
                for label, text in texts.items():
                    Label.objects.filter(pk=label).update(text=text, version=F("version") + 1)
                enqueue_labels(labels=Label.objects.filter(pk__in=texts))
        except OperationalError:
            continue
        history.note("saves", "ok", hashes=told)


def rivals(seconds: str) -> None:
    """Hold labels from the last to the first, against the order that everybody else keeps."""
    until, chance = time.monotonic() + float(seconds), random.Random(1)
    labels = list(Label.objects.order_by("pk").values_list("pk", flat=True))
    tries = refused = 0
    while time.monotonic() < until:
        some = sorted(chance.sample(labels, 40), reverse=True)
        tries += 1
        try:
            with transaction.atomic():
                for label in some:
                    list(Label.objects.select_for_update().filter(pk=label))
                    time.sleep(0.02)
                Label.objects.filter(pk__in=some).update(is_demo=False)
        except Error:
            refused += 1
    history = History(Path(Plan.read().history))
    history.note("rival", "ok", tries=tries, refused=refused)


def writers(count: str, turns: str) -> None:
    """Each reads a number and writes back one more, so many times."""
    for _ in range(int(count)):
        fork(lambda: write(int(turns)))
    await_all()


def write(turns: int) -> None:
    """Read, add one, write: nobody else may come between."""
    waits, errors = [], 0
    for _ in range(turns):
        began = time.monotonic()
        try:
            with transaction.atomic():
                shop = Shop.objects.get(slug=ROW)
                Shop.objects.filter(slug=ROW).update(name=str(int(shop.name) + 1))
        except OperationalError:
            errors += 1
        waits.append(time.monotonic() - began)
    history = History(Path(Plan.read().history))
    history.note("writer", "ok", turns=turns, errors=errors, longest=round(max(waits), 3))


def fork(work: Callable[[], object]) -> int:
    """Have a child do the work, with a connection of its own; the child."""
    connection.close()
    child = os.fork()
    if child == 0:
        with contextlib.suppress(KeyboardInterrupt):
            work()
        os._exit(0)
    return child


def await_all() -> None:
    """Wait until every child has ended."""
    with contextlib.suppress(ChildProcessError):
        while True:
            os.wait()


KINDS: dict[str, Callable[..., None]] = {
    "zombies": zombies,
    "producers": producers,
    "rivals": rivals,
    "writers": writers,
}


def main(arguments: Sequence[str]) -> None:
    """Be what the arguments name."""
    kind, *rest = arguments
    KINDS[kind](*rest)


if __name__ == "__main__":
    main(sys.argv[1:])
