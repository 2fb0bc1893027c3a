"""Work on another connection, as another process would do it."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from django.db import connection

PATIENCE_SECONDS = 15


def elsewhere(work: Callable[[], None]) -> None:
    """Do the work on another connection and wait until it is committed.

    Raises TimeoutError where whoever calls keeps it waiting.
    """
    with ThreadPoolExecutor(1) as pool:
        pool.submit(on_own_connection, work).result(timeout=PATIENCE_SECONDS)


def at_once(writers: int, work: Callable[[int], None]) -> None:
    """Let several writers do the work at the same time, each on a connection of its own."""
    start = threading.Barrier(writers)

    def write(writer: int) -> None:
        start.wait(timeout=PATIENCE_SECONDS)
        work(writer)

    with ThreadPoolExecutor(writers) as pool:
        turns = [
            pool.submit(on_own_connection, partial(write, writer)) for writer in range(writers)
        ]
        for turn in turns:
            turn.result(timeout=4 * PATIENCE_SECONDS)


def on_own_connection(work: Callable[[], None]) -> None:
    """Do the work on the connection of this thread, and close it."""
    try:
        work()
    finally:
        connection.close()
