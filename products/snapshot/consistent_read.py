"""One state of the database for several queries, without keeping any writer waiting."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

BEGIN = {
    # Django's own transactions take SQLite's write lock at once; a reader needs none.
    "sqlite": "BEGIN DEFERRED",
    # The default level would see each query's own moment, and so half of a change.
    "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY",
}


@contextmanager
def consistent_read() -> Iterator[None]:
    """Let every query inside see the database as it stood at the first of them.

    Inside a transaction that is already open, what is seen is that transaction's choice.
    """
    if connection.in_atomic_block:
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute(BEGIN[connection.vendor])
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")
