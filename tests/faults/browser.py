"""A browser's part of HTTP: one connection, cookies, and admin's forms."""

import socket
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

PATIENCE_SECONDS = 30.0
NO_ROWS = {
    f"{prefix}-{count}_FORMS": "0"
    for prefix in ("findings", "suppressions", "batches")
    for count in ("TOTAL", "INITIAL")
}
"""What admin's form says of the rows below it, of which this browser sends none."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer; `retry_after` is what the header of that name says, "" without."""

    status: int
    body: str
    retry_after: str
    location: str


class CutOff(HTTPException):
    """No whole answer came; says how far it got."""


class NotLoggedIn(HTTPException):
    """Admin asks for a login where there was one."""


class Browser:
    """One person's browser."""

    def __init__(self, url: str) -> None:
        self._place = urlsplit(url)
        self._cookies: SimpleCookie = SimpleCookie()
        self._connection: HTTPConnection | None = None

    def get(self, path: str) -> Answer:
        """Ask for a page."""
        return self._ask("GET", path, None)

    def post(self, path: str, fields: dict[str, str]) -> Answer:
        """Send a form."""
        token = self._cookies["csrftoken"].value if "csrftoken" in self._cookies else ""
        return self._ask("POST", path, {**fields, "csrfmiddlewaretoken": token})

    def log_in(self, name: str, password: str) -> None:
        """Log in to admin; NotLoggedIn when that does not work."""
        self.get("/admin/login/")
        told = self.post("/admin/login/", {"username": name, "password": password})
        if told.status != HTTPStatus.FOUND:
            raise NotLoggedIn(str(told.status))

    def save_label(self, page: str, name: str, text: str) -> Answer:
        """Send a label's form; NotLoggedIn when admin wants a login first."""
        fields = {"name": name, "text": text, "capture": "pack", "captured_on": "2026-11-01"}
        answer = self.post(page, {**fields, **NO_ROWS})
        if "/login/" in answer.location:
            raise NotLoggedIn(page)
        return answer

    def _ask(self, method: str, path: str, fields: dict[str, str] | None) -> Answer:
        headers = {"Cookie": "; ".join(f"{k}={v.value}" for k, v in self._cookies.items())}
        if fields is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection, reached = self._connected(), "connected"
        try:
            connection.request(method, path, urlencode(fields) if fields else None, headers)
            reached = "sent"
            told = connection.getresponse()
            reached = f"answered {told.status}, {told.getheader('Content-Length')} bytes"
            body = told.read().decode("utf-8", errors="replace")
        except (OSError, HTTPException) as error:
            connection.close()
            self._connection = None
            raise CutOff(f"{error!r}, {reached}") from error
        for cookie in told.headers.get_all("Set-Cookie") or ():
            self._cookies.load(cookie)
        retry_after, location = (told.getheader(name, "") for name in ("Retry-After", "Location"))
        return Answer(told.status, body, retry_after, location)

    def _connected(self) -> HTTPConnection:
        if self._connection is None:
            host, port = self._place.hostname or "", self._place.port
            self._connection = HTTPConnection(host, port, timeout=PATIENCE_SECONDS)
            self._connection.connect()
            self._connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return self._connection
