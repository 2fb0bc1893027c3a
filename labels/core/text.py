"""The label's text made even to read, with every offset still true.

Repairs keep the length (a no-break space becomes a space, a long dash a hyphen). What has to be
cut out, such as a soft hyphen or a hyphen that breaks a word at a line's end, is remembered.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from labels.core.span import Span

TEXT_LIMIT = 20_000
"""Characters of a label that are read; no real label comes near it."""

COMMON = (
    ("\u2013", "-"),
    ("\u00a0", " "),
    ("\u201d", '"'),
    ("\u2019", "'"),
    ("\r\n", " \n"),
    ("\r", "\n"),
)
"""Signs of other lengths of line or width of space that nearly every label bears."""

SAME_LENGTH = str.maketrans(
    {
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
    r"-(?:(?<=[a-zåäöéü]-)[ ]{0,4}\n[ \t]{0,8}(?=[a-zåäöéü])"
    r"(?!d?l-|och\b|eller\b|samt\b|og\b|und\b|and\b|ja\b)"
    r"|(?<=[A-ZÅÄÖ]{3}-)[ ]{0,4}\n[ \t]{0,8}(?=[A-ZÅÄÖ]{3})(?!OCH\b|ELLER\b|SAMT\b|AND\b|UND\b))"
)
SPACED_OUT = r"[A-ZÅÄÖl](?<!\S.) (?:[A-ZÅÄÖl] ){3,39}[A-ZÅÄÖl](?!\S)"
TORN = (
    r" (?:(?<=[Ii]ngred )(?=ienser)|(?<=[Rr]ek )(?=ommender)|(?<=[Rr]ekommen )(?=derad))"
    r"|rn(?:(?<=agnesiurn)|(?<=\b[Uu]torn)\b|(?<=[Rr]ekorn)(?=mend)"
    r"|(?:(?<=\brn)|(?<=\b[Ss]rn))(?=[aeiouyåäö]))"
)
"""Words that a scanner took apart, and an "m" for which it saw an "rn"."""

UNSEEN = (
    "\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\U000e0000-\U000e0fff"
)
"""Signs without width: joiners, directions of writing, marks of variants."""
ACCENTS = "\u0300-\u036f"
DOUBLE_SPACE = (
    r" (?:(?<=[a-zåäöé0-9] )(?= [a-zåäöéµ%])(?! p(?:er|ro?)\b)|(?<=[^\s.][,.:;] )(?= [^\s.|]))"
)
"""Two spaces in running text; two before "per" may set a table's columns apart."""
CUT = re.compile(
    f"\u00ad ?\n? ?|[{UNSEEN}]|[A-Za-z][{ACCENTS}]"
    f"|{HYPHENATED}|{SPACED_OUT}|{TORN}|{DOUBLE_SPACE}|[ﬀ-ﬄ]"
)
RARE = re.compile(f"[\u00adﬀ-ﬄ{UNSEEN}{ACCENTS}{''.join(map(re.escape, map(chr, SAME_LENGTH)))}]")
"""Finds out fast that a text holds none of the signs that have to be changed or cut."""
BROKEN, SPACED = re.compile("-[ ]{0,4}\n"), re.compile(" [A-ZÅÄÖl] [A-ZÅÄÖl] ")
APART = re.compile(
    r"  (?:(?<=[a-zåäöé0-9]  )(?=[a-zåäöéµ%])(?!p(?:er|ro?)\b)|(?<=[^\s.][,.:;]  )(?=[^\s.|]))"
)
"""`DOUBLE_SPACE`, begun with both spaces: they are found fast."""
MISREAD_M = re.compile(
    r"rn(?:(?<=\brn)|(?<=\b[Ss]rn)|(?<=agnesiurn)|(?<=\b[Uu]torn)|(?<=[Rr]ekorn))"
)
PARTED = ("ngred ienser", "ek ommender", "ekommen derad")
"""Without any of these there is nothing to cut out but what is rare."""

