"""What a person would not notice in a label's text does not change how it is read.

Each change is made to every label that is kept for tests, and several at once to any of them.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from random import Random
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from labels.core import read
from tests.labels.core.label_files import LabelFile, label_files

Change = Callable[[str, Random], str]

LETTER_GAP = r"(?<=\w)(?=\w)"
WORD_GAP = r"(?<=\S) (?=\S)"
PROSE_GAP = r"(?<=[a-zåäöé]) (?=[a-zåäöé])(?! ?p(?:er|ro?)\b)"
BROKEN_SHARE = 0.1
LONG_LINE, NARROWEST = 90, 45
"""Characters of a line that would be set in two, and that the first of the two has at least."""
TABLE = re.compile(r"\t|\||\.{3}| {2}")
SAME_SIGNS = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
        **dict.fromkeys("\u201d\u201c\u201e\u00bb\u00ab", '"'),
        **dict.fromkeys("\u2019\u2018", "'"),
    }
)


def put(sign: str, where: str, share: float = 0.1) -> Change:
    """Put a sign for what a pattern finds, in a share of the places."""
    pattern = re.compile(where)
    return lambda text, chance: pattern.sub(
        lambda found: sign if chance.random() < share else found.group(), text
    )


def swap(signs: str, other: str) -> Change:
    """Put one text for another everywhere."""
    return lambda text, _chance: text.replace(signs, other)


def broken_words(sign: str) -> Change:
    """Break some long words; not before what may be a word of its own, or a scanner's "m"."""
    syllables = re.compile(
        r"(?<![^\W\d_])[A-ZÅÄÖa-zåäö][a-zåäö]{4}(?=[a-zåäö]{4})(?!och|eller|samt|og|und|and|ja|rn)"
    )
    return lambda text, chance: syllables.sub(
        lambda found: found.group() + (sign if chance.random() < BROKEN_SHARE else ""), text
    )


def in_form(form: Any) -> Change:
    """Put the letters together, or take them apart."""
    return lambda text, _chance: unicodedata.normalize(form, text)


def narrower(text: str, chance: Random) -> str:
    """Set the long lines of running text in a narrower column; a label of one line is none."""
    if "\n" not in text.strip():
        return text
    return "\n".join(
        _broken(line, chance) if len(line) >= LONG_LINE and not TABLE.search(line) else line
        for line in text.split("\n")
    )


def _broken(line: str, chance: Random) -> str:
    width = chance.randint(50, 80)
    set_line, *rest = line.split(" ")
    lines = [set_line]
    for word in rest:
        is_full = len(lines[-1]) >= NARROWEST and len(lines[-1]) + len(word) > width
        if is_full and lines[-1][-1:].islower() and word[:1].islower() and word != "medel":
            lines.append(word)
        else:
            lines[-1] += f" {word}"
    return "\n".join(lines)


BETWEEN_WORDS: dict[str, Change] = {
    "blanks at the ends of lines": put("   \n", r"\n", 0.5),
    "blank lines around": lambda text, _chance: f"\n\n{text}\n\n\n",
    "an indent": lambda text, _chance: text.replace("\n", "\n  "),
    "an indent of tabs": lambda text, _chance: re.sub(r"\n(?! )", "\n\t", text),
    "a narrower column": narrower,
    "Bäst / före": put("\n", r"(?<=Bäst) (?=före)", 1.0),
    "no-break spaces": put("\u00a0", WORD_GAP, 0.3),
    "thin spaces": put("\u2009", WORD_GAP, 0.3),
    "narrow no-break spaces": put("\u202f", WORD_GAP, 0.3),
    "figure spaces": put("\u2007", WORD_GAP, 0.3),
    "spaces of full width": put("\u3000", WORD_GAP, 0.3),
    "two spaces between words": put("  ", PROSE_GAP, 0.3),
    "two spaces behind a comma": put(",  ", r", (?=[^\s|])", 0.5),
    "two spaces behind a colon": put(":  ", r"(?<=[a-zåäö]): (?=[^\s|])", 0.5),
    "two spaces before a unit": put("  ", r"(?<=[0-9]) (?=[a-zåäöµ%])", 0.5),
    "digits of full width": lambda text, _chance: text.translate(
        {ord("0") + digit: ord("０") + digit for digit in range(10)}
    ),
    "another micro sign": swap("µ", "μ"),
    "true hyphens": put("\u2010", r"-", 0.6),
    "no-break hyphens": put("\u2011", r"-", 0.6),
    "dashes for hyphens": put("–", r"-", 0.6),
    "hyphens for dashes": swap("–", "-"),
    "minus signs for hyphens": put("\u2212", r"-", 0.6),
    "typographic quotes": lambda text, _chance: text.replace('"', "”").replace("'", "’"),
    "isolates": lambda text, _chance: f"\u2066{text}\u2069",
}
IN_WORDS: dict[str, Change] = {
    "letters taken apart": in_form("NFD"),
    "letters taken apart, and signs": in_form("NFKD"),
    "letters joined by the typesetter": swap("fi", "ﬁ"),
    "soft hyphens": put("\u00ad", r"(?<=[a-zåäö]{3})(?=[a-zåäö]{3})", 0.2),
    "soft hyphens at line ends": broken_words("\u00ad\n"),
    "hyphens at line ends": broken_words("-\n"),
    "zero-width spaces": put("\u200b", LETTER_GAP),
    "zero-width joiners": put("\u200d", LETTER_GAP),
    "word joiners": put("\u2060", LETTER_GAP),
    "byte order marks": put("\ufeff", LETTER_GAP),
    "marks of direction": put("\u200e", LETTER_GAP),
    "invisible operators": put("\u2063", LETTER_GAP),
    "selectors of variants": put("\ufe0f", LETTER_GAP),
    "grapheme joiners": put("\u034f", LETTER_GAP),
}
"""What a scanner never writes; its slips are told by the letters side by side."""
LINE_ENDS: dict[str, Change] = {
    "line ends of Windows": swap("\n", "\r\n"),
    "line ends of old Macs": swap("\n", "\r"),
    "line separators": swap("\n", "\u2028"),
    "next lines": swap("\n", "\u0085"),
}
OTHERS = BETWEEN_WORDS | IN_WORDS
CHANGES = OTHERS | LINE_ENDS
"""The ends of lines come last: what else is changed knows but one."""


