"""A visitor of a running site, with cookies and forms, and a watch in hand."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from urllib.parse import urlencode

PATIENCE_SECONDS = 60
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Visit:
    """What was asked, what came back, and how long it took."""

    path: str
    status: int
    seconds: float
    text: str


class Visitor:
    """Asks one thing at a time and keeps the cookies that it is given."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._cookies: SimpleCookie = SimpleCookie()

    def get(self, path: str) -> Visit:
        """Ask for a page."""
        return self._ask("GET", path, None, {})

    def post(self, path: str, sent: str, kind: str) -> Visit:
        """Send a text of a media type."""
        return self._ask("POST", path, sent.encode(), {"Content-Type": kind})

    def fill_in(self, path: str, form: str, to: str = "", **changed: str) -> Visit:
        """Send the form of that id on the page, with some fields changed, as a browser would."""
        found = _Form(form)
        found.feed(self.get(path).text)
        assert found.fields, f"{path} has no form {form}"
        return self.post(to or path, urlencode({**found.fields, **changed}), FORM)

    def _ask(self, method: str, path: str, sent: bytes | None, headers: Mapping[str, str]) -> Visit:
        cookies = "; ".join(f"{name}={each.value}" for name, each in self._cookies.items())
        connection = HTTPConnection("127.0.0.1", self._port, timeout=PATIENCE_SECONDS)
        began = time.monotonic()
        try:
            connection.request(method, path, sent, {**headers, "Cookie": cookies})
            answer = connection.getresponse()
            text = answer.read().decode()
        finally:
            connection.close()
        for cookie in answer.headers.get_all("Set-Cookie", []):
            self._cookies.load(cookie)
        return Visit(path, answer.status, time.monotonic() - began, text)


class _Form(HTMLParser):
    """The fields of one form of a page, with what they hold."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.fields: dict[str, str] = {}
        self._name = name
        self._is_inside = False
        self._writes_to = self._chooses_for = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._is_inside = given.get("id") == self._name
        elif self._is_inside:
            self._enter(tag, given)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._is_inside = False
        elif tag == "textarea":
            self._writes_to = ""

    def handle_data(self, data: str) -> None:
        if self._writes_to:
            self.fields[self._writes_to] += data

    def _enter(self, tag: str, given: Mapping[str, str]) -> None:
        name, is_chosen = given.get("name", ""), not {"checked", "selected"}.isdisjoint(given)
        if tag == "textarea":
            self._writes_to, self.fields[name] = name, ""
        elif tag == "select":
            self._chooses_for = name
        elif tag == "option" and is_chosen:
            self.fields[self._chooses_for] = given.get("value", "")
        elif tag == "input" and (is_chosen or given.get("type") not in ("submit", "checkbox")):
            self.fields[name] = given.get("value", "")
