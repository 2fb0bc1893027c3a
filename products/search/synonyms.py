"""Other words for what products hold, made from the label checker's table of compounds.

A word of the table finds the products that hold the compound, whatever their names are.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain

from labels.core.reference.compound_table import COMPOUNDS
from labels.core.reference.compounds import Compound
from products.search.form_words import FORM_WORDS
from products.search.words import MAGNESIUM, SMALL_WORDS, folded, has_digit, parts, spelt

NO_ONE_SUBSTANCE = frozenset({"chelate_unspecified", "other_unlisted"})
"""Entries that gather several substances: their ions are not one."""

NAMED = tuple(compound for compound in COMPOUNDS if compound.id != "other_unlisted")
"""The entries whose words tell what a product holds; those of the last name one of many each."""

ALSO_OFFERED: Mapping[str, tuple[str, ...]] = {
    "bisglycinate": ("glycinat", "glycinate"),
    "bisglycinate_buffered": ("bisglycinat", "glycinat", "buffrat"),
    "chelate_unspecified": ("kelat",),
    "sulphate": ("sulfate",),
}
"""Words for a compound beside its Swedish and English name that a shopper may be offered."""

Phrase = tuple[str, ...]


def compound_token(compound: str) -> str:
    """How a stored text says that a product holds a compound; no word can be the same."""
    return f"compound:{compound}"


def form_token(dosage_form: str) -> str:
    """How a stored text says which dosage form a product has."""
    return f"form:{dosage_form}"


def split(text: str) -> tuple[str, ...]:
    """The words of a name as they are spelt, taken apart at "magnesium"."""
    return tuple(part for word in spelt(text) for part in parts(word))


def _names(compound: Compound) -> Iterator[str]:
    """Every name of a compound."""
    yield from (compound.name, compound.name_en)
    yield from (*compound.anions, *compound.names, *compound.trade_names)


def _phrase(name: str) -> Phrase:
    """A name's words as a search for it is compared."""
    return tuple(folded(word) for word in split(name) if word not in SMALL_WORDS)


def _without_magnesium(name: str) -> Phrase:
    """A name's words as they are spelt, but for "magnesium" and single letters."""
    return tuple(word for word in split(name) if word != MAGNESIUM and len(word) > 1)


def _finding_words(compound: Compound) -> Iterator[str]:
    """The single words that find a compound: those of the names that are shown, those that are a
    name by themselves, and the ion that a longer name ends with.
    """
    for shown in (compound.name, compound.name_en):
        yield from _phrase(shown)
    for name in _names(compound):
        phrase = _phrase(name)
        rest = [word for word in phrase if word != MAGNESIUM]
        if len(rest) == 1 or phrase[-1] in SAME:
            yield phrase[-1]


def _same() -> dict[str, tuple[str, ...]]:
    """Each spelling of an ion with all of its spellings, and "magnesium" with its sign."""
    sign: tuple[str, ...] = (MAGNESIUM, "mg")
    same = dict.fromkeys(sign, sign)
    for compound in COMPOUNDS:
        if compound.id not in NO_ONE_SUBSTANCE:
            single = (_phrase(anion) for anion in compound.anions)
            spellings = tuple(dict.fromkeys(words[0] for words in single if len(words) == 1))
            same.update(dict.fromkeys(spellings, spellings))
    return same


SAME = _same()


def _tokens() -> dict[str, tuple[str, ...]]:
    """What a product must hold, one of them, for a word to find it."""
    found: dict[str, list[str]] = defaultdict(list)
    for compound in COMPOUNDS:
        own = _finding_words(compound) if compound in NAMED else ()
        for word in {MAGNESIUM, *own}:
            found[word].append(compound_token(compound.id))
    for form, words in FORM_WORDS.items():
        for word in words:
            found[folded(word)].append(form_token(form))
    return {word: tuple(tokens) for word, tokens in found.items()}


def _phrases() -> dict[Phrase, tuple[str, ...]]:
    """Names of several words of which one at least would not find the compound by itself."""
    found: dict[Phrase, list[str]] = defaultdict(list)
    for compound in NAMED:
        alone = {MAGNESIUM, *_finding_words(compound)}
        for phrase in dict.fromkeys(_phrase(name) for name in _names(compound)):
            if len(phrase) > 1 and not alone.issuperset(phrase):
                found[phrase].append(compound_token(compound.id))
    return {phrase: tuple(tokens) for phrase, tokens in found.items()}


def _offered() -> dict[str, tuple[str, ...]]:
    """The words, with marks, that may be offered for a misspelt one where products hold it."""
    offered = {}
    for compound in NAMED:
        own = [name for name in compound.names if len(split(name)) == 1 and not has_digit(name)]
        names = (compound.name, compound.name_en, *compound.trade_names, *own)
        single = (words for words in map(_without_magnesium, names) if len(words) == 1)
        words = [*chain.from_iterable(single), *ALSO_OFFERED.get(compound.id, ())]
        joined = [MAGNESIUM + word for word in words if folded(word) in SAME]
        offered[compound_token(compound.id)] = (MAGNESIUM, *words, *joined)
    return offered | {form_token(form): words for form, words in FORM_WORDS.items()}


TOKENS = _tokens()
PHRASES = _phrases()
OFFERED = _offered()

KNOWN = frozenset({*SAME, *TOKENS, *(word for phrase in PHRASES for word in phrase)})
"""Every word of the table: spelt right, though no product may have it."""

LONGEST_PHRASE = max(map(len, PHRASES))