def reading_of(label: LabelFile, text: str) -> dict[str, Any]:
    """Return a reading as a person sees it; where things stand is left out."""
    reading = read(text, name=label.name, capture=label.capture, as_of=label.as_of).to_json()
    del reading["spans"]
    found: Any = reading["findings"]
    reading["findings"] = [(finding["code"], finding["severity"]) for finding in found]
    seen: dict[str, Any] = as_seen(reading)
    return seen


def as_seen(value: Any) -> Any:
    """Make texts alike that a person takes for the same."""
    if isinstance(value, str):
        signs = unicodedata.normalize("NFC", value).translate(SAME_SIGNS)
        return " ".join("".join(filter(is_seen, signs)).split())
    if isinstance(value, list | tuple):
        return [as_seen(each) for each in value]
    if isinstance(value, dict):
        return {key: as_seen(each) for key, each in value.items()}
    return value


def is_seen(sign: str) -> bool:
    return unicodedata.category(sign) != "Cf"


@cache
def as_printed(label_id: str) -> dict[str, Any]:
    (label,) = (each for each in label_files() if each.id == label_id)
    return reading_of(label, label.text)


def differences(label: LabelFile, text: str) -> dict[str, Any]:
    printed, changed = as_printed(label.id), reading_of(label, text)
    return {
        field: (value, changed[field])
        for field, value in printed.items()
        if changed[field] != value
    }


def is_scanned(label: LabelFile) -> bool:
    """Tell whether a scanner's slips are in the text; what repairs them looks at the letters."""
    return re.search(r"[0-9][OlI]|[OlI][0-9]|\blnn|\blng|\brna|iurn", label.text) is not None


@pytest.mark.parametrize("change", CHANGES)
def test_what_nobody_sees_changes_nothing(change: str) -> None:
    labels = [each for each in label_files() if not (change in IN_WORDS and is_scanned(each))]
    made = [(label, CHANGES[change](label.text, Random(label.id))) for label in labels]
    changed = [(label, text) for label, text in made if text != label.text]
    assert changed
    told = {label.id: differences(label, text) for label, text in changed}
    assert {label: fields for label, fields in told.items() if fields} == {}


@given(
    st.sampled_from(label_files()),
    st.sets(st.sampled_from(sorted(OTHERS)), min_size=1, max_size=3),
    st.sampled_from(sorted(LINE_ENDS)),
    st.integers(0, 2**32),
)
def test_several_things_that_nobody_sees_change_nothing(
    label: LabelFile, others: set[str], line_end: str, seed: int
) -> None:
    assume(not (others & IN_WORDS.keys() and is_scanned(label)))
    text, chance = label.text, Random(seed)
    for name, change in CHANGES.items():
        if name in others or name == line_end:
            text = change(text, chance)
    assert differences(label, text) == {}


def test_capitals_change_no_figure() -> None:
    dose = {"daily_dose", "elemental_mg_per_daily_dose", "salts", "nrv_percent"}
    for label in label_files():
        if not is_scanned(label):
            assert dose.isdisjoint(differences(label, label.text.upper())), label.id


def test_capitals_in_units_change_no_figure() -> None:
    figures = {"nutrients", "salt_amounts", "net_quantity", "elemental_mg_per_daily_dose"}
    for label in label_files():
        shouted = re.sub(
            r"(?<=[0-9] )(?:mg|µg|g|ml)\b", lambda unit: unit.group().upper(), label.text
        )
        assert figures.isdisjoint(differences(label, shouted)), label.id
