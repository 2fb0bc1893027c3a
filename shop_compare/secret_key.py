"""The secret key: given in production, made once and kept on disk in development."""

import os
import secrets
from pathlib import Path

MINIMUM_LENGTH = 50


def stored_secret_key(path: Path) -> str:
    """The key kept in `path`, which only its owner can read; made at the first call.

    Processes that start at once agree on one key: the first link wins, the others read it.
    """
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        link_new_key(path)
    return path.read_text("ascii")


def link_new_key(path: Path) -> None:
    """Put a new key at `path`, whole or not at all; another process's key is kept."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(MINIMUM_LENGTH))
    try:
        os.link(draft, path)
    except FileExistsError:
        return
    finally:
        draft.unlink()
