"""A group of programs: kept up, and stopped together."""

import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from shop_compare.running.group import Group, ending
from shop_compare.running.guarded import Guard, Process
from shop_compare.running.programs import Program

SLEEPER = "import time; time.sleep(60)"
STUBBORN = """
import signal, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("deaf", flush=True)
time.sleep(60)
"""


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def group(tmp_path: Path, told: list[str]) -> Iterator[Group]:
    guard = Guard()
    yield Group(guard=guard, folder=tmp_path, tell=told.append)
    guard.close()


def python(code: str) -> Program:
    return Program("it", (sys.executable, "-c", code))


def process_of(group: Group) -> Process:
    process = group._members[0].process
    assert process is not None
    return process


def look_for(group: Group, seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        group.look()
        time.sleep(0.01)


def test_a_program_that_dies_young_is_started_again_after_a_second(
    group: Group, told: list[str]
) -> None:
    group.start(python(SLEEPER))
    process_of(group).kill()
    look_for(group, 0.5)
    assert group._members[0].has_ended()
    look_for(group, 1.0)
    assert process_of(group).poll() is None
    assert told == ["it ended (signal SIGKILL); it is started again in 1 s"]


def test_one_that_keeps_dying_is_given_longer_rests(group: Group, told: list[str]) -> None:
    group.start(python("raise SystemExit(3)"))
    look_for(group, 3.0)
    assert told[:2] == [
        "it ended (exit code 3); it is started again in 1 s",
        "it ended (exit code 3); it is started again in 2 s",
    ]


def test_stopping_asks_first(group: Group, told: list[str]) -> None:
    group.start(python(SLEEPER), python(SLEEPER))
    processes = [member.process for member in group._members]
    group.stop(seconds=10, hurry=Event())
    assert [process.returncode for process in processes if process] == [-signal.SIGTERM] * 2
    assert told == []


@pytest.mark.parametrize("in_a_hurry", [True, False])
def test_one_that_does_not_listen_is_killed(
    group: Group, told: list[str], in_a_hurry: bool
) -> None:
    group.start(python(STUBBORN))
    process = process_of(group)
    time.sleep(0.5)
    hurry = Event()
    if in_a_hurry:
        hurry.set()
    group.stop(seconds=60 if in_a_hurry else 0.2, hurry=hurry)
    assert process.returncode == -signal.SIGKILL
    assert told == ["it did not end in time; it is killed"]


def test_an_ending_is_told_in_words() -> None:
    assert (ending(-15), ending(1)) == ("signal SIGTERM", "exit code 1")
