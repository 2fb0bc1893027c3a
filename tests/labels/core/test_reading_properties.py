"""What holds for every text: no exception, no wrong number, no difference for what nobody sees."""

import json
import os
import re
import time
import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from labels.core import read
from labels.core.text import TEXT_LIMIT
from tests.labels.core.label_files import LabelFile, label_files

DAY = date(2026, 11, 23)
EXAMPLES = int(os.environ.get("LABEL_EXAMPLES", "500"))
"""Raised for the slow suite."""
SLOWEST_SECONDS = 0.5
"""Far above the aim of a tenth, for machines that do other things too."""
GROWTH = 3.5
"""By how much twice the text may take longer; a quadratic reader takes four times as long."""

FRAGMENTS = (
    *("Magnesium", "magnesiumcitrat", "Mg", " 100 mg", " 1 000 mg", "1E+1000000 mg", "½", "٢٠٠ mg"),
    *(
        "２００ mg",
        " per kapsel",
        " per dagsdos",
        "(2 kapslar)",
        " 2 kapslar dagligen",
        "1–3",
        " %",
    ),
    *("53 % av DRI", "Ingredienser: ", "(", ")", "[", ",", ".", ":", ";", "\n", "\t", "|", "  "),
    *("morgon och kväll", "vid behov", "varav", "från", "som", "Bäst före: ", "12 2027", "Lot: "),
    *("\u00ad", "\u200b", "\u00a0", "-\n", "E 470b", "Tillverkare: ", " AB, ", "753 23 Uppsala"),
    *("5 g", "10 ml", "1 skopa (5 g)", "100 g", "mmol", "gånger", "kr/st", "%DRI", "....", "*"),
)
texts = st.one_of(
    st.lists(st.sampled_from(FRAGMENTS), max_size=60).map("".join),
    st.text(max_size=400),
    st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=8)), max_size=40).map("".join),
)

AS_SEEN = (
    *("product_class", "dosage_form", "daily_dose", "salts", "salt_amounts", "nutrients"),
    *("elemental_mg_per_daily_dose", "elemental_mg_per_unit", "elemental_basis", "nrv_percent"),
    *("net_quantity", "best_before", "gtin", "statements"),
)
"""The fields that don't repeat the letters of the label."""
NUMBER_SPACE = re.compile(r"(?<=[0-9]) (?=\w)")
LONG_WORD = re.compile(r"(?<=[a-zåäö]{5})(?=[a-zåäö]{5})")
UNSEEN: dict[str, Callable[[str], str]] = {
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "blanks at the ends of lines": lambda text: text.replace("\n", "  \n"),
    "blank lines around": lambda text: f"\n\n{text}\n\n",
    "an indent": lambda text: text.replace("\n", "\n  "),
    "no-break spaces after numbers": lambda text: NUMBER_SPACE.sub("\u00a0", text),
    "letters taken apart": lambda text: unicodedata.normalize("NFD", text),
    "letters put together": lambda text: unicodedata.normalize("NFC", text),
    "soft hyphens": lambda text: LONG_WORD.sub("\u00ad", text),
    "hyphens for dashes": lambda text: text.replace("–", "-"),
    "zero-width spaces": lambda text: text.replace("magnesium", "magne\u200bsium"),
}


def reading_of(label: LabelFile, text: str) -> dict[str, Any]:
    reading = read(text, name=label.name, capture=label.capture, as_of=label.as_of).to_json()
    return {field: reading[field] for field in AS_SEEN}


def is_scanned(label: LabelFile) -> bool:
    """Tell whether a scanner's slips are in the text; what repairs them looks at the letters."""
    return re.search(r"[0-9][OlI]|[OlI][0-9]|\blnn|\blng", label.text) is not None


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=texts, name=st.none() | st.text(max_size=30), capture=st.sampled_from(["pack", "web"]))
def test_never_raises_and_keeps_to_the_text(text: str, name: str | None, capture: str) -> None:
    reading = read(text, name=name, capture=capture, as_of=DAY).to_json()
    json.dumps(reading)
    for start, end in reading["spans"].values():  # type: ignore[attr-defined]
        assert 0 <= start <= end <= len(text)
    for finding in reading["findings"]:  # type: ignore[attr-defined]
        assert finding["span"] is None or 0 <= finding["span"][0] <= finding["span"][1] <= len(text)


