"""A client that costs little itself: one process, a few kept connections, no parsing."""

import socket
import time
from collections.abc import Sequence

CONNECTIONS = 4
END_OF_HEAD = b"\r\n\r\n"


class Refused(Exception):
    """An answer other than 200."""


def requests_a_second(port: int, paths: Sequence[str], seconds: float) -> float:
    """Ask for the paths in turn, a few at once, for so long; how many were answered a second."""
    lines = [
        f"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n".encode()
        for path in paths
    ]
    open_ones = [socket.create_connection(("127.0.0.1", port)) for _ in range(CONNECTIONS)]
    asked = answered = 0
    began = time.perf_counter()
    for each in open_ones:
        each.sendall(lines[asked % len(lines)])
        asked += 1
    while time.perf_counter() - began < seconds:
        for each in open_ones:
            _read_answer(each)
            answered += 1
            each.sendall(lines[asked % len(lines)])
            asked += 1
    spent = time.perf_counter() - began
    for each in open_ones:
        each.close()
    return answered / spent


def _read_answer(connection: socket.socket) -> None:
    received = connection.recv(65_536)
    while END_OF_HEAD not in received:
        received += connection.recv(65_536)
    head, _, body = received.partition(END_OF_HEAD)
    if b" 200 " not in head.split(b"\r\n", 1)[0]:
        raise Refused(head.decode("latin-1"))
    lower = head.lower()
    length = int(lower.partition(b"content-length:")[2].split(b"\r\n", 1)[0])
    missing = length - len(body)
    while missing > 0:
        missing -= len(connection.recv(min(missing, 1 << 20)))
