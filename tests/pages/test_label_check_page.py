"""The label check: a text in, its reading out, nothing kept."""

import pytest
from django.test import Client

from labels.example import EXAMPLE_TEXT
from labels.models import LONGEST_TEXT, Finding, Label
from tests.conftest import CITRATE, OXIDE_WITHOUT_WARNINGS
from tests.pages.reading_html import html_of, part, words_of

pytestmark = pytest.mark.django_db

URL = "/kolla-etikett/"


def test_an_empty_form_asks_for_a_text(client: Client) -> None:
    html = html_of(client.get(URL))

    assert '<textarea name="text"' in html
    assert "Inget sparas." in words_of(html)


def test_the_reading_is_told_in_words(client: Client) -> None:
    answer = client.post(URL, {"text": CITRATE, "capture": "pack"})

    said = words_of(part(html_of(answer), 'id="lasningen"', "</table>"))
    assert "Daglig dos 2 kapslar" in said
    assert "Magnesium per daglig dos 200 mg" in said


def test_findings_stand_with_the_places_marked_in_the_text(client: Client) -> None:
    html = html_of(client.post(URL, {"text": OXIDE_WITHOUT_WARNINGS, "capture": "pack"}))

    assert "Regel MP002, gäller hela etiketten." in words_of(html)
    assert '<mark class="finding finding--warning">' in part(
        html, '<div class="label-text"', "</div>"
    )


def test_the_label_check_stores_nothing(client: Client) -> None:
    answer = client.post(URL, {"text": OXIDE_WITHOUT_WARNINGS, "capture": "pack"})

    assert not Label.objects.exists()
    assert not Finding.objects.exists()
    assert not answer.cookies


def test_the_text_can_be_changed_and_sent_again(client: Client) -> None:
    html = html_of(client.post(URL, {"text": CITRATE, "capture": "web", "name": "Min burk"}))

    assert "Solbacka Magnesiumcitrat" in part(html, "<textarea", "</textarea>")
    assert 'value="Min burk"' in html
    assert '<option value="web" selected>' in html


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param("", "Klistra in en etikettext först.", id="nothing"),
        pytest.param("x" * (LONGEST_TEXT + 1), "högst 20000 tecken", id="too long a text"),
    ],
)
def test_a_text_that_can_not_be_read_is_refused_beside_its_field(
    client: Client, text: str, says: str
) -> None:
    html = html_of(client.post(URL, {"text": text, "capture": "pack"}))

    assert says in words_of(part(html, 'id="id_text_error"', "</ul>"))
    assert 'aria-invalid="true"' in part(html, "<textarea", ">")
    assert "id_text_error" in part(html, "<textarea", ">")
    assert "<title>Fel i formuläret" in html


def test_markup_in_a_label_is_text(client: Client) -> None:
    html = html_of(client.post(URL, {"text": "<script>alert(1)</script>", "capture": "pack"}))

    assert "<script" not in html
    assert "&lt;script&gt;alert(1)" in html


def test_the_example_is_there_to_try_and_has_faults(client: Client) -> None:
    html = html_of(client.get(f"{URL}?exempel=ja"))

    assert EXAMPLE_TEXT.splitlines()[0] in part(html, "<textarea", "</textarea>")
    checked = words_of(client.post(URL, {"text": EXAMPLE_TEXT, "capture": "pack"}))
    assert "anmärkningar." in checked


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(client: Client, method: str) -> None:
    assert getattr(client, method)(URL).status_code == 405
