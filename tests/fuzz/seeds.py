"""What the fuzzer starts from: the labels kept for tests, and the words that the reader knows."""

import pkgutil
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from hashlib import sha256
from importlib import import_module
from pathlib import Path

from labels.core import reference
from tests.labels.core.label_files import label_files

PIECE = 300
"""Characters of a seed: the fuzzer learns more from the parts of a label than from the whole."""
PLAIN_WORDS = re.compile(r"[\w .,%&/'®™-]{2,40}")
WORD = re.compile(r"[^\W\d_]{3,24}")
NO_WORDS = frozenset({"labels.core.reference.sources", "labels.core.reference.unit_names"})
"""Tables of what the checker says itself."""
SIGNS = (
    *(
        "½",
        "¼",
        "¾",
        "1/2",
        "1 000",
        "1.000",
        "1,5",
        "0",
        "2–3",
        "1E+9",
        "NaN",
        "٢",
        "５",
        "²",
        "Ⅳ",
    ),
    *("\u00ad", "\u200b", "\u00a0", "\u0301", "-\n", "\n\n", "\r\n", "\t", "|", "....", "•", "℮"),
    *(" mg", " %", " g", " ml", " x ", "(", ")", "[", ": ", ", ", ". ", "*", "à ", "lO", "rn"),
    *("2027-06-30", "06.2027", "30/06/27", "7350999010027", "753 23 Uppsala", " AB", "E 470b"),
)


def seeds() -> Iterator[bytes]:
    """Yield the labels of the project in pieces, each led by the two bytes of the other input."""
    for index, label in enumerate(label_files()):
        for start in range(0, len(label.text), PIECE):
            head = bytes((index % 8, index % 4 * 8))
            yield head + label.text[start : start + PIECE].encode()


def words() -> list[str]:
    """Return every name in the tables of words, and the words in their patterns."""
    modules = (
        each.name for each in pkgutil.iter_modules(reference.__path__, "labels.core.reference.")
    )
    tables = (vars(import_module(name)) for name in modules if name not in NO_WORDS)
    found = {
        word
        for table in tables
        for name, value in table.items()
        if not name.startswith("__")
        for text in _texts(value)
        for word in _words(text)
    }
    return [*SIGNS, *sorted(found)]


def write(folder: Path) -> tuple[Path, Path]:
    """Write seeds and dictionary; return the folder of the one and the file of the other."""
    corpus, dictionary = folder / "seeds", folder / "words.dict"
    corpus.mkdir(parents=True, exist_ok=True)
    for seed in seeds():
        (corpus / sha256(seed).hexdigest()[:16]).write_bytes(seed)
    dictionary.write_text("".join(f'"{_escaped(word)}"\n' for word in words()), "ascii")
    return corpus, dictionary


def _texts(value: object) -> Iterator[str]:
    """Yield the texts in a table, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, re.Pattern):
        yield value.pattern
    else:
        yield from (text for part in _parts(value) for text in _texts(part))


def _parts(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return (*value.keys(), *value.values())
    if isinstance(value, list | tuple | set | frozenset):
        return value
    if is_dataclass(value) and not isinstance(value, type):
        return [getattr(value, field.name) for field in fields(value)]
    return ()


def _words(text: str) -> list[str]:
    return [text] if PLAIN_WORDS.fullmatch(text) else WORD.findall(text)


def _escaped(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode())
