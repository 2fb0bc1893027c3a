"""What optical character recognition took for something else, put right, length for length."""

import re
from collections.abc import Iterator

from labels.core.reference.label_words import LONG_WORDS

TRACE = re.compile(
    r"[OlI](?<![a-zåäö]l(?![0-9]))(?:(?<=[0-9].)|(?=[0-9])"
    r"|(?<=\b.)(?:(?<=l)(?:n[ng]|NG)|(?<=[lI])(?=O| [0-9a-z]))|(?<=[a-zåäö]{2}I)I?(?![A-ZÅÄÖ]))"
)
"""An "l" within a word of letters, as most are, is passed over first."""
UNIT = re.compile(r"rng\b(?:(?<=[0-9]rng)|(?<=[0-9] rng))")
REFERENCE = re.compile(r"DRl\b")
NUMBER = re.compile(
    r"(?<![A-Za-zÅÄÖåäö0-9])(?<![A-HJ-NP-Za-km-zÅÄÖåäö]-)"
    r"(?:[lIO]{0,3}[0-9][0-9lIO]{0,13}|[lI][lO]{1,3}(?= ?(?:mg|kaps|tabl|st\b|brus|tugg|%))"
    r"|(?<=[0-9][./-])[lIO]{1,2}(?=[./-][0-9lIO]|\b))"
    r"(?=[^A-Za-zÅÄÖåäö0-9]|mg|ml|g\b|kaps|tabl|st\b|$)"
)
LONE_ONE = re.compile(
    r"[lI](?<![A-Za-zÅÄÖåäö0-9].)(?<![A-ZÅÄÖ] I)(?= (?:[0-9]{3}\b|tabl|kaps|brus|dos|tugg"
    r"|[mt]sk\b|matsked|tesked|mått"
    r"|skop|stick|pås|gumm|till [a-z1]))"
)
LETTERS = (
    (re.compile(r"rng\b(?:(?<=\d rng)|(?<=\drng))"), "mg "),
    (re.compile(r"ln(?<=\bln)(?=nehåll|gred)"), "in"),
    (re.compile(r"lNGRED(?<=\blNGRED)[Il]ENS"), "INGREDIENS"),
    (re.compile(r"DRl\b(?<![A-ZÅÄÖ]DRl)"), "DRI"),
    (re.compile(r"II(?<=[a-zåäö]{2}II)(?![A-ZÅÄÖ])"), "ll"),
    (re.compile(r"I(?<=[a-zåäö]{2}I)(?![A-ZÅÄÖ])"), "l"),
)
"""What stands before is looked for behind the letters, which are found fast."""
SLIPS = ((" frän ", " från "), (" pä ", " på "), ("hàll", "håll"), ("d0s", "dos"))
"""Words in which a scanner saw the wrong vowel."""

AS_DIGITS = str.maketrans("lIO", "110")
MISREAD_DIGIT = re.compile(
    r"[019](?:(?<=[a-zåäö].)(?:(?<=[a-zåäö]{2}.)1?(?=[a-zåäö])|(?<=\b[a-zåäö].)(?=[a-zåäö]{3})"
    r"|(?<=\btil1)\b|(?<=[a-zåäö]{3}1)(?<!vitamin.1)\b)|(?=unch)(?<=\b1))"
)
WORD = re.compile(r"[a-zåäöéü019]{4,40}")
KNOWN_STEMS = (
    *("till", "magnesi", "tablett", "kapse", "kapsl", "dagli", "ingred", "innehåll", "förvar"),
    *("vatten", "måltid", "tillverk", "citrat", "oxid", "barn", "överskrid", "ersätt", "doser"),
    *("glycinat", "rekommend", "dosen", "varierad", "räckhåll", "oåtkomlig", "importör"),
    *("producent", "parti", "dagsdos", "cellulosa", "medel", "normal", "naglar", "behåll"),
    *("pullulan", "lunch", "ingrediens", "rekommenderad", "skal", "kapsel", "löses", "ställe"),
)
"""What a word that a scanner took a letter of for a digit most likely is."""
WORDS = (*KNOWN_STEMS, *sorted(LONG_WORDS))


def repair_letters(text: str) -> str:
    """Put right letters that stand for digits, and the reverse: "5OO mg", "l2O kapslar"."""
    if not (TRACE.search(text) or UNIT.search(text) or REFERENCE.search(text)):
        return text
    text = NUMBER.sub(lambda match: match.group().translate(AS_DIGITS), text)
    text = LONE_ONE.sub("1", text)
    for pattern, repair in LETTERS:
        text = pattern.sub(repair, text)
    return text


def repair_words(lower: str) -> str:
    """Put right the digits that a scanner saw inside words: "kosttil1skott"."""
    for slip, word in SLIPS:
        lower = lower.replace(slip, word)
    return WORD.sub(_repaired, lower) if MISREAD_DIGIT.search(lower) else lower


def _repaired(match: re.Match[str]) -> str:
    word = match.group()
    if not MISREAD_DIGIT.search(word):
        return word
    letters = word.replace("0", "o").replace("9", "g")
    readings = [letters.replace("1", letter) for letter in "il"]
    known = (each for stem in _stems(word) for each in readings if stem in each.replace("rn", "m"))
    return next(known, word)


def _stems(word: str) -> Iterator[str]:
    """Yield what a word may hold once repaired, first what it doesn't hold as it is.

    What has a digit at its end may have a note's: "tabletter1".
    """
    yield from (stem for stem in WORDS if stem not in word)
    if not word[-1].isdigit():
        yield from KNOWN_STEMS
