"""The English catalogue: complete, true to its placeholders, and level with the code."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from django.conf import settings
from django.test import Client
from django.utils import translation
from pytest_django import Settings

from guides.services import load_guides
from shop_compare.translations import catalogue_faults, extract_messages, read_catalogue
from tests.pages.reading_html import html_of, words_of
from tests.products.shelf import reading, stock

PO_FILE = Path(settings.BASE_DIR) / "locale" / "en" / "LC_MESSAGES" / "django.po"
CATALOGUE = read_catalogue(PO_FILE)
MESSAGES = tuple(message for message in CATALOGUE if message.id)
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|%[sd]")


def texts(value: str | Iterable[str] | None) -> tuple[str, ...]:
    """The forms of a string, singular and plural; an empty one where there is no string."""
    return (value,) if isinstance(value, str) else tuple(value or ("",))


def test_the_catalogue_has_every_text_of_the_code_translated_and_no_other() -> None:
    found = extract_messages(settings.BASE_DIR)

    assert list(catalogue_faults(PO_FILE, found)) == [], "run `make messages` and translate"


def test_translations_have_the_placeholders_of_their_source() -> None:
    wrong = [
        message.id
        for message in MESSAGES
        for source, english in zip(texts(message.id), texts(message.string), strict=True)
        if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(english))
    ]

    assert wrong == []
    assert [error for _, errors in CATALOGUE.check() for error in errors] == []


def test_a_number_is_tied_to_its_unit_in_english_where_it_is_in_swedish() -> None:
    tie = "\N{NO-BREAK SPACE}"

    loose = [
        message.id
        for message in MESSAGES
        if any(tie in each for each in texts(message.id))
        and not all(tie in each for each in texts(message.string))
    ]

    assert loose == []


def test_no_string_of_ours_is_a_word_that_django_translates_to_another() -> None:
    """A Swedish source string that happens to be English too would come out changed."""
    with translation.override("sv"):
        changed = [
            text
            for message in MESSAGES
            for text in texts(message.id)
            if translation.gettext(text) != text
        ]

    assert changed == []


@pytest.fixture
def _compiled(tmp_path: Path, settings: Settings) -> None:
    """The catalogue as the running site has it."""
    folder = tmp_path / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "django.mo").open("wb") as file:
        write_mo(file, CATALOGUE)
    settings.LOCALE_PATHS = [tmp_path]


@pytest.mark.django_db
@pytest.mark.usefixtures("_compiled")
def test_who_asks_for_english_gets_english_around_swedish_texts(client: Client) -> None:
    load_guides()
    stock("solbacka", reading(codes=["MP002"]), name="Solbacka Citrat")
    english = {"accept-language": "en"}

    product = client.get("/magnesium/solbacka/", headers=english)
    guide = client.get("/guider/magnesiumformer/", headers=english)

    assert '<html lang="en">' in html_of(product)
    assert "Daily dose 2 capsules" in words_of(product)
    assert "Form of magnesium Magnesium citrate" in words_of(product)
    assert "Error MP002 av provet." in words_of(product)
    assert '<span lang="sv">MP002 av provet.</span>' in html_of(product)
    assert '<h1 lang="sv">Solbacka Citrat</h1>' in html_of(product)
    assert "24 November 2026" in words_of(guide)
    assert 'lang="sv">\n        <h2 id="om-tva-vikter-pa-samma-burk">' in html_of(guide)


@pytest.mark.django_db
@pytest.mark.usefixtures("_compiled")
def test_swedish_stays_swedish_with_the_catalogue_there(client: Client) -> None:
    page = client.get("/", headers={"accept-language": "sv"})

    assert '<html lang="sv">' in html_of(page)
    assert "Jämför magnesium efter vad etiketten säger" in words_of(page)
