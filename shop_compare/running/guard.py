"""Ends what a process left behind, however that process ended. Run as a script of its own.

It reads from a pipe that nobody but its starter holds the other end of, one order a line:

    group 4711 15       a process group, and the signal it should be ended by
    gone 4711           the group is no longer ours
    folder /tmp/x       a folder that is to be removed

When the pipe closes, since the starter closed it or was killed, the groups are ended and then the
folders removed. Needs nothing but the standard library, so that it starts in no time.
"""

import os
import shutil
import signal
import sys
import time
from collections.abc import Iterable

POLITE_SECONDS = 5.0
KILLED_SECONDS = 1.0
STEP_SECONDS = 0.01


def main() -> None:
    """Follow orders until the pipe closes, then clean up."""
    for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(each, signal.SIG_IGN)
    groups, folders = read_orders(sys.stdin)
    for group, number in groups.items():
        send(group, number)
    if await_end(groups, POLITE_SECONDS):
        for group in groups:
            send(group, signal.SIGKILL)
        await_end(groups, KILLED_SECONDS)
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def read_orders(lines: Iterable[str]) -> tuple[dict[int, int], list[str]]:
    """The groups, with their signals, and the folders that are ours when the lines end."""
    groups: dict[int, int] = {}
    folders: list[str] = []
    for line in lines:
        word, _, rest = line.rstrip("\n").partition(" ")
        if word == "group":
            group, number = rest.split()
            groups[int(group)] = int(number)
        elif word == "gone":
            groups.pop(int(rest), None)
        elif word == "folder":
            folders.append(rest)
    return groups, folders


def send(group: int, number: int) -> bool:
    """Signal a process group; whether there still was one."""
    try:
        os.killpg(group, number)
    except ProcessLookupError:
        return False
    return True


def await_end(groups: Iterable[int], seconds: float) -> bool:
    """Wait until the groups are gone; whether any is left when the time is out."""
    until = time.monotonic() + seconds
    while left := any(send(group, 0) for group in groups):
        if time.monotonic() > until:
            break
        time.sleep(STEP_SECONDS)
    return left


if __name__ == "__main__":
    main()
