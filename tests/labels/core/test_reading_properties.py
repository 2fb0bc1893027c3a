"""What holds for every text: no exception, the contract's shape, same bytes, no wrong number."""

import json
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from labels.core import read
from tests.labels.core.label_files import label_files
from tests.labels.core.odd_texts import OddLabel, odd_labels
from tests.labels.core.reading_shape import amounts, breaches

DAY = date(2026, 11, 23)
ROOT = Path(__file__).parents[3]

CONTEXTS = (
    *("Per dagsdos: magnesium {} mg", "Dagsdos: {} kapslar", "Nettovikt: {} g", "{} tabletter"),
    *("Magnesium {} mg per kapsel ({} % av DRI)", "Magnesiumcitrat {} mg varav magnesium {} mg"),
    *("Magnesium | {} mg | {} %", "Rekommenderad dos: {} tsk dagligen", "Bäst före: {}-{}"),
    *("EAN {}", "{} x {} kapslar", "Zink......{} mg", "Innehåll: {} ml", "{}–{} kapslar dagligen"),
    *("Ingredienser: magnesiumcitrat ({} %), citronsyra", "Räcker i {} dagar", "Magnesium {} mmol"),
)
NOT_DIGITS = (
    *("٣٠٠", "३००", "𝟛𝟘𝟘", "³⁰⁰", "₃₀₀", "三百", "①②", "⑳", "Ⅻ", "XII", "IV", "⅓", "⅛", "↉", "ↈ"),
    *("NaN", "Infinity", "-Infinity", "nan", "∞", "E+", "e", "-", "−", "±", "?", "#", "..."),
    *("", "π"),
    *("\u200b", "\u00ad", "\u0663\u0301", "🄀", "㉈", "߃", "௩", "〇", "null", "None"),
)
"""What looks like a number, or what programs take for one, without a digit that labels print."""


@given(odd_labels)
def test_any_text_is_read_to_the_contract(label: OddLabel) -> None:
    reading = read(label.text, name=label.name, capture=label.capture, as_of=label.as_of)
    assert breaches(label.text, reading.to_json()) == []


@given(odd_labels)
def test_the_same_input_gives_the_same_bytes(label: OddLabel) -> None:
    text, name, capture, as_of = label
    readings = (read(text, name=name, capture=capture, as_of=as_of) for _ in range(2))
    one, other = (json.dumps(reading.to_json(), allow_nan=False) for reading in readings)
    assert one == other


@given(odd_labels)
def test_name_capture_and_day_change_findings_only(label: OddLabel) -> None:
    bare = read(label.text, as_of=DAY).to_json()
    full = read(label.text, name=label.name, capture=label.capture, as_of=label.as_of).to_json()
    assert {**bare, "findings": None} == {**full, "findings": None}


def test_the_same_bytes_come_from_every_process() -> None:
    lines = "".join(
        json.dumps({"text": label.text, "name": label.name, "as_of": str(label.as_of)}) + "\n"
        for label in label_files()
    )
    answers = {
        subprocess.run(
            [sys.executable, "-m", "labels.core", "read", "--ndjson"],
            input=lines.encode(),
            capture_output=True,
            check=True,
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(answers) == 1


@given(
    st.lists(
        st.tuples(
            st.sampled_from(CONTEXTS), st.sampled_from(NOT_DIGITS), st.sampled_from(NOT_DIGITS)
        ),
        max_size=8,
    )
)
def test_no_number_is_read_from_what_is_none(lines: list[tuple[str, str, str]]) -> None:
    text = "\n".join(context.format(one, other) for context, one, other in lines)
    reading = read(text, as_of=DAY).to_json()
    assert amounts(reading) == []
    assert reading["gtin"] is reading["best_before"] is reading["batch"] is None


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


@given(st.decimals(min_value="0.01", max_value=99_999, places=2), st.sampled_from("\u00a0\u202f "))
def test_an_amount_is_read_as_it_is_printed(amount: Decimal, space: str) -> None:
    printed = f"{amount:,.2f}".replace(",", space).replace(".", ",")
    day = read(f"Per dagsdos: magnesium {printed} mg", as_of=DAY).to_json()
    plain = format(amount.normalize(), "f")
    assert day["elemental_mg_per_daily_dose"] == {"min": plain, "max": plain}
