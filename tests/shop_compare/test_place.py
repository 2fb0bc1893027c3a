"""Where the site runs: one at a time in a folder, on a port that is free."""

import os
import socket
from pathlib import Path

import pytest

from shop_compare.running import place
from shop_compare.running.place import Address, PlaceTakenError, lock_folder
from tests.embedded_servers import free_port


def test_a_folder_is_held_until_its_holder_lets_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, "LOCK_SECONDS", 0.0)
    held = lock_folder(tmp_path / "var")
    with pytest.raises(PlaceTakenError, match=r"already runs in .*var"):
        lock_folder(tmp_path / "var")
    os.close(held)
    os.close(lock_folder(tmp_path / "var"))
    assert list((tmp_path / "var").iterdir()) == []


def test_a_free_port_is_free() -> None:
    Address("127.0.0.1", free_port()).require_free()


def test_a_taken_port_is_refused_with_a_way_out() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(PlaceTakenError, match=f"port {port} is taken.*PORT={port + 1}"):
            Address("127.0.0.1", port).require_free()


@pytest.mark.parametrize(
    ("host", "port", "reason"),
    [
        ("127.0.0.1", 0, "PORT=0 is no port"),
        ("127.0.0.1", 70000, "PORT=70000 is no port"),
        ("203.0.113.9", 8000, "cannot listen on HOST=203.0.113.9"),
    ],
)
def test_an_address_that_cannot_be_is_refused(host: str, port: int, reason: str) -> None:
    with pytest.raises(PlaceTakenError, match=reason):
        Address(host, port).require_free()


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000/"),
        ("0.0.0.0", "http://127.0.0.1:8000/"),
        ("::", "http://[::1]:8000/"),
        ("shop.example", "http://shop.example:8000/"),
    ],
)
def test_the_address_told_is_one_that_a_browser_takes(host: str, url: str) -> None:
    assert Address(host, 8000).url == url


def test_nothing_answers_where_nothing_listens() -> None:
    assert not Address("127.0.0.1", free_port()).answers()
