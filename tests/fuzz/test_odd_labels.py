"""What the fuzzer runs: its seeds are read, its dictionary holds the reader's words."""

from datetime import date
from pathlib import Path

import pytest

from tests.fuzz import odd_labels
from tests.fuzz.odd_labels import BrokenPromise, odd_label, read_one
from tests.fuzz.seeds import seeds, words, write
from tests.labels.core.label_files import label_files


def test_a_tenth_of_the_seeds_are_read_to_the_contract() -> None:
    for seed in list(seeds())[::10]:
        read_one(seed)


def test_the_seeds_are_the_labels_kept_for_tests_in_pieces() -> None:
    texts = "".join(odd_label(seed).text for seed in seeds())
    assert texts == "".join(label.text for label in label_files())


def test_the_first_bytes_settle_the_rest_of_the_input() -> None:
    label = odd_label(b"\x03\x04Lugn\nKosttillskott")
    assert label == ("Lugn\nKosttillskott", "Lugn", "web", date(2025, 11, 25))


@pytest.mark.parametrize("data", [b"", b"\xff", b"\x00\x00\xff\xfe", b"\x01\x1f\xed\xa0\x80"])
def test_any_bytes_are_an_input(data: bytes) -> None:
    read_one(data)


def test_a_broken_promise_stops_the_fuzzer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(odd_labels, "breaches", lambda _text, _reading: ["a promise"])
    with pytest.raises(BrokenPromise, match="a promise"):
        read_one(b"  Magnesium")


def test_a_slow_text_stops_the_fuzzer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(odd_labels, "SLOWEST_SECONDS", 0)
    with pytest.raises(BrokenPromise, match=r"0\.[0-9]{3} s for"):
        read_one(b"  Magnesium 100 mg")


def test_the_dictionary_holds_names_words_of_patterns_and_signs() -> None:
    assert {"magnesiumbisglycinat", "återförsäljare", "dagligen", "Ⅳ", "1E+9"} <= set(words())


def test_seeds_and_dictionary_are_written_as_the_fuzzer_takes_them(tmp_path: Path) -> None:
    corpus, dictionary = write(tmp_path)
    assert len(list(corpus.iterdir())) == len(set(seeds()))
    lines = dictionary.read_text("ascii").splitlines()
    assert len(lines) == len(words())
    assert all(line.startswith('"\\x') and line.endswith('"') for line in lines)
