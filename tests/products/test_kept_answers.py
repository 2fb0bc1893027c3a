"""What is answered twice is computed once, until the catalogue changes."""

from decimal import Decimal
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client

from products import catalogue, snapshot
from products.catalogue import Catalogue
from products.models import Offer
from products.services import record_price
from products.snapshot.answers import Answer, KeptAnswers
from tests.products.shelf import reading, stock

LIST = "/api/v1/products/?compound=citrate&facets=true"


@pytest.fixture
def browsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The questions that were worked out, as they come."""
    asked: list[str] = []
    browse = catalogue.browse

    def counting(parameters: QueryDict, **paging: Any) -> Catalogue:
        asked.append(parameters.urlencode())
        return browse(parameters, **paging)

    monkeypatch.setattr(catalogue, "browse", counting)
    return asked


@pytest.mark.django_db
def test_the_same_question_is_worked_out_once(client: Client, browsed: list[str]) -> None:
    stock("ett", reading())
    first, second = client.get(LIST), client.get(LIST)
    assert first.content == second.content
    assert first.headers.items() == second.headers.items()
    assert len(browsed) == 1


@pytest.mark.django_db
def test_a_change_of_the_catalogue_is_answered_at_once(client: Client) -> None:
    stock("ett", reading())
    before = client.get(LIST).json()
    record_price(offer=Offer.objects.get(), price_sek=Decimal("12.00"), in_stock=True)
    snapshot.forget()
    after = client.get(LIST).json()
    assert before["results"][0]["price"] != after["results"][0]["price"] == "12.00"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("header", "value"), [("accept-language", "en"), ("host", "127.0.0.1"), ("accept", "*/*")]
)
def test_who_asks_otherwise_gets_an_answer_of_their_own(
    client: Client, browsed: list[str], header: str, value: str
) -> None:
    stock("ett", reading())
    client.get(LIST)
    client.get(LIST, headers={header: value})
    assert len(browsed) == 2


@pytest.mark.django_db
def test_a_refusal_is_not_kept(client: Client, browsed: list[str]) -> None:
    stock("ett", reading())
    for _ in range(2):
        assert client.get("/api/v1/products/?compound=citrat").status_code == 400
    assert len(browsed) == 2


def test_old_answers_make_room_for_new_ones() -> None:
    kept = KeptAnswers(most_bytes=10)
    for name in ("a", "b"):
        kept.keep((name,), Answer(b"12345", {}))
    assert kept.get(("a",)) is not None  # asked for last, so "b" goes first
    kept.keep(("c",), Answer(b"12345", {}))
    assert [kept.get((name,)) is not None for name in ("a", "b", "c")] == [True, False, True]


def test_an_answer_that_is_kept_again_counts_once() -> None:
    kept = KeptAnswers(most_bytes=10)
    for _ in range(5):
        kept.keep(("a",), Answer(b"12345", {}))
    kept.keep(("b",), Answer(b"12345", {}))
    assert None not in (kept.get(("a",)), kept.get(("b",)))


def test_an_answer_too_large_to_keep_is_not_kept() -> None:
    kept = KeptAnswers(most_bytes=10)
    kept.keep(("a",), Answer(b"x" * 11, {}))
    assert kept.get(("a",)) is None
