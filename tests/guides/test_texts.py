"""The guides as they are written: sources, figures, subjects and how hard they are to read."""

import re
import tomllib
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from guides.citations import CITATION
from guides.guide_text import GuideText, read_guide_texts
from labels.core.reference.compound_table import BY_ID
from products.goals import GOALS

GUIDES = {guide.slug: guide for guide in read_guide_texts()}
UNCITED = tomllib.loads((Path(__file__).parent / "cases" / "uncited.toml").read_text("utf-8"))

HIGHEST_LIX = 45
LEAST_WORDS = 350

TABLE_ROW = re.compile(r"^\|.*$", re.MULTILINE)
LIST_MARK = re.compile(r"^(?:- |\d+\. )")
SENTENCE_END = re.compile(r"(?<=[.?!:])\s+(?=[A-ZÅÄÖ”])")
WORD = re.compile(r"[^\W\d_]+")

SHARES = {
    "Oxid": BY_ID["oxide"].maximum,
    "Hydroxid": BY_ID["hydroxide"].maximum,
    "Dimagnesiummalat": BY_ID["malate"].maximum,
    "Citrat, utan vatten": BY_ID["citrate"].fractions("vattenfri")[1],
    "Malat, utan vatten": BY_ID["malate"].fractions("vattenfri")[1],
    "Bisglycinat": BY_ID["bisglycinate"].maximum,
    "Klorid, med sex delar vatten": BY_ID["chloride"].fractions("hexahydrat")[1],
    "L-treonat": BY_ID["l_threonate"].maximum,
    "Glukonat": BY_ID["gluconate"].maximum,
}
"""The rows of the guide's table and the shares of magnesium that labels are checked by."""

each_guide = pytest.mark.parametrize("guide", GUIDES.values(), ids=GUIDES.keys())


def sentences(guide: GuideText) -> Iterator[str]:
    """Every sentence outside headings and tables, citations left in."""
    for section in guide.sections:
        for line in TABLE_ROW.sub("", section.body).splitlines():
            yield from filter(None, SENTENCE_END.split(LIST_MARK.sub("", line)))


def lix(texts: list[str]) -> float:
    """The Swedish measure of how hard a text is: words a sentence and long words in percent."""
    words = [word for text in texts for word in WORD.findall(CITATION.sub("", text))]
    long_words = [word for word in words if len(word) > 6]
    return len(words) / len(texts) + 100 * len(long_words) / len(words)


@each_guide
def test_every_sentence_cites_a_source_or_says_why_it_needs_none(guide: GuideText) -> None:
    uncited = {each for each in sentences(guide) if not CITATION.search(each)}

    assert uncited == set(UNCITED[guide.slug])


@each_guide
def test_a_guide_is_plain_swedish(guide: GuideText) -> None:
    assert lix([*sentences(guide)]) <= HIGHEST_LIX


@each_guide
def test_a_guide_says_enough_to_be_one(guide: GuideText) -> None:
    words = [word for each in sentences(guide) for word in WORD.findall(CITATION.sub("", each))]

    assert len(words) >= LEAST_WORDS


@each_guide
def test_a_guide_is_about_compounds_and_goals_that_there_are(guide: GuideText) -> None:
    values = {kind: {value for of, value in guide.subjects if of == kind} for kind in KINDS}

    assert values["compound"] <= set(BY_ID)
    assert values["goal"] <= set(GOALS)
    assert all(re.fullmatch(r"[A-Z]{2}\d{3}", code) for code in values["finding"])


KINDS = ("compound", "goal", "topic", "finding")


@each_guide
def test_a_guide_is_published_with_a_review_to_come(guide: GuideText) -> None:
    assert guide.status == "published"
    assert guide.reviewed_on is not None
    assert guide.next_review_on is not None
    assert guide.next_review_on > guide.reviewed_on


@pytest.mark.parametrize(("row", "share"), SHARES.items())
def test_the_table_of_forms_has_the_shares_that_labels_are_checked_by(
    row: str, share: Decimal
) -> None:
    percent, in_a_gram, for_200_mg = map(number, table_row("magnesiumformer", row))

    assert percent == rounded(100 * share, "0.1")
    assert in_a_gram == rounded(1000 * share, "1")
    assert for_200_mg == rounded(200 / share, "1")


def test_the_table_of_forms_has_no_other_rows() -> None:
    text = "\n".join(section.body for section in GUIDES["magnesiumformer"].sections)

    assert TABLE_ROW.findall(text)[2:] == [
        line
        for line in TABLE_ROW.findall(text)
        if line.startswith(tuple(f"| {row} |" for row in SHARES))
    ]


def table_row(slug: str, first_cell: str) -> list[str]:
    """The cells after the first of the row that begins so."""
    text = "\n".join(section.body for section in GUIDES[slug].sections)
    rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in TABLE_ROW.findall(text)]
    return next(cells for first, *cells in rows if first == first_cell)


def rounded(amount: Decimal, step: str) -> Decimal:
    return amount.quantize(Decimal(step), ROUND_HALF_UP)


def number(cell: str) -> Decimal:
    return Decimal(re.sub(r"[^\d,]", "", cell).replace(",", "."))
