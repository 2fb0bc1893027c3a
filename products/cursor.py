"""A cursor: where a list goes on, held against the products themselves and not their number."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.signing import BadSignature, Signer

Key = tuple[Any, ...]

SALT = "products.cursor"


class CursorRefused(Exception):
    """The text is no cursor of this question."""


@dataclass(frozen=True)
class Cursor:
    """The list after a product, or the list before it, found by what the product is placed by."""

    key: Key
    backward: bool = False


def written(cursor: Cursor, question: str) -> str:
    """A cursor as an opaque text that is good for this question alone."""
    content = {"backward": cursor.backward, "key": [str(part) for part in cursor.key]}
    return _signer(question).sign_object(content)


def read(text: str, question: str, kinds: Sequence[type]) -> Cursor:
    """The cursor that a text was written for; raises CursorRefused for any other text."""
    try:
        content = _signer(question).unsign_object(text)
        key = tuple(kind(part) for kind, part in zip(kinds, content["key"], strict=True))
    except (BadSignature, ValueError) as error:
        raise CursorRefused(text) from error
    return Cursor(key, content["backward"])


def _signer(question: str) -> Signer:
    return Signer(salt=f"{SALT}:{question}")
