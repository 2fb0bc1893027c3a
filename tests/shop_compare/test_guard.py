"""What a process started does not outlive it, however it ends."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings

from shop_compare.running.guard import read_orders
from shop_compare.running.guarded import Guard

SECONDS = 10.0
# A program with a child of its own in its group, as the web server and the worker have.
FAMILY = (
    "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; time.sleep(60)'])"
)
STARTER = f"""
import sys, time
from pathlib import Path
from shop_compare.running.guarded import Guard
guard = Guard()
guard.remove_at_end(Path(sys.argv[1]))
print(guard.start([sys.executable, "-c", {FAMILY!r}]).pid, flush=True)
time.sleep(60)
"""


def within_seconds(is_so: Callable[[], bool]) -> bool:
    until = time.monotonic() + SECONDS
    while not is_so():
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True


def living(group: int) -> list[str]:
    """The processes of a group that are not only waiting for somebody to ask how they ended."""
    listed = subprocess.run(
        ["ps", "-eo", "pgid=,stat=,args="], capture_output=True, text=True, check=True
    )
    rows = [line.split(None, 2) for line in listed.stdout.splitlines()]
    return [row[-1] for row in rows if int(row[0]) == group and not row[1].startswith("Z")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "of the run"
    made.mkdir()
    return made


def start_starter(folder: Path) -> tuple[subprocess.Popen[str], int]:
    starter = subprocess.Popen(
        [sys.executable, "-c", STARTER, str(folder)],
        cwd=settings.BASE_DIR,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert starter.stdout is not None
    group = int(starter.stdout.readline())
    assert within_seconds(lambda: len(living(group)) == 2)
    return starter, group


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_killed_starter_leaves_neither_processes_nor_folder(
    folder: Path, number: signal.Signals
) -> None:
    starter, group = start_starter(folder)
    starter.send_signal(number)
    starter.communicate()
    assert within_seconds(lambda: living(group) == [])
    assert within_seconds(lambda: not folder.exists())


def test_closing_ends_the_processes_and_then_removes_the_folder(folder: Path) -> None:
    guard = Guard()
    guard.remove_at_end(folder)
    process = guard.start([sys.executable, "-c", FAMILY])
    guard.close()
    assert living(process.pid) == []
    assert not folder.exists()


def test_a_guard_that_is_killed_is_revived_with_all_it_knew(folder: Path) -> None:
    guard = Guard()
    guard.remove_at_end(folder)
    process = guard.start([sys.executable, "-c", FAMILY])
    os.kill(guard._guard.pid, signal.SIGKILL)
    guard._guard.wait()
    guard.revive()
    guard.close()
    assert living(process.pid) == []
    assert not folder.exists()


def test_finishing_ends_the_children_that_a_dead_program_left() -> None:
    guard = Guard()
    process = guard.start([sys.executable, "-c", FAMILY])
    assert within_seconds(lambda: len(living(process.pid)) == 2)
    process.kill()
    process.wait()
    guard.finish(process)
    assert within_seconds(lambda: living(process.pid) == [])
    guard.close()


def test_a_group_that_is_gone_is_left_alone() -> None:
    orders = ["group 7 9\n", "group 8 15\n", "folder /srv/a b\n", "gone 7\n"]
    assert read_orders(orders) == ({8: 15}, ["/srv/a b"])
