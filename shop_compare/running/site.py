"""The running site from first to last: prepare it, start its programs, say where it is, stop."""

import os
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event

from shop_compare import environment
from shop_compare.running import programs
from shop_compare.running.group import Group
from shop_compare.running.guarded import Guard
from shop_compare.running.place import Address, lock_folder
from shop_compare.running.staff_login import read_staff_login

BASE_DIR = Path(__file__).resolve().parent.parent.parent
PREPARE = (sys.executable, str(BASE_DIR / "manage.py"), "prepare_site")
PREPARED_SECONDS = 0.05
STOP_SECONDS = 25.0
"""Longer than a worker gives the job it is at (CELERY_WORKER_SOFT_SHUTDOWN_TIMEOUT)."""


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

    def is_to_stop(self) -> bool:
        """Whether the site is to stop: it was told to, or the process that started it is gone."""
        if self._parent is not None and os.getppid() != self._parent:
            self.stop.set()
        return self.stop.is_set()


def tell(text: str) -> None:
    """Say something on the terminal, at once; when nobody listens any more, say nothing."""
    try:
        print(text, flush=True)  # noqa: T201 - a command's own output
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115


def run_site(*, stop_with_parent: bool) -> int:
    """Run the site until it is told to stop; the exit code.

    Raises PlaceTakenError before anything was started.
    """
    began = time.monotonic()
    wish = Wish(stop_with_parent=stop_with_parent)
    var_dir = BASE_DIR / environment.VAR_DIR.read()
    address = Address(environment.HOST.read(), environment.PORT.read())
    lock = lock_folder(var_dir)
    address.require_free()
    guard = Guard(held=[lock])
    try:
        return _prepare_and_run(guard, wish, address, var_dir, began)
    finally:
        guard.close()


def _prepare_and_run(
    guard: Guard, wish: Wish, address: Address, var_dir: Path, began: float
) -> int:
    if code := _prepare(guard, wish):
        return 0 if wish.is_to_stop() else code
    # Messages only say that there is work, which the database knows better: none is kept.
    shutil.rmtree(var_dir / "messages", ignore_errors=True)
    group = Group(
        [
            programs.web(
                host=address.host, port=address.port, workers=environment.WEB_WORKERS.read()
            ),
            programs.worker(processes=1),
            programs.scheduler(),
        ],
        guard=guard,
        folder=BASE_DIR,
        tell=tell,
    )
    try:
        group.run(_first_true(wish.is_to_stop, address.answers), wish.stop)
        if not wish.is_to_stop():
            tell(welcome(address, var_dir, time.monotonic() - began))
        group.run(wish.is_to_stop, wish.stop)
    finally:
        tell("stopping …")
        group.stop(seconds=STOP_SECONDS, hurry=wish.hurry)
    tell("stopped")
    return 0


def _prepare(guard: Guard, wish: Wish) -> int:
    """Have the site prepared; the exit code."""
    process = guard.start(PREPARE, cwd=BASE_DIR)
    while process.poll() is None:
        if wish.is_to_stop():
            process.terminate()
        time.sleep(PREPARED_SECONDS)
    guard.finish(process)
    return process.returncode


def _first_true(*conditions: Callable[[], bool]) -> Callable[[], bool]:
    return lambda: any(condition() for condition in conditions)


def welcome(address: Address, var_dir: Path, seconds: float) -> str:
    """What whoever started the site wants to know."""
    lines = ["", f"  shop_compare is up after {seconds:.1f} s", "", f"  {address.url}"]
    if login := read_staff_login(var_dir):
        lines.append(f"  {address.url}admin/  user {login.username}, password {login.password}")
    lines += ["", "  Ctrl-C stops it.", ""]
    return "\n".join(lines)
