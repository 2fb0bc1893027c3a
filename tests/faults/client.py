"""Visitors and staff: a process that reads and writes all the time, and notes what it was told.

`python -m tests.faults.client URL HISTORY LABELS`. A write is noted before it is sent; after it
as `ok` when the site said that it is stored, `fail` when it refused it, and `info` when nobody can
know: then the text may be there or not, but never half.
"""

import argparse
import itertools
import random
import threading
import time
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.client import HTTPException
from pathlib import Path

from tests.faults.browser import Answer, Browser
from tests.faults.history import History
from tests.faults.label_texts import LEFT_ALONE_EVERY, PUBLISHED_EVERY, digest, text_of

READERS, READS_A_SECOND = 8, 40.0
WRITERS, WRITES_A_SECOND = 2, 5.0
ADDED_EVERY = 5
"""Of so many writes one is a new label."""
FIRST_NUMBER = 1_000_000
"""The texts that are written are none of those that were there at the start."""
READ_FROM_DATABASE = ("/regler/AR004/",)
PAGES = (
    "/magnesium/",
    "/magnesium/?compound=citrate&elemental_mg_max=250",
    "/api/v1/products/?page_size=5&facets=true",
    "/api/v1/rank/?goal=vardag",
    "/mal/",
)
"""What the site answers from memory."""


class Load:
    """Everybody who uses the site during a run."""

    def __init__(self, url: str, history: History, labels: int, password: str) -> None:
        self._url = url
        self._history = history
        self._labels = labels
        self._password = password
        self._numbers = itertools.count(FIRST_NUMBER)

    def go_on(self) -> None:
        """Read and write until this process is ended."""
        for reader in range(READERS):
            self._start(self._read_on, reader, READERS / READS_A_SECOND)
        for writer in range(WRITERS):
            self._start(self._write_on, writer, WRITERS / WRITES_A_SECOND)
        threading.Event().wait()

    def _start(self, work: Callable[[int, float], None], number: int, pause: float) -> None:
        threading.Thread(target=work, args=(number, pause), daemon=True).start()

    def _read_on(self, reader: int, pause: float) -> None:
        browser, chance = Browser(self._url), random.Random(reader)
        published = range(PUBLISHED_EVERY, self._labels + 1, PUBLISHED_EVERY)
        while True:
            slug = f"prov-{chance.choice(published)}"
            of_one = (f"/magnesium/{slug}/", f"/api/v1/products/{slug}/")
            path = chance.choice((*PAGES, *READ_FROM_DATABASE, *of_one))
            began = time.monotonic()
            self._timed("read", partial(browser.get, path), path=path, reader=reader)
            time.sleep(max(0.0, pause - (time.monotonic() - began)))

    def _write_on(self, writer: int, pause: float) -> None:
        browser, chance = Browser(self._url), random.Random(writer)
        every = range(1 + writer, self._labels + 1, WRITERS)
        own = [label for label in every if label % LEFT_ALONE_EVERY]
        while True:
            try:
                browser.log_in("staff", self._password)
                break
            except (OSError, HTTPException):
                time.sleep(pause)
        for turn in itertools.count():
            began = time.monotonic()
            label = None if turn % ADDED_EVERY == ADDED_EVERY - 1 else chance.choice(own)
            self._write(browser, label)
            time.sleep(max(0.0, pause - (time.monotonic() - began)))

    def _write(self, browser: Browser, label: int | None) -> None:
        """Give a label a new text, or make a new label."""
        number = next(self._numbers)
        text, name = text_of(number), f"Prov {number}"
        told = {"number": number, "label": label, "hash": digest(text)}
        self._history.note("write", "invoke", **told)
        page = f"/admin/labels/label/{label}/change/" if label else "/admin/labels/label/add/"
        self._timed("write", lambda: browser.save_label(page, name, text), **told)

    def _timed(self, what: str, ask: Callable[[], Answer], **told: object) -> None:
        began = time.monotonic()
        status, when = 0, ""
        try:
            answer = ask()
            status, when = answer.status, answer.retry_after
        except (OSError, HTTPException) as error:
            told["error"] = repr(error)
        told |= {"status": status, "seconds": round(time.monotonic() - began, 3)}
        self._history.note(what, phase_of(what, status), retry_after=when, **told)


def phase_of(what: str, status: int) -> str:
    """What an answer says about what was asked for."""
    if status == HTTPStatus.OK and what == "read":
        return "ok"
    if status == HTTPStatus.FOUND and what == "write":
        return "ok"
    # Of a write whose transaction was cut off while it was committed nobody can tell.
    is_refusal = HTTPStatus.OK <= status < HTTPStatus.INTERNAL_SERVER_ERROR
    return "fail" if is_refusal or what == "read" else "info"


def main() -> None:
    """Be the load that the arguments describe."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults.client")
    parser.add_argument("url")
    parser.add_argument("history", type=Path)
    parser.add_argument("labels", type=int)
    parser.add_argument("password")
    given = parser.parse_args()
    Load(given.url, History(given.history), given.labels, given.password).go_on()


if __name__ == "__main__":
    main()
