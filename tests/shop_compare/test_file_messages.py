"""Messages as files: whole, once each, and in turn."""

import subprocess
import sys
from pathlib import Path
from queue import Empty

import pytest
from django.conf import settings
from kombu.connection import Connection
from kombu.entity import Exchange, Queue

from shop_compare.file_messages import Transport

MESSAGES = 400
WRITER = f"""
import sys
from kombu import Connection
from shop_compare.file_messages import Transport
folder = sys.argv[1]
options = dict(data_folder_in=folder, data_folder_out=folder, control_folder=folder + "/control")
with Connection(transport=Transport, transport_options=options) as connection:
    queue = connection.SimpleQueue("work")
    for number in range({MESSAGES}):
        queue.put({{"number": number}})
"""


def connect(folder: Path) -> Connection:
    options = {
        "data_folder_in": str(folder),
        "data_folder_out": str(folder),
        "control_folder": str(folder / "control"),
        "polling_interval": 0.01,
    }
    return Connection("localhost", transport=Transport, transport_options=options)


def test_messages_of_two_writers_arrive_whole_and_once(tmp_path: Path) -> None:
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)], cwd=settings.BASE_DIR)
        for _ in range(2)
    ]
    arrived: list[int] = []
    with connect(tmp_path) as connection:
        queue = connection.SimpleQueue("work")
        while len(arrived) < 2 * MESSAGES:
            message = queue.get(timeout=30)
            arrived.append(message.payload["number"])
            message.ack()
        assert [writer.wait(timeout=30) for writer in writers] == [0, 0]
        with pytest.raises(Empty):
            queue.get_nowait()
    assert sorted(arrived) == sorted([*range(MESSAGES), *range(MESSAGES)])
    assert list(tmp_path.glob("*.msg")) == []


def test_messages_come_out_in_the_order_they_went_in(tmp_path: Path) -> None:
    with connect(tmp_path) as connection:
        queue = connection.SimpleQueue("turns")
        for number in range(20):
            queue.put(number)
        assert [queue.get_nowait().payload for _ in range(20)] == list(range(20))


def test_a_draft_that_a_killed_writer_left_is_no_message(tmp_path: Path) -> None:
    with connect(tmp_path) as connection:
        queue = connection.SimpleQueue("drafts")
        (tmp_path / ".5d3f").write_text("{", "utf-8")
        with pytest.raises(Empty):
            queue.get_nowait()


def test_a_queue_is_bound_once_and_forgotten_when_deleted(tmp_path: Path) -> None:
    exchange = Exchange("news", type="fanout")
    with connect(tmp_path) as connection, connection.channel() as channel:
        bound = [Queue(name, exchange, channel=channel) for name in ("a", "b", "a")]
        for queue in bound:
            queue.declare()
        assert sorted(row.queue for row in channel.get_table("news")) == ["a", "b"]
        bound[1].delete()
        assert [row.queue for row in channel.get_table("news")] == ["a"]
