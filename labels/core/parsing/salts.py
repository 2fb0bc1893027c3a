"""The sources of magnesium that the label names, and the forms that its name promises."""

import re
from collections.abc import Iterable, Iterator, Sequence

from labels.core.parsed_label import Salt
from labels.core.parsing.compound_names import ANIONS, LETTERS
from labels.core.parsing.ingredients import Entry, IngredientList
from labels.core.parsing.mentions import COMPOUND, TRADE_NAME, Mention
from labels.core.parsing.mentions import read as read_mentions
from labels.core.parsing.scan import Scan
from labels.core.parsing.words import words_of
from labels.core.span import Span

WORD = re.compile(rf"[{LETTERS}]+")
GENERIC = frozenset({"chelate_unspecified", "marine"})
"""Compounds that a name settles only in part; one named in its bracket goes before them."""
MAKERS = frozenset({"albion", "balchem"})
"""Names of makers, which tell the compound only where the list names none."""
BUFFERED, PURE, BUFFER = "bisglycinate_buffered", "bisglycinate", "oxide"

SOURCE_LEAD = re.compile(
    r"(?:innehåller|inneh\.|ger|av|med|som|från|ur|form av|formen|(?:magnesium|mineral)?källa:?"
    r"|as|from|with|contains|aus|als|[(:])[ :]{0,3}"
    r"(?:(?:ett|en|rent?|ren|högkvalitativt?|organiskt?|välupptagligt?|[0-9]{1,3} ?%"
    r"|[0-9]{1,4} m?g) ){0,2}\Z"
)
NOT_A_SOURCE = re.compile(
    r"\b(?:än|jämför\w*|skillnad|istället|stället|inte|utan|ej|stud\w+|forskning\w*)\b"
)
TITLE_LINES = 3
TITLE_WORDS = 8
NOT_A_TITLE = re.compile(r"[:.]|kosttillskott|innehåll|ingrediens|per |[0-9] ?mg")


def read(
    scan: Scan, lists: tuple[IngredientList, ...], declared: Iterable[Mention]
) -> tuple[Salt, ...]:
    """Return every source once, in the order of the list; without a list, from the declaration.

    `declared` are the compounds that the declaration gives an amount of, or from.
    """
    listed = _listed(scan, lists)
    if listed and not any(each.is_rest for each in lists):
        return _once(scan, listed)
    named = [mention for mention in declared if mention.is_compound]
    if listed or named or lists:
        return _once(scan, sorted([*listed, *named], key=lambda mention: mention.start))
    return _once(scan, list(_told(scan)))


def promised(scan: Scan, name: str | None) -> tuple[Salt, ...]:
    """Return the forms that the product's name promises; the label's first lines are its name."""
    if name is not None:
        folded = name.lower()
        is_even = len(folded) == len(name)
        mentions = read_mentions(folded, name, words_of(folded)) if is_even else ()
        forms = _forms(folded, 0, len(folded), mentions)
        return tuple(Salt(identity, name, Span(0, 0)) for identity in forms)
    found: list[Salt] = []
    for start, end in _title_lines(scan):
        forms = _forms(scan.folded, start, end, scan.mentions_between(start, end))
        wording, span = scan.source.text[start:end], scan.span(start, end)
        found += [Salt(identity, wording, span) for identity in forms]
    return tuple(found)


def _listed(scan: Scan, lists: tuple[IngredientList, ...]) -> list[Mention]:
    """Return the sources of the first list that names any."""
    return next((found for each in lists if (found := _sources(scan, each.entries))), [])


def _sources(scan: Scan, listed: Sequence[Entry]) -> list[Mention]:
    """Return the sources among the entries; what stands under a function is an additive."""
    found = [each for entry in listed if entry.function is None for each in _of(scan, entry)]
    found = found or [each for entry in listed if entry.function for each in _of(scan, entry)]
    if any(each.kind == COMPOUND for each in found):
        return [each for each in found if _word(scan, each) not in MAKERS]
    return found


def _of(scan: Scan, entry: Entry) -> list[Mention]:
    """Return the sources that one entry names; its compound goes before its trade name."""
    compounds = [each for each in scan.mentions_between(entry.start, entry.end) if each.is_compound]
    if not compounds or not entry.parts:
        named = [each for each in compounds if each.kind == COMPOUND]
        return named or compounds
    own = [
        each
        for each in compounds
        if not any(part.start <= each.start < part.end for part in entry.parts)
    ]
    parts = [each for part in entry.parts for each in _of(scan, part)]
    inner = [each for each in parts if each.kind == COMPOUND and each.id not in GENERIC]
    outer = [each for each in own if each.kind == COMPOUND]
    if inner:
        outer = [each for each in outer if each.id not in GENERIC]
    named = [*outer, *inner] or [each for each in parts if each.kind == COMPOUND]
    return named or own or parts


def _told(scan: Scan) -> Iterator[Mention]:
    """Return the compounds that running text says the product holds."""
    for mention in scan.mentions:
        start = mention.start
        sentence, _ = scan.sentence(start, mention.end)
        opens = max(sentence, scan.line(start)[0])
        if not mention.is_compound or NOT_A_SOURCE.search(scan.folded, opens, start):
            continue
        if SOURCE_LEAD.search(scan.folded, max(0, start - 40), start):
            yield mention


def _word(scan: Scan, mention: Mention) -> str | None:
    return scan.folded[mention.start : mention.end] if mention.kind == TRADE_NAME else None


def _once(scan: Scan, mentions: Sequence[Mention]) -> tuple[Salt, ...]:
    ids = {mention.id for mention in mentions}
    found: dict[str, Salt] = {}
    for mention in mentions:
        is_mixture = mention.id == BUFFERED and BUFFER in ids
        wording = scan.source.text[mention.start : mention.end]
        salt = Salt(
            PURE if is_mixture else mention.id,
            " ".join(wording.split()),
            scan.span(mention.start, mention.end),
        )
        found.setdefault(salt.compound, salt)
    return tuple(found.values())


def _title_lines(scan: Scan) -> Iterator[tuple[int, int]]:
    seen = 0
    for start, end in zip(scan.line_starts, scan.line_ends, strict=True):
        line = scan.folded[start:end]
        if not line.strip():
            continue
        seen += 1
        if seen > TITLE_LINES:
            return
        if len(line.split()) <= TITLE_WORDS and not NOT_A_TITLE.search(line):
            yield start, end


def _forms(folded: str, start: int, end: int, mentions: Sequence[Mention]) -> Iterable[str]:
    """Return the compounds that a name tells of, also in "Bisglycinat Magnesium"."""
    named = [mention for mention in mentions if not mention.is_form]
    if not named:
        return ()
    found = [mention.id for mention in named if mention.is_compound]
    for mention in named:
        found += _anions(folded, start, mention.start)
        start = mention.end
    return dict.fromkeys([*found, *_anions(folded, start, end)])


def _anions(folded: str, start: int, end: int) -> list[str]:
    """Return the compounds whose acids stand in a passage without their metal."""
    return [ANIONS[word] for word in WORD.findall(folded, start, end) if word in ANIONS]