OCR_TRACE = re.compile(
    r"[OlI](?<![a-zåäö]l(?![0-9]))(?:(?<=[0-9].)|(?=[0-9])"
    r"|(?<=\b.)(?:(?<=l)n[ng]|(?<=[lI])(?=O| [0-9a-z]))|(?<=[a-zåäö]{2}I)I?(?![A-ZÅÄÖ]))"
)
"""An "l" within a word of letters, as most are, is passed over first."""
OCR_UNIT = re.compile(r"rng\b(?:(?<=[0-9]rng)|(?<=[0-9] rng))")
OCR_REFERENCE = re.compile(r"DRl\b")
OCR_NUMBER = re.compile(
    r"(?<![A-Za-zÅÄÖåäö0-9])(?<![A-HJ-NP-Za-km-zÅÄÖåäö]-)"
    r"(?:[lIO]{0,3}[0-9][0-9lIO]{0,13}|[lI][lO]{1,3}(?= ?(?:mg|kaps|tabl|st\b|brus|tugg|%))"
    r"|(?<=[0-9][./-])[lIO]{1,2}(?=[./-][0-9lIO]|\b))"
    r"(?=[^A-Za-zÅÄÖåäö0-9]|mg|ml|g\b|kaps|tabl|st\b|$)"
)
OCR_LONE_ONE = re.compile(
    r"[lI](?<![A-Za-zÅÄÖåäö0-9].)(?= (?:[0-9]{3}\b|tabl|kaps|brus|dos|tugg|till [a-z1]))"
)
OCR_LETTERS = (
    (re.compile(r"rng\b(?:(?<=\d rng)|(?<=\drng))"), "mg "),
    (re.compile(r"ln(?<=\bln)(?=nehåll|gred)"), "in"),
    (re.compile(r"DRl\b(?<=\bDRl)"), "DRI"),
    (re.compile(r"II(?<=[a-zåäö]{2}II)(?![A-ZÅÄÖ])"), "ll"),
    (re.compile(r"I(?<=[a-zåäö]{2}I)(?![A-ZÅÄÖ])"), "l"),
)
"""What stands before is looked for behind the letters, which are found fast."""
SLIPS = ((" frän ", " från "), (" pä ", " på "))
"""Small words in which a scanner saw the wrong vowel."""

CELL_END = re.compile(r"(?<=[a-zåäö0-9)%]);(?=[a-zåäö0-9])")
"""A semicolon without a space sets the cells of a table apart."""

AS_DIGITS = str.maketrans("lIO", "110")
OCR_WORD = re.compile(
    r"[019](?:(?<=[a-zåäö].)(?:(?<=[a-zåäö]{2}.)1?(?=[a-zåäö])|(?<=\b[a-zåäö].)(?=[a-zåäö]{3})"
    r"|(?<=\btil1)\b)|(?=unch)(?<=\b1))"
)
WORD = re.compile(r"[a-zåäöéü019]{4,40}")
KNOWN_STEMS = (
    *("till", "magnesi", "tablett", "kapse", "kapsl", "dagli", "ingred", "innehåll", "förvar"),
    *("vatten", "måltid", "tillverk", "citrat", "oxid", "barn", "överskrid", "ersätt", "doser"),
    *("glycinat", "rekommend", "dosen", "varierad", "räckhåll", "oåtkomlig", "importör"),
    *("producent", "parti", "dagsdos", "cellulosa", "medel", "normal", "naglar", "behåll"),
    *("pullulan", "lunch", "ingrediens", "rekommenderad", "skal"),
)
"""What a word that a scanner took a letter of for a digit most likely is."""


class LabelText(NamedTuple):
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
        first = self._original(start)
        return Span(first, self._original(end - 1) + 1 if end > start else first)

    def _original(self, offset: int) -> int:
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
    is_rare = RARE.search(text) is not None
    cut_at: tuple[int, ...] = ()
    cut_total: tuple[int, ...] = ()
    if is_rare:
        text = text.translate(SAME_LENGTH)
    if is_rare or _may_cut(text):
        text, cut_at, cut_total = _cut(text)
    repaired = _repair_scan(text)
    folded = _repair_words(_lower(repaired))
    if ";" in folded:
        folded = CELL_END.sub("|", folded)
    return LabelText(original, text, repaired, folded, cut_at, cut_total)


def _may_cut(text: str) -> bool:
    """Find out fast whether a word may have to be mended."""
    broken = BROKEN.search(text) or SPACED.search(text) or APART.search(text)
    return bool(broken or MISREAD_M.search(text)) or any(parted in text for parted in PARTED)


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


def _repair_scan(text: str) -> str:
    if not (OCR_TRACE.search(text) or OCR_UNIT.search(text) or OCR_REFERENCE.search(text)):
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


def _repair_words(lower: str) -> str:
    """Put right the digits that a scanner saw inside words: "kosttil1skott"."""
    for slip, word in SLIPS:
        lower = lower.replace(slip, word)
    return WORD.sub(_repaired, lower) if OCR_WORD.search(lower) else lower


def _repaired(match: re.Match[str]) -> str:
    word = match.group()
    if not OCR_WORD.search(word):
        return word
    letters = word.replace("0", "o").replace("9", "g")
    readings = [letters.replace("1", letter) for letter in "il"]
    stems = [stem for stem in KNOWN_STEMS if stem not in word] + list(KNOWN_STEMS)
    known = (each for stem in stems for each in readings if stem in each)
    return next(known, word)
