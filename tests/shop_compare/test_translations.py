"""Translations: found in code and templates, compiled whole, refused when they would break."""

import gettext
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from pytest_django import Settings

from shop_compare import translations
from shop_compare.translations import CatalogueError

HEADER = (
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
)
PYTHON = """
from django.utils.translation import gettext as _, ngettext, pgettext
_("Antal")
ngettext("%(n)s vara", "%(n)s varor", 2)
pgettext("en dag", "maj")
print("inte den här")
"""
TEMPLATE = """
{% load i18n %}
  <h1 title="{% translate 'Hela listan' %}">{{ name|default:_("okänd") }}</h1>
 {% blocktranslate count n=n %}{{ n }} dag{% plural %}{{ n }} dagar{% endblocktranslate %}
      <p>{% blocktranslate trimmed %}
  Över två
    rader
{% endblocktranslate %}</p>
(inte "den här)
"""


def catalogue(tmp_path: Path, body: str) -> Path:
    path = tmp_path / "en" / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True)
    path.write_text(HEADER + body, "utf-8")
    return path


def test_texts_of_code_and_templates_are_found(tmp_path: Path) -> None:
    (tmp_path / "products").mkdir()
    (tmp_path / "products" / "views.py").write_text(PYTHON, "utf-8")
    (tmp_path / "products" / "list.html").write_text(TEMPLATE, "utf-8")
    found = translations.extract_messages(tmp_path)
    assert {(message.id, message.context) for message in found if message.id} == {
        ("Antal", None),
        (("%(n)s vara", "%(n)s varor"), None),
        ("maj", "en dag"),
        ("Hela listan", None),
        ("okänd", None),
        (("%(n)s dag", "%(n)s dagar"), None),
        ("Över två rader", None),
    }


def test_a_compiled_catalogue_is_read_by_gettext(tmp_path: Path) -> None:
    path = catalogue(tmp_path, 'msgid "Antal"\nmsgstr "Number"\n')
    assert translations.compile_catalogue(path)
    with path.with_suffix(".mo").open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("Antal") == "Number"


def test_a_catalogue_is_compiled_only_when_it_has_changed(tmp_path: Path) -> None:
    path = catalogue(tmp_path, 'msgid "Antal"\nmsgstr "Number"\n')
    assert [translations.compile_catalogue(path) for _ in range(2)] == [True, False]


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('#, python-format\nmsgid "%(n)s mg"\nmsgstr "%(m)s mg"\n', "unknown named placeholder"),
        ('#, python-format\nmsgid "%(n)s mg"\nmsgstr "%s mg"\n', "of different kinds"),
        ('msgid "Antal"\nstr "Number"\n', "django.po"),
    ],
)
def test_a_translation_that_would_break_is_refused(tmp_path: Path, body: str, fault: str) -> None:
    path = catalogue(tmp_path, body)
    with pytest.raises(CatalogueError, match=fault):
        translations.compile_catalogue(path)


def test_the_command_fails_on_a_faulty_catalogue(tmp_path: Path, settings: Settings) -> None:
    catalogue(tmp_path, '#, python-format\nmsgid "%(n)s mg"\nmsgstr "%(m)s mg"\n')
    settings.LOCALE_PATHS = [tmp_path]
    with pytest.raises(CommandError, match="unknown named placeholder"):
        call_command("compile_translations")


def test_drift_between_texts_and_catalogue_is_told(tmp_path: Path) -> None:
    body = 'msgid "Antal"\nmsgstr ""\n\nmsgid "Borta"\nmsgstr "Gone"\n'
    path = catalogue(tmp_path, body)
    (tmp_path / "products").mkdir()
    (tmp_path / "products" / "views.py").write_text('_("Antal")\n_("Ny")\n', "utf-8")
    found = translations.extract_messages(tmp_path)
    faults = "\n".join(translations.catalogue_faults(path, found))
    assert "lacks 'Ny'" in faults
    assert "'Borta' is used nowhere" in faults
    assert "'Antal' is not translated" in faults


def test_updating_keeps_translations_and_drops_what_is_gone(tmp_path: Path) -> None:
    body = 'msgid "Antal"\nmsgstr "Number"\n\nmsgid "Borta"\nmsgstr "Gone"\n'
    path = catalogue(tmp_path, body)
    (tmp_path / "products").mkdir()
    (tmp_path / "products" / "views.py").write_text('_("Antal")\n_("Ny")\n', "utf-8")
    found = translations.extract_messages(tmp_path)
    translations.update_catalogue(path, found)
    first = path.read_text("utf-8")
    assert "Number" in first
    assert "Borta" not in first
    translations.update_catalogue(path, found)
    assert path.read_text("utf-8") == first


def test_our_own_catalogues_compile() -> None:
    paths = translations.catalogue_paths(Path(each) for each in settings.LOCALE_PATHS)
    assert paths
    for path in paths:
        assert list(translations.read_catalogue(path).check()) == []
