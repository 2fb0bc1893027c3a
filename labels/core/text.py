"""The label's text made even to read, with every offset still true.

Repairs keep the length (a no-break space becomes a space, a long dash a hyphen). What has to be
cut out, such as a soft hyphen or a hyphen that breaks a word at a line's end, is remembered.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from labels.core import ocr
from labels.core.span import Span

TEXT_LIMIT = 20_000
"""Characters of a label that are read; no real label comes near it."""

COMMON = (("\u2013", "-"), ("\u00a0", " "), ("\u201d", '"'), ("\u2019", "'"))
"""Signs of other lengths of line or width of space that nearly every label bears."""

PICTURES = (*range(0x2190, 0x2C00), *range(0x1F300, 0x1FB00))
BULLETS = (
    *"¤‣∙≡→⇒※",
    *(sign for sign in map(chr, PICTURES) if unicodedata.category(sign) == "So"),
)
"""Arrows, stars, ticks and pictures that stand before an item of a list."""

SAME_LENGTH = str.maketrans(
    {
        **dict.fromkeys(BULLETS, "•"),
        "›": ">",
        **dict.fromkeys("\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009", " "),
        **dict.fromkeys("\u200a\u202f\u205f\u3000", " "),
        **dict.fromkeys("\u000b\u000c\u0085\u2028\u2029", "\n"),
        **dict.fromkeys("\u2010\u2011\u2012\u2014\u2015\u2212\u2500\ufe63", "-"),
        **dict.fromkeys("\u2018\u02bc\u00b4", "'"),
        **dict.fromkeys("\u201c\u201e\u00ab\u00bb", '"'),
        **{chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)},
        "\u03bc": "µ",
        "\u2215": "/",
        "\u2044": "/",
    }
)
"""By a sign that a label may bear, the one that is read for it; full width is made narrow."""

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}
HYPHENATED = (
    r"-(?:(?<=[a-zåäöéü]-)[ \r]{0,4}\n[ \t]{0,8}(?=[a-zåäöéü])"
    r"(?!d?l-|och\b|eller\b|samt\b|og\b|und\b|and\b|ja\b)"
    r"|(?<=[A-ZÅÄÖ]{3}-)[ \r]{0,4}\n[ \t]{0,8}(?=[A-ZÅÄÖ]{3})"
    r"(?!OCH\b|ELLER\b|SAMT\b|AND\b|UND\b))"
)
SPACED_OUT = r"[A-ZÅÄÖl](?<!\S.) (?:[A-ZÅÄÖl] ){3,39}[A-ZÅÄÖl](?!\S)"
UNSEEN = (
    "\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\U000e0000-\U000e0fff"
)
"""Signs without width: joiners, directions of writing, marks of variants."""
ACCENTS = "\u0300-\u036f"
IN_WORDS = f"{UNSEEN}{ACCENTS}\u00ad"
"""Signs that end no word."""
TORN = (
    r" (?:(?<=[Ii]ngred )(?=ienser)|(?<=[Rr]ek )(?=ommender)|(?<=[Rr]ekommen )(?=derad))"
    r"|rn(?:(?<=agnesiurn)|(?<=\b[Uu]torn)\b|(?<=[Rr]ekorn)(?=mend)"
    rf"|(?:(?<=\brn)|(?<=\b[Ss]rn))(?<![{IN_WORDS}]rn)(?<![{IN_WORDS}][Ss\n]rn)(?=[aeiouyåäö])"
    r"|(?<=\b[Kk]lurn)(?=p)|(?<=vitarn)(?=in)|(?<=srn)(?=edel)|(?<=lrn)(?=etyl)|(?<=korn)(?=plex)"
    r"|(?<=norrn)(?=al)|(?<=\b[Aa]rorn)\b|(?<=\b[Ss]orn)\b|(?<=\b[Ff]orrn)\b|(?<=\b[Gg]urn)(?=mi))"
)
"""Words that a scanner took apart, and an "m" for which it saw an "rn"."""

DOUBLE_SPACE = (
    rf" (?:(?<=[a-zåäöé0-9{IN_WORDS}] )(?= [a-zåäöéµ%{IN_WORDS}])"
    rf"(?! p(?:er|ro?)(?![\w{IN_WORDS}]))"
    r"|(?<=[^\s.][,.:;] )(?= [^\s.|]))"
)
"""Two spaces in running text; two before "per" may set a table's columns apart."""
TRAILING = r" {1,40}(?=\r?\n)"
CUT = re.compile(
    f"\u00ad ?\r?\n? ?|\r(?=\n)|[{UNSEEN}]|[A-Za-z][{ACCENTS}]"
    f"|{HYPHENATED}|{SPACED_OUT}|{TORN}|{DOUBLE_SPACE}|{TRAILING}|[ﬀ-ﬄ]"
)
RARE = re.compile(f"[\r\u00adﬀ-ﬄ{UNSEEN}{ACCENTS}{''.join(map(re.escape, map(chr, SAME_LENGTH)))}]")
"""Finds out fast that a text holds none of the signs that have to be changed or cut."""
LONE_RETURN = re.compile(r"\r(?!\n)")
BROKEN, SPACED = re.compile("-[ ]{0,4}\n"), re.compile(" [A-ZÅÄÖl] [A-ZÅÄÖl] ")
APART = re.compile(
    rf"  (?:(?<=[a-zåäöé0-9{IN_WORDS}]  )(?=[a-zåäöéµ%{IN_WORDS}])"
    rf"(?!p(?:er|ro?)(?![\w{IN_WORDS}]))|(?<=[^\s.][,.:;]  )(?=[^\s.|]))"
)
"""`DOUBLE_SPACE`, begun with both spaces: they are found fast."""
MISREAD_M = re.compile(
    r"rn(?:(?<=\brn)|(?<=\b[Ss]rn)|(?<=agnesiurn)|(?<=\b[Uu]torn)|(?<=[Rr]ekorn)"
    r"|(?<=[Kk]lurn)|(?<=vitarn)|(?<=srn)|(?<=lrn)|(?<=korn)|(?<=norrn)|(?<=[Ss]orn)|(?<=orrn)|(?<=rorn)|(?<=[Gg]urn))"
)
PARTED = ("ngred ienser", "ek ommender", "ekommen derad")
"""Without any of these there is nothing to cut out but what is rare."""

