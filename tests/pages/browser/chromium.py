"""The system's Chromium for browser tests: found, or said loudly not to be."""

import os
import shutil

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
"""Root may run it, and it asks nobody anything but the pages under test."""

MISSING = (
    "NO CHROMIUM: the pages were not looked at in a browser. "
    "Install chromium, or name one in the variable CHROMIUM."
)


def chromium() -> str:
    """The path of a Chromium. Without one tests are skipped; under CI they fail."""
    candidates = (os.environ.get("CHROMIUM", ""), *NAMES)
    found = next(filter(None, map(shutil.which, filter(None, candidates))), None)
    if found is None and os.environ.get("CI") == "true":
        pytest.fail(MISSING)
    if found is None:
        pytest.skip(MISSING)
    return found
