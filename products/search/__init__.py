"""Search: words in, the products that have them out, best first, with what was likely meant."""

from products.search.index import Found, Index
from products.search.reading import Term, Wanted, read
from products.search.stored import stored_text
from products.search.vocabulary import Vocabulary, vocabulary_of
from products.search.words import folded, spelt

__all__ = [
    "Found",
    "Index",
    "Term",
    "Vocabulary",
    "Wanted",
    "folded",
    "read",
    "spelt",
    "stored_text",
    "vocabulary_of",
]
