"""What a visitor sees when something is not there, not allowed, or broken."""

import pytest
from django.db import InterfaceError, OperationalError
from django.template.loader import render_to_string
from django.test import Client

from products import catalogue
from tests.pages.reading_html import html_of, words_of

pytestmark = pytest.mark.django_db


def test_a_page_that_there_is_not_offers_ways_on(client: Client) -> None:
    answer = client.get("/finns-inte/")

    assert answer.status_code == 404
    assert "Sidan finns inte" in words_of(answer)
    assert 'href="/magnesium/"' in html_of(answer)
    assert "noindex" in html_of(answer)


def test_a_fault_of_ours_is_a_page_without_details(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a secret detail")

    monkeypatch.setattr(catalogue, "browse", broken)
    client.raise_request_exception = False

    answer = client.get("/magnesium/")

    assert answer.status_code == 500
    assert "Något gick fel hos oss" in words_of(answer)
    assert "secret" not in html_of(answer)


@pytest.mark.parametrize("error", [OperationalError, InterfaceError])
def test_without_a_database_a_visitor_is_told_when_to_come_back(
    error: type[Exception], client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object, **_named: object) -> None:
        raise error("server closed the connection: a secret detail")

    monkeypatch.setattr(catalogue, "browse", broken)
    client.raise_request_exception = False

    page, machine = client.get("/magnesium/"), client.get("/api/v1/products/")

    assert (page.status_code, machine.status_code) == (503, 503)
    assert page.headers["Retry-After"] == machine.headers["Retry-After"] == "5"
    assert "har inte sparats" in words_of(page)
    assert machine.headers["Content-Type"] == "application/problem+json"
    assert machine.json()["type"] == "urn:shop-compare:problem:unavailable"
    assert "secret" not in html_of(page) + html_of(machine)


@pytest.mark.parametrize("name", ["400.html", "500.html", "503.html"])
def test_what_stands_alone_needs_nothing_that_may_be_broken(name: str) -> None:
    html = render_to_string(name)

    assert '<html lang="sv">' in html
    assert '<a href="/">Till startsidan</a>' in html


def test_a_question_that_is_not_http_is_refused_in_swedish(client: Client) -> None:
    answer = client.get("/", headers={"host": "någon.annan"})

    assert answer.status_code == 400
    assert "Vi förstod inte frågan" in words_of(answer)


def test_who_is_not_allowed_is_told_so(client: Client) -> None:
    answer = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "x"})

    assert answer.status_code == 403
