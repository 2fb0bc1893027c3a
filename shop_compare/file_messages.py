"""Celery's messages as files in a folder, for a site without Redis.

Kombu's own file transport writes a message where readers already see it: of 20,000 messages,
16 were read half-written, and each of them ends a worker. Here a file appears whole or not at all.
"""

import fcntl
import os
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty
from time import time_ns
from typing import Any

from kombu.transport import filesystem
from kombu.utils.json import dumps, loads

Table = list[filesystem.exchange_queue_t]


class Channel(filesystem.Channel):
    """Messages and the table of queues of each exchange, as files that appear whole."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.messages = Path(self.data_folder_in)
        self.messages.mkdir(parents=True, exist_ok=True)
        self.control_folder.mkdir(parents=True, exist_ok=True)

    def _put(self, queue: str, message: Any, **_options: Any) -> None:  # type: ignore[override]
        write_whole(self.messages / f"{time_ns()}_{uuid.uuid4()}.{queue}.msg", message)

    def _get(self, queue: str, timeout: float | None = None) -> Any:
        for path in sorted(self.messages.iterdir()):
            if path.name.partition(".")[2] != f"{queue}.msg":
                continue
            try:
                content = path.read_bytes()
                path.unlink()
            except FileNotFoundError:
                continue  # another worker took it
            return loads(content)
        raise Empty

    def get_table(self, exchange: str) -> Table:
        try:
            rows = loads(self._exchange_file(exchange).read_bytes())
        except FileNotFoundError:
            return []
        return [filesystem.exchange_queue_t(*row) for row in rows]

    def _queue_bind(self, exchange: str, routing_key: str, pattern: str, queue: str) -> None:
        row = filesystem.exchange_queue_t(routing_key or "", pattern or "", queue or "")
        self._change_table(exchange, lambda table: [row, *(each for each in table if each != row)])

    def _delete(
        self, queue: str, exchange: str, routing_key: str, pattern: str, *_rest: Any, **_more: Any
    ) -> None:
        self._purge(queue)
        row = filesystem.exchange_queue_t(routing_key or "", pattern or "", queue or "")
        self._change_table(exchange, lambda table: [each for each in table if each != row])

    def _change_table(self, exchange: str, change: Callable[[Table], Table]) -> None:
        with one_at_a_time(self.control_folder):
            table = self.get_table(exchange)
            changed = change(table)
            if changed != table:
                write_whole(self._exchange_file(exchange), changed)


class Transport(filesystem.Transport):
    """Kombu's file transport with channels whose files appear whole."""

    Channel = Channel


def write_whole(path: Path, content: Any) -> None:
    """Put content at a path, so that no reader sees a part of it."""
    draft = path.with_name(f".{uuid.uuid4()}")
    draft.write_text(dumps(content), "utf-8")
    draft.replace(path)


@contextmanager
def one_at_a_time(folder: Path) -> Iterator[None]:
    """Keep other processes out of a folder's tables; the lock is the kernel's and dies with us."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
