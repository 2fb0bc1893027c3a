"""Translations: source texts are Swedish, other languages stand beside as catalogues in locale/.

Babel reads and writes the catalogues, so that no machine needs GNU gettext. The catalogue of
Swedish itself, if there is one, holds texts of other packages that come without Swedish.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po, write_po
from django.utils.translation.template import templatize

from labels.core import RULES
from labels.rule_texts import texts_to_translate

SOURCE_LANGUAGE = "sv"
PACKAGES = ("shop_compare", "guides", "products", "labels")
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
ADDED_ON = datetime(2026, 11, 1, tzinfo=UTC)
"""Written as every catalogue's date: the real one would change with each run and say nothing."""


class CatalogueError(Exception):
    """A catalogue holds what can't be shown; one line for each fault."""


def catalogue_paths(locale_dirs: Iterable[Path]) -> tuple[Path, ...]:
    """The catalogues in folders like locale/, one a language."""
    return tuple(
        path
        for locale_dir in locale_dirs
        for path in sorted(locale_dir.glob("*/LC_MESSAGES/django.po"))
    )


def language_of(path: Path) -> str:
    """`en` for locale/en/LC_MESSAGES/django.po."""
    return path.parent.parent.name


def read_catalogue(path: Path) -> Catalog:
    """The catalogue in a file; CatalogueError when it breaks the file format."""
    try:
        with path.open("rb") as file:
            return read_po(file, locale=language_of(path), domain="django", abort_invalid=True)
    except (PoFileError, ValueError) as error:
        raise CatalogueError(f"{path}: {error}") from error


def compile_catalogue(path: Path) -> bool:
    """Write the .mo beside a .po, if it would differ; whether it was written.

    CatalogueError when a translation would break what it is shown in.
    """
    catalogue = read_catalogue(path)
    faults = [
        f"{path}:{message.lineno}: {error}"
        for message, errors in catalogue.check()
        for error in errors
    ]
    if faults:
        raise CatalogueError("\n".join(faults))
    compiled = BytesIO()
    write_mo(compiled, catalogue, use_fuzzy=False)
    target = path.with_suffix(".mo")
    if target.is_file() and target.read_bytes() == compiled.getvalue():
        return False
    draft = target.with_suffix(".mo.new")
    draft.write_bytes(compiled.getvalue())
    draft.replace(target)
    return True


def extract_messages(base_dir: Path) -> Catalog:
    """Every text of the code and the templates that is marked as one to translate."""
    found = Catalog(domain="django", charset="utf-8", creation_date=ADDED_ON)
    for package in PACKAGES:
        for path in sorted((base_dir / package).rglob("*")):
            if path.suffix in (".py", ".html"):
                name = str(path.relative_to(base_dir))
                for _, message, comments, context in _messages_of(path):
                    found.add(
                        message, locations=[(name, 1)], auto_comments=comments, context=context
                    )
    return found


def project_messages(base_dir: Path) -> Catalog:
    """Every text to translate: of code, of templates, and of the label rules.

    The rules are data to everyone but themselves, so that no call marks their texts.
    """
    found = extract_messages(base_dir)
    for rule in RULES:
        name = f"{rule.detect.__module__.replace('.', '/')}.py"
        for text in texts_to_translate(rule):
            found.add(text, locations=[(name, 1)])
    return found


def _messages_of(path: Path) -> Iterator[tuple[int, str | tuple[str, ...], list[str], str | None]]:
    source = path.read_text("utf-8")
    if path.suffix == ".html":
        # What Django makes of a template looks like Python but for how it is indented.
        lines = templatize(source, origin=str(path)).splitlines()
        source = "\n".join(line.lstrip() for line in lines)
    code = BytesIO(source.encode())
    yield from extract("python", code, KEYWORDS, ("Translators:",), {"encoding": "utf-8"})


def update_catalogue(path: Path, found: Catalog) -> None:
    """Bring a catalogue up to date with the texts that were found; translations are kept."""
    catalogue = read_catalogue(path)
    catalogue.update(found, no_fuzzy_matching=True)
    catalogue.creation_date = ADDED_ON
    with path.open("wb") as file:
        write_po(
            file, catalogue, width=100, include_lineno=False, ignore_obsolete=True, sort_output=True
        )


def catalogue_faults(path: Path, found: Catalog) -> Iterator[str]:
    """In what a catalogue lags behind the texts that were found, a sentence for each."""
    catalogue = read_catalogue(path)
    have = {_key(message): message for message in catalogue if message.id}
    want = {_key(message): message for message in found if message.id}
    for key in want.keys() - have.keys():
        yield f"{path}: lacks {want[key].id!r}"
    for key in have.keys() - want.keys():
        yield f"{path}:{have[key].lineno}: {have[key].id!r} is used nowhere"
    for key in have.keys() & want.keys():
        if have[key].fuzzy or not _is_translated(have[key]):
            yield f"{path}:{have[key].lineno}: {have[key].id!r} is not translated"


def _key(message: Message) -> tuple[object, object]:
    return message.id, message.context


def _is_translated(message: Message) -> bool:
    strings = message.string if isinstance(message.string, tuple) else (message.string,)
    return all(strings)
