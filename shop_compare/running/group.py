"""A group of programs: started together, started again one by one, stopped together."""

import signal
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event

from shop_compare.running.guarded import Guard, Process
from shop_compare.running.programs import Program

STEADY_SECONDS = 10.0
"""A program that ran this long is started again at once; one that did not waits, ever longer."""
LONGEST_DELAY_SECONDS = 30.0


class Member:
    """One program of a group and the process that runs it now."""

    def __init__(self, program: Program, *, guard: Guard, folder: Path) -> None:
        self.program = program
        self._guard = guard
        self._folder = folder
        self._delay = 0.0
        self._due_at = 0.0
        self._start()

    def _start(self) -> None:
        self._started_at = time.monotonic()
        self.process: Process | None = self._guard.start(self.program.command, cwd=self._folder)

    def look(self) -> str | None:
        """Start the program again if it has ended and its time has come; what there is to tell."""
        if self.process is None:
            if time.monotonic() >= self._due_at:
                self._start()
            return None
        code = self.process.poll()
        if code is None:
            return None
        self.leave()
        now = time.monotonic()
        steady = now - self._started_at >= STEADY_SECONDS
        self._delay = 0.0 if steady else min(max(1.0, self._delay * 2), LONGEST_DELAY_SECONDS)
        self._due_at = now + self._delay
        when = f"in {self._delay:.0f} s" if self._delay else "now"
        return f"{self.program.name} ended ({ending(code)}); it is started again {when}"

    def ask_to_end(self) -> None:
        """Ask the program to finish what it is at and end."""
        if self.process is not None:
            self.process.terminate()

    def has_ended(self) -> bool:
        """Whether nothing of the program runs any more."""
        return self.process is None or self.process.poll() is not None

    def leave(self) -> None:
        """End what is left of the program's processes."""
        process, self.process = self.process, None
        if process is not None:
            if process.poll() is None:
                process.kill()
                process.wait()
            self._guard.finish(process)


class Group:
    """The programs of the site, running."""

    def __init__(
        self,
        *,
        guard: Guard,
        folder: Path,
        tell: Callable[[str], None],
    ) -> None:
        self._guard = guard
        self._tell = tell
        self._folder = folder
        self._members: list[Member] = []

    def start(self, *programs: Program) -> None:
        """Start programs and count them in."""
        self._members += [
            Member(program, guard=self._guard, folder=self._folder) for program in programs
        ]

    def look(self) -> None:
        """Start again what has ended."""
        self._guard.revive()
        for member in self._members:
            if news := member.look():
                self._tell(news)

    def stop(self, *, seconds: float, hurry: Event) -> None:
        """Let every program finish, for `seconds` or until `hurry`; then end what is left."""
        for member in self._members:
            member.ask_to_end()
        until = time.monotonic() + seconds
        while not all(member.has_ended() for member in self._members):
            if hurry.wait(0.05) or time.monotonic() > until:
                break
        for member in self._members:
            if not member.has_ended():
                self._tell(f"{member.program.name} did not end in time; it is killed")
            member.leave()


def ending(code: int) -> str:
    """How a process ended: `signal SIGKILL` or `exit code 1`."""
    return f"signal {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"
