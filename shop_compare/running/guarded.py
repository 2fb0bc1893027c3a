"""Processes that can't outlive the process that started them."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

GUARD = Path(__file__).with_name("guard.py")
Process = subprocess.Popen[bytes]


class Guard:
    """Starts processes, each as the leader of a group, and sees to it that all of them end.

    What makes sure of it is a small process of its own (guard.py): it notices at once when this
    process is gone, killed or not. It also keeps open the file descriptors in `held`, so that a
    lock lasts until the last process that worked under it has ended.
    """

    def __init__(self, *, held: Sequence[int] = ()) -> None:
        self._held = tuple(held)
        self._folders: list[Path] = []
        self._running: dict[Process, int] = {}
        self._start_guard()

    def _start_guard(self) -> None:
        reading, self._pipe = os.pipe()
        self._guard = subprocess.Popen(
            [sys.executable, "-I", "-S", str(GUARD)],
            stdin=reading,
            start_new_session=True,
            pass_fds=self._held,
        )
        os.close(reading)

    def start(
        self, command: Sequence[str], *, end_by: int = signal.SIGKILL, **options: Any
    ) -> Process:
        """Start a command as the leader of a new group; `options` are Popen's."""

        def register() -> None:
            # By the child itself, before it becomes the command: there is no moment in which it
            # runs unknown. The guard's pipe only closes once this copy of it is closed, too.
            self._order(f"group {os.getpid()} {end_by}")

        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=register,  # noqa: PLW1509 - this process has no other threads
            **options,
        )
        self._running[process] = end_by
        return process

    def finish(self, process: Process) -> None:
        """Kill what is left of the group of a process that has ended, and forget the group."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        del self._running[process]
        self._order(f"gone {process.pid}")

    def remove_at_end(self, folder: Path) -> None:
        """Have a folder removed once every process has ended."""
        self._folders.append(folder)
        self._order(f"folder {folder}")

    def revive(self) -> None:
        """Start the guard again if something killed it."""
        if self._guard.poll() is None:
            return
        os.close(self._pipe)
        self._start_guard()
        for process, end_by in self._running.items():
            self._order(f"group {process.pid} {end_by}")
        for folder in self._folders:
            self._order(f"folder {folder}")

    def close(self) -> None:
        """End whatever still runs, remove the folders, and wait until that is done."""
        os.close(self._pipe)
        for process in self._running:
            process.wait()
        self._guard.wait()

    def _order(self, order: str) -> None:
        # A guard that was killed learns it when it is revived.
        with contextlib.suppress(BrokenPipeError):
            os.write(self._pipe, f"{order}\n".encode())
