"""Collecting static files under hashed names, unless they are collected as they are already."""

import hashlib
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

FINGERPRINT_FILE = ".collected"
MAKERS = ("django", "whitenoise")
"""The packages that decide what collected files look like."""


def collect_static() -> str:
    """Collect what has changed since the last time; what was done, in words."""
    mark = Path(settings.STATIC_ROOT) / FINGERPRINT_FILE
    now = fingerprint()
    if mark.is_file() and mark.read_text("ascii") == now:
        return "unchanged"
    mark.unlink(missing_ok=True)
    call_command("collectstatic", interactive=False, verbosity=0)
    mark.write_text(now, "ascii")
    return "collected"


def fingerprint() -> str:
    """What the static files were made from, as one word: every source's name, size and time."""
    return hashlib.sha256("\n".join(sorted(_sources())).encode()).hexdigest()


def _sources() -> Iterator[str]:
    yield from (f"{package} {version(package)}" for package in MAKERS)
    yield settings.STATIC_URL
    for finder in get_finders():
        for name, storage in finder.list(ignore_patterns=[]):
            state = Path(storage.path(name)).stat()
            yield f"{name} {state.st_size} {state.st_mtime_ns}"
