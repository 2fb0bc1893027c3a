"""Sentences that claim, and sentences that don't, each put on a label that is right in all else."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from labels.core.checker import check
from labels.core.parsing import parse

DAY = date(2026, 11, 23)
TABLE = Path(__file__).parent / "cases" / "claim_sentences.toml"
SENTENCES: dict[str, list[str]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))
HARMLESS = "harmless"
LABEL = """\
Provet Magnesium
Kosttillskott. 60 tabletter. 66 g.
Ingredienser: magnesiumoxid, fyllnadsmedel (mikrokristallin cellulosa).
Dosering: 1 tablett dagligen.
1 tablett innehåller magnesium 188 mg (50 % av DRI).
Rekommenderad daglig dos bör inte överskridas. Kosttillskott ersätter inte en varierad kost.
Förvaras utom räckhåll för små barn.
{sentence}
Bäst före 08 2028. Lot P1
Provet AB, Provgatan 1, 622 54 Romakloster
"""


@pytest.mark.parametrize(
    ("code", "sentence"),
    [(code, sentence) for code, sentences in SENTENCES.items() for sentence in sentences],
)
def test_sentence_is_classed_as_the_table_says(code: str, sentence: str) -> None:
    found = check(parse(LABEL.format(sentence=sentence)), as_of=DAY)
    assert {each.code for each in found} == ({code} - {HARMLESS})
