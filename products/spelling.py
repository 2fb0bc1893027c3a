"""What a search that found nothing may have meant: the catalogue's words nearest by letters."""

from rapidfuzz import process

from products.folding import search_words
from products.snapshot.columns import Snapshot

ALIKE_FROM = 75
"""From what likeness in percent a word is taken for a misspelling of another."""


def meant(words: str, snapshot: Snapshot) -> str | None:
    """The search with its unknown words replaced by likely ones; None where there is no better.

    Words with digits are left alone: a strength or a vitamin is never guessed.
    """
    texts = " ".join(snapshot.search_texts)
    known = frozenset(texts.split())
    asked = search_words(words)
    replaced = [
        word if word in texts or not word.isalpha() else _nearest(word, known) for word in asked
    ]
    return None if None in replaced or tuple(replaced) == asked else " ".join(map(str, replaced))


def _nearest(word: str, known: frozenset[str]) -> str | None:
    found = process.extractOne(word, known, score_cutoff=ALIKE_FROM)
    return found[0] if found else None