@settings(max_examples=EXAMPLES, deadline=None)
@given(
    units=st.integers(1, 6),
    milligrams=st.integers(1, 900),
    word=st.sampled_from(["kapsel", "tablett"]),
)
def test_amount_per_unit_times_units_is_the_day(units: int, milligrams: int, word: str) -> None:
    several = {"kapsel": "kapslar", "tablett": "tabletter"}[word] if units > 1 else word
    text = f"Dagsdos: {units} {several}.\nMagnesium {milligrams} mg per {word}."
    day = read(text, as_of=DAY).to_json()["elemental_mg_per_daily_dose"]
    assert day == {"min": str(units * milligrams), "max": str(units * milligrams)}


@pytest.mark.parametrize("change", UNSEEN)
@pytest.mark.parametrize("label", label_files(), ids=lambda label: label.id)
def test_what_nobody_sees_changes_nothing(label: LabelFile, change: str) -> None:
    if change == "soft hyphens" and is_scanned(label):
        pytest.skip("a scanner writes none")
    assert reading_of(label, UNSEEN[change](label.text)) == reading_of(label, label.text)


@pytest.mark.parametrize(
    "label", [each for each in label_files() if not is_scanned(each)], ids=lambda label: label.id
)
def test_capitals_change_nothing(label: LabelFile) -> None:
    dose = ("daily_dose", "elemental_mg_per_daily_dose", "salts", "nrv_percent")
    shouted, printed = reading_of(label, label.text.upper()), reading_of(label, label.text)
    assert [shouted[field] for field in dose] == [printed[field] for field in dose]


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Per dagsdos: magnesium 1E+1000000 mg", "elemental_mg_per_daily_dose", None),
        ("Per dagsdos: magnesium 1e5 mg", "elemental_mg_per_daily_dose", None),
        ("Per dagsdos: magnesium 1.000.000.000 mg", "elemental_mg_per_daily_dose", None),
        ("Per dagsdos: magnesium 123456789 mg", "elemental_mg_per_daily_dose", None),
        ("Per dagsdos: magnesium ٢٠٠ mg", "elemental_mg_per_daily_dose", None),
        ("Per dagsdos: magnesium 1\u200b00 mg", "elemental_mg_per_daily_dose", "100"),
        ("Dagsdos: 99999999999999999999 kapslar", "daily_dose", None),
        ("Dagsdos: 0 kapslar", "daily_dose", None),
        ("Ingredienser: " + "(" * 10_000, "daily_dose", None),
        ("magnesium " * 2_000, "elemental_mg_per_daily_dose", None),
    ],
    ids=lambda value: str(value)[:40],
)
def test_hostile_figures_are_refused_or_read_right(
    text: str, field: str, value: str | None
) -> None:
    read_value = read(text, as_of=DAY).to_json()[field]
    assert read_value == (value and {"min": value, "max": value})


HOSTILE = {
    "brackets": "(",
    "brackets that close": "()",
    "names and amounts": "magnesium 100 mg ",
    "doses": "2 kapslar dagligen, ",
    "dots": ". ",
    "one word": "a",
    "numbers": "1 000 ",
    "percentages": "53 % ",
    "entries": "Ingredienser: magnesiumcitrat, ",
    "lines": "Magnesium\n100 mg\n53 %\n",
    "leaders": "magnesium .... ",
    "spaces": " ",
    "bases": "per kapsel per dagsdos ",
}


def seconds(text: str) -> float:
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        read(text, as_of=DAY)
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("kind", HOSTILE)
def test_longest_text_is_read_in_time(kind: str) -> None:
    text = (HOSTILE[kind] * TEXT_LIMIT)[:TEXT_LIMIT]
    whole = seconds(text)
    assert whole < SLOWEST_SECONDS
    half = seconds(text[: TEXT_LIMIT // 2])
    assert whole < GROWTH * half + 0.01
