"""The staff login that the first start makes: a random password in a file only its owner reads."""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

FILE_NAME = "staff_login.json"


@dataclass(frozen=True, slots=True)
class StaffLogin:
    """A login, and how the database stores its password: what tells whether it still holds."""

    username: str
    password: str
    stored_as: str


def read_staff_login(folder: Path) -> StaffLogin | None:
    """The login kept in the folder, if there is one."""
    try:
        return StaffLogin(**json.loads((folder / FILE_NAME).read_text("utf-8")))
    except FileNotFoundError:
        return None


def keep_staff_login(folder: Path, login: StaffLogin) -> None:
    """Keep a login in the folder, readable by its owner alone."""
    path = folder / FILE_NAME
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(asdict(login), file, indent=1)


def forget_staff_login(folder: Path) -> None:
    """Remove a login that no longer holds."""
    (folder / FILE_NAME).unlink(missing_ok=True)
