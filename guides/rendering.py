"""A guide's Markdown as safe HTML: raw HTML is text, and what is left passes an allow-list."""

from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import Any

import nh3
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from guides.citations import CITATION, keys_in
from labels.swedish import tied

TAGS = frozenset(
    {"a", "blockquote", "br", "code", "div", "em", "h3", "h4", "hr", "li", "ol", "p", "strong"}
    | {"sup", "table", "tbody", "td", "th", "thead", "tr", "ul"}
)
ATTRIBUTES: Mapping[str, set[str]] = {
    "a": {"href", "aria-label"},
    "div": {"class", "role", "tabindex", "aria-label"},
    "ol": {"start"},
    "sup": {"class"},
    "td": {"class"},
    "th": {"scope", "class"},
}
URL_SCHEMES = frozenset({"https", "mailto"})


@lru_cache(maxsize=128)
def render_markdown(body: str, source_keys: tuple[str, ...]) -> SafeString:
    """Safe HTML of the Markdown; `source_keys` in order give citations their numbers from 1."""
    numbers = {key: number for number, key in enumerate(source_keys, start=1)}
    unsafe_html = _MARKDOWN.render(body, {"numbers": numbers})
    clean_html = nh3.clean(
        unsafe_html,
        tags=set(TAGS),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        url_schemes=set(URL_SCHEMES),
        link_rel=None,
    )
    # nh3 has just reduced it to the allow-list above.
    return mark_safe(clean_html)  # noqa: S308


def _read_citation(state: StateInline, silent: bool) -> bool:
    match = CITATION.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        # The mark follows its word without a space, so that it never begins a line.
        state.pending = state.pending.rstrip()
        token = state.push("citation", "", 0)
        token.meta = {"keys": keys_in(match[1])}
    state.pos = match.end()
    return True


def _write_citation(
    renderer: RendererHTML,
    tokens: Sequence[Token],
    index: int,
    options: OptionsDict,
    env: MutableMapping[str, Any],
) -> str:
    numbers = env["numbers"]
    # A key without a source shows itself, so that the editor sees what is missing.
    marks = ((key, numbers.get(key, key)) for key in tokens[index].meta["keys"])
    # Guides are Swedish, and so are their labels, whatever language the page around them has.
    links = format_html_join(" ", '<a href="#kalla-{0}" aria-label="Källa {1}">{1}</a>', marks)
    return format_html('<sup class="source-mark">{}</sup>', links)


def _write_text(_renderer: RendererHTML, tokens: Sequence[Token], index: int, *_: Any) -> str:
    return escape(tied(tokens[index].content))


def _open_table(_renderer: RendererHTML, tokens: Sequence[Token], index: int, *_: Any) -> str:
    """A region that scrolls by itself on a narrow screen, named by the table's headings."""
    opening = '<div class="table-scroll" role="region" tabindex="0" aria-label="Tabell: {}"><table>'
    return format_html(opening, ", ".join(_headings(tokens, index)))


def _headings(tokens: Sequence[Token], index: int) -> Iterator[str]:
    """The words of the heading cells of the table that begins at the index."""
    for token in takewhile(lambda each: each.type != "thead_close", tokens[index:]):
        if token.type == "inline":
            words = (each.content for each in token.children or () if each.type == "text")
            yield "".join(words).strip()


def _close_table(*_: object) -> str:
    return "</table></div>"


def _open_heading_cell(
    _renderer: RendererHTML, tokens: Sequence[Token], index: int, *_: Any
) -> str:
    return '<th scope="col" class="number">' if _is_number(tokens[index]) else '<th scope="col">'


def _open_cell(_renderer: RendererHTML, tokens: Sequence[Token], index: int, *_: Any) -> str:
    return '<td class="number">' if _is_number(tokens[index]) else "<td>"


def _is_number(cell: Token) -> bool:
    """Whether the cell stands in a column that is aligned to the right (`---:`)."""
    return cell.attrGet("style") == "text-align:right"


def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    markdown.inline.ruler.before("link", "citation", _read_citation)
    markdown.add_render_rule("text", _write_text)
    markdown.add_render_rule("citation", _write_citation)
    markdown.add_render_rule("table_open", _open_table)
    markdown.add_render_rule("table_close", _close_table)
    markdown.add_render_rule("th_open", _open_heading_cell)
    markdown.add_render_rule("td_open", _open_cell)
    return markdown


_MARKDOWN = _markdown()
