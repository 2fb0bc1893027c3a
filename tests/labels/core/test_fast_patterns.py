"""A pattern that is only tried where it may fit finds what it would find if tried everywhere."""

import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest

from labels.core import parsing
from labels.core.parsing import measures
from labels.core.parsing.at_words import AtWords
from labels.core.parsing.measure_patterns import FIGURE
from labels.core.parsing.patterns import Signed, compiled
from labels.core.parsing.scan import Scan, scan
from labels.core.parsing.words import look_for, words_of
from labels.core.reference import claim_words, designations, dose_words
from tests.labels.core.label_files import label_files


def patterns_of(kind: type) -> dict[str, Any]:
    """Every pattern of a kind that a reader has, by its name."""
    return {
        f"{module.name.rpartition('.')[2]}.{name}": value
        for module in iter_modules(parsing.__path__, f"{parsing.__name__}.")
        for name, value in vars(import_module(module.name)).items()
        if isinstance(value, kind)
    }


def texts() -> Iterator[str]:
    """Labels as they are, without spaces, and with the middle left out."""
    for label in label_files():
        yield label.text
        yield label.text.replace(" ", "")
        yield label.text[:150] + label.text[-150:]


AT_WORDS, SIGNED = patterns_of(AtWords), patterns_of(Signed)
SCANS = tuple(map(scan, texts()))
TABLES = {
    f"{module.__name__.rpartition('.')[2]}.{name}": table
    for module in (claim_words, designations, dose_words)
    for name, table in vars(module).items()
    if name.isupper() and isinstance(table, str)
}


def shapes(pattern: AtWords, found: Scan) -> tuple[str, ...]:
    """The text as the pattern is meant for."""
    if pattern.is_unmarked:
        return (found.prose.plain,)
    return found.folded, found.source.repaired


def spans(found: Iterator[re.Match[str]]) -> list[tuple[int, int]]:
    return [match.span() for match in found]


@pytest.mark.parametrize("pattern", list(AT_WORDS.values()), ids=AT_WORDS)
def test_finds_at_words_what_it_finds_everywhere(pattern: AtWords) -> None:
    for found in SCANS:
        for shape in shapes(pattern, found):
            at_words = spans(pattern.finditer(shape, found.words))
            assert at_words == spans(pattern.pattern.finditer(shape))


@pytest.mark.parametrize("pattern", list(SIGNED.values()), ids=SIGNED)
def test_finds_by_its_signs_what_it_finds_everywhere(pattern: Signed) -> None:
    for found in SCANS:
        for shape in (found.folded, found.source.repaired):
            assert spans(pattern.finditer(shape)) == spans(pattern.pattern.finditer(shape))


@pytest.mark.parametrize("table", list(TABLES.values()), ids=TABLES)
def test_sorted_alternatives_find_what_they_find_as_they_stand(table: str) -> None:
    as_it_stands, by_letter = re.compile(table), compiled(table)
    for found in SCANS:
        shape = found.prose.plain if table in vars(claim_words).values() else found.folded
        assert spans(by_letter.finditer(shape)) == spans(as_it_stands.finditer(shape))


@pytest.mark.parametrize(
    "pattern", [r".lot", r"(?:lot)*nr", r"[^a]bc", r"l+ot", r"\d{3}", "", "^a"]
)
def test_a_pattern_that_may_begin_with_anything_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"may begin|repeated|begins with"):
        AtWords(pattern)


def test_a_plain_measure_is_what_the_pattern_reads() -> None:
    for found in SCANS:
        folded = found.folded
        plain = measures._in_figures(folded)
        measures._add_in_words(folded, found.words, plain)
        for start, measure in plain.items():
            assert measure in (None, measures._measure_at(folded, start))
        for match in FIGURE.finditer(folded):
            start = match.start()
            if start not in plain and measures._begins(folded, start):
                assert measures._measure_at(folded, start) is None


def test_words_are_looked_up_by_their_first_letters() -> None:
    keys = look_for({"kap", "per"})
    words = words_of("90 kapslar, 2per dag")
    assert words.starting(keys) == [3, 13]
    assert words.known >= {"kapslar", "per", "dag"}
