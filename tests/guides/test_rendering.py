"""Markdown to HTML: citations, tables, and nothing that could run."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from django.utils import translation

from guides.rendering import render_markdown

CASES = tomllib.loads((Path(__file__).parent / "cases" / "rendering.toml").read_text("utf-8"))

TABLE = """\
| Mat | Mängd [@a] |
| --- | ---: |
| Gröt | 50 mg |
"""


@pytest.mark.parametrize("case", CASES["rendered"], ids=lambda case: case["why"])
def test_markdown_becomes_safe_html(case: dict[str, Any]) -> None:
    assert render_markdown(case["markdown"], ("a", "b")).strip() == case["html"]


def test_a_table_scrolls_by_itself_under_the_name_of_its_headings() -> None:
    html = render_markdown(TABLE, ("a",))

    assert html.startswith(
        '<div class="table-scroll" role="region" tabindex="0" aria-label="Tabell: Mat, Mängd">'
    )
    assert html.strip().endswith("</table></div>")


def test_a_column_set_to_the_right_holds_numbers() -> None:
    html = render_markdown(TABLE, ("a",))

    assert '<th scope="col">Mat</th>' in html
    assert '<th scope="col" class="number">Mängd' in html
    assert '<td class="number">50&nbsp;mg</td>' in html


def test_a_heading_can_not_break_out_of_the_name_of_its_table() -> None:
    html = render_markdown('| a" onfocus="x |\n| --- |\n| 1 |', ())

    assert 'aria-label="Tabell: a&quot; onfocus=&quot;x"' in html


def test_a_guide_is_swedish_on_an_english_page_too() -> None:
    with translation.override("en"):
        html = render_markdown("Så [@a] på engelska.", ("a",))

    assert 'aria-label="Källa 1"' in html
