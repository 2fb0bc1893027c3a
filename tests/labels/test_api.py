"""The label check for partners: the contract's shape back, nothing stored, and plain refusals."""

import json
from datetime import date
from typing import Any

import pytest
from django.test import Client

from labels.core import read
from labels.models import LONGEST_TEXT, Label
from tests.conftest import OXIDE_WITHOUT_WARNINGS

pytestmark = pytest.mark.django_db

PATH = "/api/v1/label-checks/"


def post(client: Client, content: Any) -> Any:
    """The answer to JSON, or to bytes as they are."""
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    return client.post(PATH, body, content_type="application/json")


def refusal(client: Client, content: Any, status: int = 400) -> dict[str, Any]:
    """The errors of a refusal by field; the whole problem under an empty name."""
    response = post(client, content)
    assert response.status_code == status, response.content
    assert response["Content-Type"] == "application/problem+json"
    problem: dict[str, Any] = response.json()
    assert problem["status"] == status
    return {"": problem} | {error["field"]: error["message"] for error in problem["errors"]}


def test_the_answer_is_the_reading_of_the_contract(client: Client) -> None:
    sent = {
        "text": OXIDE_WITHOUT_WARNINGS,
        "name": "Granmo",
        "capture": "web",
        "as_of": "2026-11-25",
    }
    response = post(client, sent)
    expected = read(OXIDE_WITHOUT_WARNINGS, name="Granmo", capture="web", as_of=date(2026, 11, 25))
    assert response.status_code == 200
    assert response.json() == expected.to_json()
    assert response.json()["elemental_mg_per_daily_dose"] == {"min": "300", "max": "300"}


def test_a_text_alone_is_enough_and_comes_from_a_pack(client: Client) -> None:
    codes = {each["code"] for each in post(client, {"text": "Kosttillskott"}).json()["findings"]}
    assert "TR001" in codes
    from_web = post(client, {"text": "Kosttillskott", "capture": "web"}).json()
    assert "TR001" not in {each["code"] for each in from_web["findings"]}


@pytest.mark.parametrize("field", ["name", "as_of"])
def test_what_is_not_known_may_be_null(client: Client, field: str) -> None:
    assert post(client, {"text": "Kosttillskott", field: None}).status_code == 200


def test_label_check_stores_nothing(client: Client, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        post(client, {"text": OXIDE_WITHOUT_WARNINGS})
    assert not Label.objects.exists()


def test_spans_count_code_points_of_the_text_as_sent(client: Client) -> None:
    text = "\N{SMILING FACE WITH OPEN MOUTH}\r\n  Kosttillskott\r\nDosering: 2 kapslar dagligen. "
    found = post(client, {"text": text}).json()
    start, end = found["spans"]["daily_dose"]
    assert "2 kapslar" in text[start:end]


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({}, "text"),
        ({"text": ""}, "text"),
        ({"text": None}, "text"),
        ({"text": True}, "text"),
        ({"text": ["Kosttillskott"]}, "text"),
        ({"text": {"sv": "Kosttillskott"}}, "text"),
        ({"text": "x" * (LONGEST_TEXT + 1)}, "text"),
        ({"text": "a\0b"}, "text"),
        ({"text": "Kosttillskott", "name": "n" * 201}, "name"),
        ({"text": "Kosttillskott", "name": "a\0b"}, "name"),
        ({"text": "Kosttillskott", "capture": "fax"}, "capture"),
        ({"text": "Kosttillskott", "capture": None}, "capture"),
        ({"text": "Kosttillskott", "capture": ["web"]}, "capture"),
        ({"text": "Kosttillskott", "as_of": "igår"}, "as_of"),
        ({"text": "Kosttillskott", "as_of": "2026-02-30"}, "as_of"),
        ({"text": "Kosttillskott", "as_of": "20261"}, "as_of"),
        ({"text": "Kosttillskott", "as_of": 20261125}, "as_of"),
        ({"text": "Kosttillskott", "as_of": "10000-01-01"}, "as_of"),
        ({"text": "Kosttillskott", "as_of": "2026-11-25T10:00:00Z"}, "as_of"),
        ({"text": "Kosttillskott", "texten": "x"}, "texten"),
    ],
)
def test_a_field_that_can_not_be_used_is_named(
    client: Client, sent: dict[str, Any], field: str
) -> None:
    assert set(refusal(client, sent)) == {"", field}


def test_every_field_that_is_wrong_is_named(client: Client) -> None:
    errors = refusal(client, {"text": "", "capture": "fax", "as_of": "igår"})
    assert set(errors) == {"", "text", "capture", "as_of"}


@pytest.mark.parametrize("day", ["0001-01-01", "1999-12-31", "9999-12-31"])
def test_a_day_however_far_away_is_judged_on(client: Client, day: str) -> None:
    sent = {"text": f"{OXIDE_WITHOUT_WARNINGS} Bäst före 2027-06-30", "as_of": day}
    assert post(client, sent).status_code == 200


def test_the_longest_text_is_read_also_when_it_is_written_in_escapes(client: Client) -> None:
    text = "\N{SMILING FACE WITH OPEN MOUTH}" * LONGEST_TEXT
    body = json.dumps({"text": text}, ensure_ascii=True).encode()
    assert len(body) > 12 * LONGEST_TEXT
    assert post(client, body).status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        b"text=Kosttillskott",
        b'{"text": "Kosttillskott"',
        b'{"text": "\xff"}',
        b'{"text": "\\ud800"}',
        b'{"\\udc00": "x"}',
        b'{"text": "x", "capture": "\\ud800"}',
        b'{"text": NaN}',
        b"[" * 100_000,
        b'{"a":' * 50_000,
    ],
)
def test_what_is_no_json_is_refused(client: Client, body: bytes) -> None:
    assert refusal(client, body)[""]["type"] == "urn:shop-compare:problem:parse-error"


@pytest.mark.parametrize("content", [[], ["Kosttillskott"], "Kosttillskott", 5, None])
def test_json_that_is_no_object_is_refused(client: Client, content: Any) -> None:
    assert refusal(client, content)[""]["type"] == "urn:shop-compare:problem:invalid-input"


def test_more_than_a_label_can_hold_is_refused_unread(client: Client) -> None:
    body = b'{"text": "' + b"x" * 400_000 + b'"}'
    assert refusal(client, body, status=413)[""]["type"] == "urn:shop-compare:problem:too-large"


def test_a_form_is_refused(client: Client) -> None:
    response = client.post(PATH, {"text": "Kosttillskott"})
    assert response.status_code == 415
    assert response["Content-Type"] == "application/problem+json"


def test_a_label_check_is_posted(client: Client) -> None:
    response = client.get(PATH)
    assert response.status_code == 405
    assert "POST" in response["Allow"]


@pytest.mark.parametrize(
    "text",
    [
        " ",
        "\n\n",
        "\N{ZERO WIDTH SPACE}\N{RIGHT-TO-LEFT OVERRIDE}",
        "9" * LONGEST_TEXT,
        "magnesium " * 2000,
        "(" * LONGEST_TEXT,
        "1 " * 10_000,
    ],
)
def test_any_text_is_answered(client: Client, text: str) -> None:
    response = post(client, {"text": text})
    assert response.status_code == 200
    assert set(response.json()) == set(read("", as_of=date(2026, 11, 25)).to_json())
