"""The running site from first to last: prepare it, start its programs, say where it is, stop."""

import os
import shutil
import sys
import time
from pathlib import Path

from shop_compare import environment
from shop_compare.running import programs
from shop_compare.running.group import Group
from shop_compare.running.guarded import Guard
from shop_compare.running.place import Address, lock_folder
from shop_compare.running.staff_login import read_staff_login
from shop_compare.running.wish import Wish

BASE_DIR = Path(__file__).resolve().parent.parent.parent
PREPARE = (sys.executable, str(BASE_DIR / "manage.py"), "prepare_site")
LOOK_SECONDS = 0.05
ANSWER_SECONDS = 30.0
STOP_SECONDS = 25.0
"""Longer than a worker gives the job it is at (CELERY_WORKER_SOFT_SHUTDOWN_TIMEOUT)."""


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
    wish = Wish(stop_with_parent=stop_with_parent)
    var_dir = BASE_DIR / environment.VAR_DIR.read()
    address = Address.read()
    lock = lock_folder(var_dir)
    address.require_free()
    guard = Guard(held=[lock])
    try:
        code = _prepare(guard, wish)
        if code == 0 and not wish.is_to_stop():
            _serve(guard, wish, address, var_dir)
    finally:
        guard.close()
    return 0 if wish.is_to_stop() else code


def _prepare(guard: Guard, wish: Wish) -> int:
    """Have the site prepared; the exit code."""
    process = guard.start(PREPARE, cwd=BASE_DIR)
    while process.poll() is None:
        if wish.is_to_stop():
            process.terminate()
        time.sleep(LOOK_SECONDS)
    guard.finish(process)
    return process.returncode


def _serve(guard: Guard, wish: Wish, address: Address, var_dir: Path) -> None:
    """Run the programs until the site is to stop."""
    # Messages only say that there is work, which the database knows better: none is kept.
    shutil.rmtree(var_dir / "messages", ignore_errors=True)
    group = Group(guard=guard, folder=BASE_DIR, tell=tell)
    try:
        group.start(programs.web())
        if _await_answer(group, wish, address):
            tell(welcome(address, var_dir))
        # After the web server: visitors come first, and all at once would hold each other up.
        group.start(programs.worker(), programs.dispatcher(), programs.scheduler())
        while not wish.is_to_stop():
            group.look()
            wish.pause()
    finally:
        tell("stopping …")
        group.stop(seconds=STOP_SECONDS, hurry=wish.hurry)
    tell("stopped")


def _await_answer(group: Group, wish: Wish, address: Address) -> bool:
    """Wait until the web server answers; False when it does not within half a minute."""
    until = time.monotonic() + ANSWER_SECONDS
    while not (answers := address.answers()) and time.monotonic() < until:
        if wish.is_to_stop():
            break
        group.look()
        time.sleep(LOOK_SECONDS)
    return answers


def welcome(address: Address, var_dir: Path) -> str:
    """What whoever started the site wants to know."""
    lines = ["", f"  shop_compare is up: {address.url}"]
    if login := read_staff_login(var_dir):
        lines += [
            f"  staff: {address.url}admin/",
            f"  user {login.username}, password {login.password}",
        ]
    lines += ["  Ctrl-C stops it.", ""]
    return "\n".join(lines)
