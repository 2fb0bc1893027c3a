"""The label's text made even to read, with every offset still true.

Repairs keep the length (a no-break space becomes a space, a long dash a hyphen). What has to be
cut out, such as a soft hyphen or a hyphen that breaks a word at a line's end, is remembered.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from labels.core.span import Span

TEXT_LIMIT = 20_000
"""Characters of a label that are read; no real label comes near it."""

SAME_LENGTH = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008", " "),
        **dict.fromkeys("\u2009\u200a\u202f\u205f\u3000\r", " "),
        **dict.fromkeys("\u000b\u000c\u0085\u2028\u2029", "\n"),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500", "-"),
        **dict.fromkeys("\u2018\u2019\u02bc\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
        "\u03bc": "µ",
        "\u2215": "/",
        "\u2044": "/",
    }
)
CUT = re.compile(
    "\u00ad[ \r]?\n? ?"
    "|[\u200b\u200c\u200d\u2060\ufeff]"
    "|(?<=[a-zåäöéü])-[ \r]{0,2}\n[ \t]{0,8}(?=[a-zåäöéü])(?!d?l-)"
    "|[A-Za-z][\u0300-\u036f]"
)
OCR_TRACE = re.compile(r"[0-9][OlI]|[OlI][0-9]|\brng\b|\b[lI]n[ng]|DRl|\bl [0-9a-z]")
OCR_NUMBER = re.compile(
    r"(?<![A-Za-zÅÄÖåäö0-9-])[lIO]{0,3}[0-9][0-9lIO]{0,6}"
    r"(?=[^A-Za-zÅÄÖåäö0-9]|mg|ml|g\b|kaps|tabl|st\b|$)"
)
OCR_LONE_ONE = re.compile(r"(?<![A-Za-zÅÄÖåäö0-9])[lI](?= (?:[0-9]{3}\b|tabl|kaps|brus|dos|tugg))")
OCR_LETTERS = (
    (re.compile(r"(?<=\d )rng\b|(?<=\d)rng\b"), "mg "),
    (re.compile(r"\b[lI]n(?=nehåll|gred)"), "in"),
    (re.compile(r"\bDRl\b"), "DRI"),
    (re.compile(r"(?<=Ingred) (?=ienser)"), "\u0001"),
)
AS_DIGITS = str.maketrans("lIO", "110")


@dataclass(frozen=True, slots=True)
class LabelText:
    """A label's text in the shapes that readers need; `text` and `folded` have the same offsets."""

    original: str
    text: str
    folded: str
    """`text` in lower case, with the letters that a scanner mistook for digits put right."""
    cut_at: tuple[int, ...]
    cut_total: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Return offsets in the original for offsets in `text`."""
        return Span(self._original(start), self._original(end - 1) + 1 if end > start else start)

    def _original(self, offset: int) -> int:
        index = bisect_right(self.cut_at, offset)
        return offset + self.cut_total[index - 1] if index else offset


def clean(original: str) -> LabelText:
    """Make a text even to read.

    >>> clean("Kost\\u00adtillskott – 5OO\\u00a0mg").folded
    'kosttillskott - 500 mg'
    """
    read = original[:TEXT_LIMIT]
    joined, cut_at, cut_total = _cut(read)
    text = joined.translate(SAME_LENGTH)
    return LabelText(original, text, _lower(_repair_scan(text)), cut_at, cut_total)


def _cut(read: str) -> tuple[str, tuple[int, ...], tuple[int, ...]]:
    parts: list[str] = []
    cut_at: list[int] = []
    cut_total: list[int] = []
    position = kept = removed = 0
    for match in CUT.finditer(read):
        stays = _composed(match.group())
        parts += (read[position : match.start()], stays)
        kept += match.start() - position + len(stays)
        removed += len(match.group()) - len(stays)
        position = match.end()
        cut_at.append(kept)
        cut_total.append(removed)
    parts.append(read[position:])
    return "".join(parts), tuple(cut_at), tuple(cut_total)


def _composed(cut: str) -> str:
    """Return the one letter that a letter and its accent make, or nothing."""
    if not cut[0].isascii() or not cut[0].isalpha():
        return ""
    composed = unicodedata.normalize("NFC", cut)
    return composed if len(composed) == 1 else cut[0]


def _repair_scan(text: str) -> str:
    if not OCR_TRACE.search(text):
        return text
    text = OCR_NUMBER.sub(lambda match: match.group().translate(AS_DIGITS), text)
    text = OCR_LONE_ONE.sub("1", text)
    for pattern, repair in OCR_LETTERS:
        text = pattern.sub(repair, text)
    return text


def _lower(text: str) -> str:
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
