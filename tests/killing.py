"""Work whose process ends at one of its writes, as by SIGKILL."""

from collections.abc import Callable
from typing import Any

from django.db import connection


class Killed(BaseException):
    """The process ends here."""


def is_killed(work: Callable[[], object], *, at_write: int) -> bool:
    """Do the work and kill it at a write, after which it says no word more; whether it came there.

    For tests whose transactions are real: the database alone undoes what was not committed.
    """
    writes = 0

    def kill(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        nonlocal writes
        writes += sql.startswith(("INSERT", "UPDATE", "DELETE"))
        if writes == at_write:
            raise Killed
        return execute(sql, params, many, context)

    try:
        with connection.execute_wrapper(kill):
            work()
    except Killed:
        return True
    return False
