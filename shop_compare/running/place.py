"""Where the site runs: its folder, which one site at a time may use, and its address."""

import errno
import fcntl
import os
import socket
import time
from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Self

from shop_compare import environment

LOCK_SECONDS = 3.0
"""As long as it takes until what a killed site left behind has ended, too."""
EVERY_ADDRESS = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}  # noqa: S104 - we only ask


class PlaceTakenError(Exception):
    """The folder or the port can't be had."""


def lock_folder(folder: Path) -> int:
    """Hold the folder until this process ends; the descriptor that holds it.

    The lock is the kernel's, on the folder itself: it can't be left behind, by whatever death.
    """
    folder.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    until = time.monotonic() + LOCK_SECONDS
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                os.close(descriptor)
                raise PlaceTakenError(
                    f"the site already runs in {folder}; stop it first, "
                    "or set VAR_DIR to another folder"
                ) from None
            time.sleep(0.1)
        else:
            return descriptor


@dataclass(frozen=True, slots=True)
class Address:
    """What the web server listens on."""

    host: str
    port: int

    @classmethod
    def read(cls) -> Self:
        """The address that the environment names."""
        return cls(environment.HOST.read(), environment.PORT.read())

    @property
    def url(self) -> str:
        """The address to open in a browser on this machine."""
        host = EVERY_ADDRESS.get(self.host, self.host)
        return f"http://[{host}]:{self.port}/" if ":" in host else f"http://{host}:{self.port}/"

    def require_free(self) -> None:
        """PlaceTakenError when nothing could listen here."""
        if not 0 < self.port < 65536:  # noqa: PLR2004
            raise PlaceTakenError(f"PORT={self.port} is no port; choose one from 1 to 65535")
        try:
            found = socket.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM)
            family, kind, protocol, _, place = found[0]
            with socket.socket(family, kind, protocol) as trial:
                trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                trial.bind(place)
                trial.listen(1)
        except OSError as error:
            raise PlaceTakenError(self._reason(error)) from error

    def _reason(self, error: OSError) -> str:
        if error.errno == errno.EADDRINUSE:
            return f"port {self.port} is taken; choose another: make run PORT={self.port + 1}"
        if error.errno == errno.EACCES:
            return f"port {self.port} needs root; choose another: make run PORT=8000"
        return f"cannot listen on HOST={self.host} PORT={self.port}: {error.strerror}"

    def answers(self) -> bool:
        """Whether a web server answers here, whatever it says."""
        return self._status_of_health(()) is not None

    def is_well(self, allowed_hosts: Sequence[str]) -> bool:
        """Whether the site answers here that it is well, asked by a name that it allows."""
        return self._status_of_health(allowed_hosts) == HTTPStatus.OK

    def _status_of_health(self, allowed_hosts: Sequence[str]) -> int | None:
        """The status of the answer to /healthz; None when nothing answers."""
        host = EVERY_ADDRESS.get(self.host, self.host)
        headers = {"Host": allowed_hosts[0].lstrip(".")} if allowed_hosts else {}
        connection = HTTPConnection(host, self.port, timeout=5)
        try:
            connection.request("GET", "/healthz", headers=headers)
            return connection.getresponse().status
        except (OSError, HTTPException):
            return None
        finally:
            connection.close()
