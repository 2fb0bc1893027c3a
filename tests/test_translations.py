"""The English catalogue: complete, true to its placeholders, and level with the code."""

import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.test import Client
from django.utils import translation
from django.utils.translation.template import templatize
from pytest_django import Settings

from guides.services import load_guides
from tests.pages.reading_html import html_of, words_of
from tests.products.shelf import reading, stock

APPS = ("shop_compare", "guides", "products", "labels")
PO_FILE = Path(settings.BASE_DIR) / "locale" / "en" / "LC_MESSAGES" / "django.po"
KEYWORDS = DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
}
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|%[sd]")

Id = str | tuple[str, ...]


def catalogue() -> Catalog:
    with PO_FILE.open("rb") as file:
        return read_po(file, locale="en", abort_invalid=True)


MESSAGES = tuple(message for message in catalogue() if message.id)


def ids_in_code() -> Iterator[Id]:
    """Every string that the code asks translations of."""
    for app in APPS:
        folder = Path(settings.BASE_DIR) / app
        for path in folder.rglob("*.py"):
            yield from ids_in(path.read_text(encoding="utf-8"))
        for path in folder.rglob("*.html"):
            source = templatize(path.read_text(encoding="utf-8"), origin=str(path))
            # What is left of a template is no block of Python: its indentation means nothing.
            yield from ids_in("\n".join(line.strip() for line in source.splitlines()))


def ids_in(source: str) -> Iterator[Id]:
    file = io.BytesIO(source.encode())
    for _line, found, _comments, _context in extract("python", file, keywords=KEYWORDS):
        yield found


def texts(value: str | Iterable[str] | None) -> tuple[str, ...]:
    """The forms of a string, singular and plural; none where there is no string."""
    return (value,) if isinstance(value, str) else tuple(value or ("",))


def ids(message: Message) -> Id:
    return message.id if isinstance(message.id, str) else tuple(message.id)


def test_the_catalogue_has_every_string_of_the_code_and_no_other() -> None:
    in_code = set(ids_in_code())
    in_catalogue = {ids(message) for message in MESSAGES}

    assert in_code - in_catalogue == set(), "run `make messages` and translate what is new"
    assert in_catalogue - in_code == set(), "run `make messages`: these strings are gone"


def test_everything_is_translated_and_nothing_is_a_guess() -> None:
    assert [message.id for message in MESSAGES if message.fuzzy] == []
    assert [message.id for message in MESSAGES if not all(texts(message.string))] == []


def test_translations_have_the_placeholders_of_their_source() -> None:
    wrong = [
        message.id
        for message in MESSAGES
        for source, english in zip(texts(message.id), texts(message.string), strict=True)
        if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(english))
    ]

    assert wrong == []
    assert [error for message in MESSAGES for error in message.check(catalogue())] == []


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
        write_mo(file, catalogue())
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
