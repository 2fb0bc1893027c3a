"""Whether the site is to go on running."""

import os
import signal
from threading import Event

PAUSE_SECONDS = 0.2


class Wish:
    """Whether somebody wants the site to stop, and whether they have lost patience."""

    def __init__(self, *, stop_with_parent: bool) -> None:
        self.stop = Event()
        self.hurry = Event()
        self._parent = os.getppid() if stop_with_parent else None
        for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            # `nohup` has it ignored, and that stays so.
            if each != signal.SIGHUP or signal.getsignal(each) != signal.SIG_IGN:
                signal.signal(each, self._on_signal)

    def _on_signal(self, _number: int, _frame: object) -> None:
        if self.stop.is_set():
            self.hurry.set()
        self.stop.set()

    def pause(self) -> None:
        """Wait a moment, or until somebody wants something."""
        self.stop.wait(PAUSE_SECONDS)

    def is_to_stop(self) -> bool:
        """Whether the site is to stop: it was told to, or the process that started it is gone."""
        if self._parent is not None and os.getppid() != self._parent:
            self.stop.set()
        return self.stop.is_set()
