"""Guide files: what they state, and which are refused."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from guides.citations import cited_keys
from guides.guide_text import (
    GuideTextError,
    SectionText,
    SourceText,
    parse_guide_text,
    read_guide_texts,
)
from tests.guides.guide_files import SETTINGS, guide_file

CASES = tomllib.loads((Path(__file__).parent / "cases" / "guide_texts.toml").read_text("utf-8"))


def test_a_file_states_a_whole_guide() -> None:
    guide = parse_guide_text("min-guide", guide_file())

    assert guide.slug == "min-guide"
    assert guide.title == "Min guide"
    assert guide.reviewed_on == date(2026, 11, 24)
    assert guide.subjects == (
        ("compound", "citrate"),
        ("goal", "vardag"),
        ("topic", "upper_level"),
        ("finding", "DS001"),
    )
    assert guide.sections == (
        SectionText("Först", "Gränsen är 250 mg [@slv]."),
        SectionText("Sedan", "Mer text."),
    )
    assert guide.sources == (
        SourceText("slv", "Magnesium", "Verket", "https://example.org/", date(2026, 11, 23)),
    )


@pytest.mark.parametrize("case", CASES["refused"], ids=lambda case: case["why"])
def test_a_file_that_does_not_follow_the_form_is_refused_by_name(case: dict[str, Any]) -> None:
    with pytest.raises(GuideTextError) as refused:
        parse_guide_text("min-guide", case.get("text") or _text(case))

    assert str(refused.value).startswith("min-guide: ")
    assert case["says"] in str(refused.value)


def test_guides_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    for slug in ("b", "a"):
        (tmp_path / f"{slug}.md").write_text(guide_file(), encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no guide", encoding="utf-8")

    assert [guide.slug for guide in read_guide_texts(tmp_path)] == ["a", "b"]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("A [@x]. B [@y; @x].", ("x", "y")),
        ("Big letters and figures: [@fic_annexXIII].", ("fic_annexXIII",)),
        ("No citation: [x], @x, [@x;@y], [@å].", ()),
    ],
)
def test_keys_are_cited_once_each_in_the_order_of_first_use(
    text: str, keys: tuple[str, ...]
) -> None:
    assert cited_keys(text) == keys


def _text(case: dict[str, Any]) -> str:
    settings = case.get("settings", SETTINGS)
    sources = f"[[source]]\n{case['source']}" if "source" in case else "source = []"
    return f"+++\n{settings}\n{sources}\n+++\n{case['body']}"
