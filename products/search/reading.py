"""What a search asks for: its words and phrases, and the likely ones in place of wrong ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from products.search.synonyms import LONGEST_PHRASE, PHRASES
from products.search.vocabulary import WHOLE, Hits, Vocabulary
from products.search.words import SMALL_WORDS, folded, parts, spelt


@dataclass(frozen=True, slots=True)
class Term:
    """One word or phrase. It is found where every part of one of its ways is."""

    ways: tuple[tuple[Hits, ...], ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A search read against a vocabulary: every term must be found.

    `instead` is the search with likely words in place of the wrong ones, None where none is wrong
    or none is likely; `unknown` are the words that nothing is like.
    """

    terms: tuple[Term, ...]
    instead: str | None
    unknown: tuple[str, ...]


def read(text: str, vocabulary: Vocabulary) -> Wanted:
    """Read a search. Words that nothing has are guessed within their budget of wrong letters."""
    typed = spelt(text)
    likely = [_likely(word, vocabulary) for word in typed]
    words = [guess or word for guess, word in zip(likely, typed, strict=True)]
    pieces = [piece for word in _telling(words) for piece in _pieces(word, vocabulary) or (word,)]
    return Wanted(
        terms=tuple(_terms(pieces, vocabulary)),
        instead=None if None in likely or words == [*typed] else " ".join(words),
        unknown=tuple(word for guess, word in zip(likely, typed, strict=True) if guess is None),
    )


def _telling(words: Sequence[str]) -> Sequence[str]:
    """The words without the small ones, unless there are no others."""
    return [word for word in words if word not in SMALL_WORDS] or words


def _likely(word: str, vocabulary: Vocabulary) -> str | None:
    """The word itself where it is known or not to be guessed, else a likely one; None: unknown."""
    if word in SMALL_WORDS or _pieces(word, vocabulary):
        return word
    guess = vocabulary.guesses.nearest(word)
    if guess or len(parts(word)) == 1:
        return guess
    guesses = [
        part if vocabulary.knows(part) else vocabulary.guesses.nearest(part) for part in parts(word)
    ]
    return None if None in guesses else "".join(filter(None, guesses))


def _pieces(word: str, vocabulary: Vocabulary) -> tuple[str, ...] | None:
    """The known words that a word is put together from; None where one of them is not known."""
    pieces: list[str] = []
    for part in parts(word):
        known = (part,) if vocabulary.knows(part) else vocabulary.two_words(part)
        if known is None:
            return None
        pieces += known
    return tuple(pieces)


def _terms(words: Sequence[str], vocabulary: Vocabulary) -> Iterator[Term]:
    """Words as terms, the longest phrase of the table first; a phrase may also be its words."""
    at = 0
    while at < len(words):
        length, tokens = _phrase_at(words, at)
        each = tuple(vocabulary.hits(word) for word in words[at : at + length])
        yield Term((each, (dict.fromkeys(tokens, WHOLE),)) if tokens else (each,))
        at += length


def _phrase_at(words: Sequence[str], at: int) -> tuple[int, tuple[str, ...]]:
    for length in range(min(LONGEST_PHRASE, len(words) - at), 1, -1):
        phrase = tuple(folded(word) for word in words[at : at + length])
        if phrase in PHRASES:
            return length, PHRASES[phrase]
    return 1, ()
