"""A pattern that is only tried where it may fit finds what it would find if tried everywhere."""

import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest

from labels.core import parsing
from labels.core.parsing import measures, stems, word_table
from labels.core.parsing.at_words import AtWords
from labels.core.parsing.beginnings import beginnings
from labels.core.parsing.claims import OTHERS
from labels.core.parsing.first_words import first_words
from labels.core.parsing.health_claims import PATTERNS
from labels.core.parsing.measure_patterns import FIGURE
from labels.core.parsing.patterns import Signed, compiled
from labels.core.parsing.scan import scan
from labels.core.parsing.word_table import WordedPattern, WordTable
from labels.core.parsing.words import TABLE, look_for, words_of
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


AT_WORDS, SIGNED, WORDED = map(patterns_of, (AtWords, Signed, WordedPattern))
WORDED |= {f"claims.{kind}": pattern for pattern, kind in OTHERS.items()}
SCANS = tuple(map(scan, texts()))
SENTENCES = {
    sentence: PATTERNS.possible(sentence)
    for found in SCANS
    for sentence in (found.prose.plain, *re.split(r"[\n.]", found.prose.plain))
}
TABLES = {
    f"{module.__name__.rpartition('.')[2]}.{name}": table
    for module in (claim_words, designations, dose_words)
    for name, table in vars(module).items()
    if name.isupper() and isinstance(table, str)
}


def spans(found: Iterator[re.Match[str]]) -> list[tuple[int, int]]:
    return [match.span() for match in found]


@pytest.mark.parametrize("pattern", list(AT_WORDS.values()), ids=AT_WORDS)
def test_finds_at_words_what_it_finds_everywhere(pattern: AtWords) -> None:
    for found in SCANS:
        for shape in (found.folded, found.source.repaired, found.prose.plain):
            at_words = spans(pattern.finditer(shape, found.words))
            assert at_words == spans(pattern.pattern.finditer(shape))


@pytest.mark.parametrize("pattern", list(SIGNED.values()), ids=SIGNED)
def test_finds_by_its_signs_what_it_finds_everywhere(pattern: Signed) -> None:
    for found in SCANS:
        for shape in (found.folded, found.source.repaired):
            assert spans(pattern.finditer(shape)) == spans(pattern.pattern.finditer(shape))


@pytest.mark.parametrize("pattern", list(WORDED.values()), ids=WORDED)
def test_finds_by_a_sentences_words_what_it_finds_in_any_sentence(pattern: WordedPattern) -> None:
    for sentence, possible in SENTENCES.items():
        found = pattern.pattern.search(sentence)
        assert found is None or pattern in possible, sentence


def test_every_stem_on_a_label_is_told_of_by_its_words() -> None:
    entered = {entry for entries in TABLE.at_start.values() for _, _, entry in entries}
    all_stems = stems.ALWAYS | {entry for entry in entered if isinstance(entry, str)}
    for found in SCANS:
        on_label = {each for each in all_stems if each in found.folded or each in found.prose.plain}
        assert on_label <= found.stems


@pytest.mark.parametrize(
    ("pattern", "known"),
    [
        (r"\bsov(?:er)?\b|lugn\w*", {("sov", 0, 1), ("sover", 0, 1), ("lugn", 1, 0)}),
        (r"\w+kramp\w*|[0-9]+ (?:%|ggr) mer", {("kramp", 1, 0), ("mer", 0, 0), ("ggr", 0, 1)}),
        (r"(?<!tre )\bkalla till", {("kalla", 0, 1)}),
        (r"(?:av |fran )?doktor", {("doktor", 1, 0)}),
        (r"bra(?: \w+){0,2} for", {("bra", 1, 1)}),
        (r"overdriven", {("overdriv", 1, 0)}),
    ],
)
def test_beginnings_are_found_in_the_pattern(
    pattern: str, known: set[tuple[str, bool, bool]]
) -> None:
    assert set(beginnings(pattern)) == known


@pytest.mark.parametrize("pattern", [r"[0-9]+ ?%", "", r"\w+", "(?:a|b)?", "^"])
def test_a_pattern_that_needs_no_letter_has_no_beginning(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"letter|sign"):
        list(beginnings(pattern))


def test_words_are_remembered_only_so_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_table, "MOST_WORDS", 2)
    table: WordTable[str] = WordTable()
    table.enter("sleep", beginnings("somn"))

    assert table.within(["somnig", "dag", "natt", "djupsomn"]) == {"sleep"}
    assert len(table) <= 2


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


@pytest.mark.parametrize(
    ("pattern", "known"),
    [
        (
            r"\b(?:lot(?:nr|nummer)?|parti)\b",
            {("lot", 1), ("lotnr", 1), ("lotnumme", 0), ("parti", 1)},
        ),
        (r"(?:av |från )?läkare", {("av", 1), ("fran", 1), ("lakare", 0)}),
        (r"mag[a-zåäö]*|dos[ -]?a", {("mag", 0), ("dos", 1), ("dosa", 0)}),
        (r"bra(?: \w+){0,2} för|(?<=[0-9])sena+re", {("bra", 0), ("sen", 0)}),
    ],
)
def test_first_words_are_found_in_the_pattern(pattern: str, known: set[tuple[str, bool]]) -> None:
    assert {(each.letters, each.is_whole) for each in first_words(pattern)} == known


def test_words_are_looked_up_by_how_they_begin() -> None:
    sought = look_for(first_words("kap|per\\b|två"))
    words = words_of("90 kapslar, två, 2per dag perla")
    assert words.starting(sought) == [3, 12, 18]