CELL_END = re.compile(r"(?<=[a-zåäö0-9)%]);(?=[a-zåäö0-9])")
"""A semicolon without a space sets the cells of a table apart."""


@dataclass(frozen=True, slots=True)
class LabelText:
    """A label's text in the shapes that readers need; `text` and `folded` have the same offsets."""

    original: str
    text: str
    repaired: str
    """`text` with the letters that a scanner took for digits, and the reverse, put right."""
    folded: str
    """`repaired` in lower case."""
    cut_at: tuple[int, ...]
    cut_total: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Return offsets in the original for offsets in `text`."""
        first = self.origin(start)
        return Span(first, self.origin(end - 1) + 1 if end > start else first)

    def origin(self, offset: int) -> int:
        """Return the offset in the original of a letter of `text`."""
        index = bisect_right(self.cut_at, offset)
        return offset + self.cut_total[index - 1] if index else offset


def clean(original: str) -> LabelText:
    r"""Make a text even to read.

    >>> clean("Kost\u00adtillskott – 5OO\u00a0mg").folded
    'kosttillskott - 500 mg'
    """
    text = original[:TEXT_LIMIT]
    for sign, common in COMMON:
        text = text.replace(sign, common)
    cut_at: tuple[int, ...] = ()
    cut_total: tuple[int, ...] = ()
    if RARE.search(text):
        text = LONE_RETURN.sub("\n", text.translate(SAME_LENGTH))
        is_cut = RARE.search(text) is not None or may_cut(text)
    else:
        is_cut = may_cut(text)
    if is_cut:
        text, cut_at, cut_total = _cut(text)
    return _even(original, text, cut_at, cut_total)


def edited(source: LabelText, edits: Iterable[tuple[int, int, str]]) -> LabelText:
    """Return a cleaned text with some passages of it put otherwise, in order, the offsets true."""
    parts: list[str] = []
    origins: list[int] = []
    position = 0
    for start, end, passage in (*edits, (len(source.text), len(source.text), "")):
        parts += source.text[position:start], passage
        origins += map(source.origin, range(position, start))
        origins += [source.origin(start)] * len(passage)
        position = end
    cuts: list[tuple[int, int]] = []
    missing = 0
    for kept, origin in enumerate([*origins, source.origin(len(source.text))]):
        if origin - kept != missing:
            missing = origin - kept
            cuts.append((kept, missing))
    cut_at, cut_total = zip(*cuts, strict=True)
    return _even(source.original, "".join(parts), cut_at, cut_total)


def _even(
    original: str, text: str, cut_at: tuple[int, ...], cut_total: tuple[int, ...]
) -> LabelText:
    """Put right the letters of a text out of which has been cut what breaks words."""
    repaired = ocr.repair_letters(text)
    folded = ocr.repair_words(_lower(repaired))
    if ";" in folded:
        folded = CELL_END.sub("|", folded)
    return LabelText(original, text, repaired, folded, cut_at, cut_total)


def may_cut(text: str) -> bool:
    """Find out fast whether a word may have to be mended."""
    if BROKEN.search(text) or SPACED.search(text) or MISREAD_M.search(text):
        return True
    if " \n" in text or APART.search(text):
        return True
    return any(parted in text for parted in PARTED)


def _cut(read: str) -> tuple[str, tuple[int, ...], tuple[int, ...]]:
    """Cut out what breaks words, and remember from where on how much is missing."""
    parts: list[str] = []
    cut_at: list[int] = []
    cut_total: list[int] = []
    position = kept = missing = 0
    for match in CUT.finditer(read):
        parts.append(read[position : match.start()])
        kept += match.start() - position
        position = match.end()
        for letter, origin in [*_staying(match), ("", position)]:
            if origin - kept != missing:
                missing = origin - kept
                cut_at.append(kept)
                cut_total.append(missing)
            parts.append(letter)
            kept += len(letter)
    parts.append(read[position:])
    return "".join(parts), tuple(cut_at), tuple(cut_total)


def _staying(match: re.Match[str]) -> Iterator[tuple[str, int]]:
    """Yield the letters that stay of a passage, each with its offset."""
    passage, start = match.group(), match.start()
    if passage in LIGATURES:
        yield from ((letter, start) for letter in LIGATURES[passage])
    elif passage == "rn":
        yield "m", start
    elif len(passage) == 2 and passage[0].isascii() and passage[0].isalpha():  # noqa: PLR2004
        composed = unicodedata.normalize("NFC", passage)
        yield (composed if len(composed) == 1 else passage[0]), start
    elif passage[0].isalpha():
        for offset in range(0, len(passage), 2):
            yield passage[offset], start + offset


def _lower(text: str) -> str:
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
