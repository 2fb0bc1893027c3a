"""An aid given as the source of magnesium: "Magnesium (som magnesiumstearat) 60 mg"."""

import re
from collections.abc import Iterator

from labels.core.parsed_label import Salt
from labels.core.parsing.compound_names import EXCIPIENT
from labels.core.parsing.ingredients import Entry, IngredientList
from labels.core.parsing.mentions import Mention
from labels.core.parsing.scan import Scan

GIVEN_AS = re.compile(
    r"\bmagnesium\b[^.\n]{0,24}?(?:\bsom|\bfrån|\bur|\bi form av|\bas|\bfrom|\bkälla:?|\()\s?$"
)
LEFT = 50


def read(scan: Scan, lists: tuple[IngredientList, ...]) -> Salt | None:
    """Return the aid that the declaration, or the head of the list, gives as the source."""
    if not any(mention.kind == EXCIPIENT for mention in scan.mentions):
        return None
    for mention in (*_declared(scan), *_first_listed(scan, lists)):
        wording = scan.source.text[mention.start : mention.end]
        return Salt(EXCIPIENT, wording, scan.span(mention.start, mention.end))
    return None


def _declared(scan: Scan) -> Iterator[Mention]:
    for mention in scan.mentions:
        before = scan.folded[max(0, mention.start - LEFT) : mention.start]
        if mention.kind == EXCIPIENT and GIVEN_AS.search(before):
            yield mention


def _first_listed(scan: Scan, lists: tuple[IngredientList, ...]) -> Iterator[Mention]:
    """Yield an aid that heads a list without any source, under no category."""
    listed = lists[0].entries if lists else ()
    names_source = any(_of(scan, entry, is_aid=False) for entry in listed)
    if listed and listed[0].function is None and not names_source:
        yield from _of(scan, listed[0], is_aid=True)


def _of(scan: Scan, entry: Entry, *, is_aid: bool) -> list[Mention]:
    found = scan.mentions_between(entry.start, entry.end)
    return [each for each in found if (each.kind == EXCIPIENT if is_aid else each.is_compound)]
