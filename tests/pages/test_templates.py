"""What holds for every template: translatable, readable, and within what may be said."""

import re
from pathlib import Path

import pytest
from django.conf import settings

FOLDERS = [
    settings.BASE_DIR / app / "templates"
    for app in ("shop_compare", "guides", "products", "labels")
]
TEMPLATES = sorted(path for folder in FOLDERS for path in folder.rglob("*.html"))
NAMES = [str(path.relative_to(settings.BASE_DIR)) for path in TEMPLATES]

LONGEST_LINE = 200
COMMENT = re.compile(r"{% comment %}.*?{% endcomment %}|{#.*?#}", re.DOTALL)
BLOCK_TRANSLATED = re.compile(r"{% blocktranslate.*?{% endblocktranslate %}", re.DOTALL)
TEMPLATE_MARK = re.compile(r"{%.*?%}|{{.*?}}", re.DOTALL)
SPOKEN_ATTRIBUTE = re.compile(r'(?:aria-label|placeholder|title|alt|content)="([^"]*)"')
MARKUP = re.compile(r"<[^>]*>", re.DOTALL)
WORD = re.compile(r"[^\W\d_]{2,}")

UNITS = {"mg", "GTIN"}
"""Words that are the same in every language."""

MARKETING = re.compile(
    r"\b(?:rea|reapris|kampanj|erbjudande|rabatt|ord\.? ?pris|fynd|sänkt pris)\b"
    r"|<s>|<del>|[-−]\d+ ?%",
    re.IGNORECASE,
)
EFFECTS = re.compile(
    r"\b(?:botar|lindrar|hjälper mot|skonsam|mirakel|bäst i test)\b", re.IGNORECASE
)
ENVIRONMENT = re.compile(r"\b(?:miljövänlig|hållbar|klimatsmart|grönt val)", re.IGNORECASE)

each_template = pytest.mark.parametrize("path", TEMPLATES, ids=NAMES)


def translated_out(path: Path) -> str:
    """The template without its comments and without what is translated."""
    return BLOCK_TRANSLATED.sub("", COMMENT.sub("", path.read_text(encoding="utf-8")))


@each_template
def test_every_word_can_be_translated(path: Path) -> None:
    text = TEMPLATE_MARK.sub(" ", translated_out(path))
    spoken = SPOKEN_ATTRIBUTE.findall(text)
    shown = MARKUP.sub(" ", text)

    assert set(WORD.findall(shown)) - UNITS == set()
    assert set(WORD.findall(" ".join(spoken))) <= CONTENT_WORDS


CONTENT_WORDS = {"width", "device", "initial", "scale", "light", "dark", "noindex", "follow"}
"""Words in `content` attributes that machines read."""


@each_template
def test_lines_can_be_read(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()

    assert [line for line in lines if len(line) > LONGEST_LINE] == []


@each_template
def test_nothing_runs_or_is_dressed_inside_a_page(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert not re.search(r"<script|<style|\sstyle=|\son\w+=|javascript:|href=\"data:", text)


@each_template
def test_nothing_is_fetched_from_another_host(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert not re.search(r'(?:src|srcset|action)="https?:|<(?:link|iframe)[^>]*"https?:', text)


@each_template
def test_no_template_advertises_or_promises(path: Path) -> None:
    text = COMMENT.sub("", path.read_text(encoding="utf-8"))

    assert not MARKETING.search(text)
    assert not EFFECTS.search(text)
    assert not ENVIRONMENT.search(text)
