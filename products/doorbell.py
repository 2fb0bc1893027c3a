"""The doorbell: Celery messages that tell workers of labels; losing one costs only time."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from celery import current_app
from kombu.connection import Connection
from kombu.exceptions import ChannelError, KombuError

from products.tasks import check_labels

MOST_MESSAGES = 40
"""Messages that may wait for a worker: more would only say the same again."""


class DoorbellBroken(Exception):
    """Workers can't be told now."""


class CeleryDoorbell:
    """Messages through the broker that the settings name, on one connection."""

    def __init__(self) -> None:
        self._connection: Connection | None = None

    def room(self) -> int:
        """How many more messages may wait; DoorbellBroken when the broker can't be reached."""
        with self._connected() as connection:
            return MOST_MESSAGES - waiting_messages(connection)

    def ring(self, labels: Sequence[int]) -> None:
        """Tell a worker of labels; DoorbellBroken when the broker can't be reached."""
        with self._connected() as connection:
            check_labels.apply_async(
                kwargs={"labels": list(labels)}, connection=connection, retry=False
            )

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        connection = self._connection or current_app.connection_for_write()
        errors = (*connection.connection_errors, *connection.channel_errors, KombuError)
        try:
            yield connection
        except errors as error:
            # Whatever half-told state the connection is in goes with it.
            connection.release()
            self._connection = None
            raise DoorbellBroken(str(error)) from error
        self._connection = connection


def waiting_messages(connection: Connection) -> int:
    """How many messages no worker has taken yet; a queue that nobody made yet has none."""
    channel = connection.default_channel
    name = current_app.conf.task_default_queue
    try:
        declared = channel.queue_declare(queue=name, passive=True)
    except ChannelError:
        return 0
    return int(declared.message_count)
