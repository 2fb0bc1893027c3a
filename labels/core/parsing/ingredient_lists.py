"""Where the label's ingredient lists begin and end."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from labels.core.parsing.at_words import AtWords
from labels.core.parsing.letters import LETTERS
from labels.core.parsing.scan import Scan

LONGEST = 2500
"""Characters of a list that are read; longer ones are no ingredient lists."""

HEAD = AtWords(
    rf"(?<![{LETTERS}])"
    r"(?:in(?:gr(?:edien[sts][a-zåäö]{0,16}|ediënten|édients)|nehåll(?:sförteckning(?:en)?"
    r"|sdeklaration"
    r"|sämnen))|sammansättning|zutaten|inci\b(?: ?\([^()\n]{0,20}\))?|ain(?:n?esosat|eosat)"
    r"|aineosat|hjälpämnen|składniki"
    r"|koostisosad)"
)
REST = re.compile(r"(?:övriga|andra|other|übrige|weitere|muut|øvrige|andre) \Z")
FALLBACK = re.compile(r"(?:innehåll(?:er)?|inneholder|indeholder|contains|sisältää)[ \t]{0,2}:")
JOIN = re.compile(
    r"(?:[ \t]{0,3}(?:/|\||och|&|\()[ \t]{0,3}(?:ingr[a-zéë]{3,18}|zutaten|aineosat"
    r"|ainesosat)\)?)*"
    r"(?:[ \t]{0,2}\([^()\n]{0,40}\))?"
    r"(?: är(?: [a-zåäö]{2,10}){0,2}(?=:))?"
    r"(?: (?:per|i) (?:[0-9]{1,2} )?[a-zåäö]{2,14}| i fallande (?:ordning|storleksordning))?"
)
SEPARATOR = re.compile(
    r"[ \t*_]{0,4}(?:[:;]|\.(?= [A-ZÅÄÖa-zåäö])|\.{2,}|[=*|•·>~-]|\n|\t| {2,})"
    r"[\s:.*_=|•·>~-]*"
    r"|[ \t]{1,3}"
)
BARE_SPACE = re.compile(r"[ \t]{1,3}")
PROSE = re.compile(r"(?:är|i|som|och|av|från|till|kan|har|för|med|på|vi|utan|in|are)\b")
LINE_START = re.compile(
    r"(?:^|[\n.:;!?/|>)\]*•·-]|följande|dessa|av"
    r"|(?:\n|^)[ \t]{0,4}(?i:se|sv|dk|da|no|nb|fi|de|en|nl|fr|gb|uk|pl))[ \t*_#>•·-]{0,8}\Z"
    r"|(?:^|\n)[^\w\n,(]{1,8}\Z"
)
MARK = re.compile(r"[()\[\].!\n•]")
NO_END = re.compile(
    r"(?:\b[a-zA-Z]|\b(?:ca|ev|t\.?ex|bl\.?a|inkl|max|min|vit|spp|var|subsp"
    r"|nr))\Z"
)
SECTION = re.compile(
    r"[\s*_#>•·|\"-]{0,8}(?:(?:rek\.?|rekommend|anbef|empfohl|suosit)[a-zåäöæø]{0,16}[ .]"
    r"|dos(?:ering|"
    r"en|is|age)?\b|daglig|dagsdos|vuxna|användning|användn|bruksanv|anvisning|anvendelse|gebruik"
    r"|närings|næring|nutrition|nährwert|nährstoff|ravinto|supplement facts|innehåll\b"
    r"|inneh\w* per"
    r"|innehåll(?:er)?[ .:/(]|per (?:dag|kaps|tabl|\d)|varje |en (?:kaps|tabl|dos)|tagesdosis"
    r"|[0-9½]{1,3} ?(?:g|ml|st|kaps|tabl|brus|tugg|gumm|dos|mått|skop|stick|tsk|msk)"
    r"|förvar|oppbevar|opbevar|säilyt|store|keep|bäst före|bäst-före|best|bf\b|parasta|mindst"
    r"|mindestens"
    r"|batch|lot\b|parti|charge|sats\b|exp\b|tillv|produ[ck]|import|distri|marknadsf|made "
    r"|manufact"
    r"|hersteller|valmist|överskrid|kosttillskott|kosttilskud|ravintolis|nahrungserg|food suppl"
    r"|ersätt"
    r"|netto|vikt\b|ursprung|allerg|varning|viktigt|obs\b|tänk på|gravid|rådgör|fri från"
    r"|fritt från"
    r"|utan |källa till|magnesium bidrar|bidrar|verzehr|anwendung|annostus|käyttö|directions|take "
    r"|suggested|warning|caution|www|http|ean\b|gtin|artikel|art\.|om oss|frågor|kund|så |ta "
    r"|tag |löses"
    r"|för |passar|[(\[]?(?:se|sv|no|nb|dk|da|fi|de|en|gb|is|ee)(?:[)\]]| ?:)|ingredien|zutaten"
    r"|ain?n?esosat|aineosat"
    r"|magnesium [0-9])"
)
LETTER = re.compile(r"[a-zåäöA-ZÅÄÖ]")


class ListPassage(NamedTuple):
    """The part of the text that an ingredient list fills, without its heading."""

    start: int
    end: int
    is_rest: bool = False
    """Headed "Övriga ingredienser": what stands in the declaration is left out of it."""


def read(scan: Scan) -> tuple[ListPassage, ...]:
    """Return the lists in order; "Innehåll:" heads one where no other heading does."""
    found = tuple(_headed(scan))
    return found or tuple(_fallback(scan))


def _headed(scan: Scan) -> Iterator[ListPassage]:
    folded, last = scan.folded, 0
    for head in HEAD.finditer(folded, scan.words):
        rest = REST.search(folded, max(0, head.start() - 8), head.start())
        opens = rest.start() if rest else head.start()
        if opens < last or not LINE_START.search(scan.source.text, max(0, opens - 14), opens):
            continue
        start = _body_start(folded, head.end())
        if start is None:
            continue
        end = _end(scan, start)
        if LETTER.search(folded, start, end):
            last = end
            yield ListPassage(start, end, rest is not None)


def _body_start(folded: str, end: int) -> int | None:
    joined = JOIN.match(folded, end)
    end = joined.end() if joined else end
    separator = SEPARATOR.match(folded, end)
    if separator is None or HEAD.pattern.match(folded, separator.end()):
        return None
    if BARE_SPACE.fullmatch(separator.group()) and PROSE.match(folded, separator.end()):
        return None
    return separator.end()


def _fallback(scan: Scan) -> Iterator[ListPassage]:
    for head in FALLBACK.finditer(scan.folded):
        start = (
            head.end() + len(scan.folded[head.end() :]) - len(scan.folded[head.end() :].lstrip())
        )
        end = _end(scan, start)
        amounts = [each for each in scan.measures_between(start, end) if each.unit != "%"]
        names = any(mention.is_compound for mention in scan.mentions_between(start, end))
        if not amounts and (names or "," in scan.folded[start:end]):
            yield ListPassage(start, end)
            return


def _end(scan: Scan, start: int) -> int:
    """Return where a list ends: at its full stop, at the next heading, or at a blank line."""
    text, limit = scan.source.text, min(len(scan.folded), start + LONGEST)
    is_shouted = not any(letter.islower() for letter in text[start : start + 80])
    depth = 0
    for mark in MARK.finditer(text, start, limit):
        sign, at = mark.group(), mark.start()
        if sign in "([":
            depth += 1
        elif sign in ")]":
            depth = max(0, depth - 1)
        elif _ends_at(scan, start, at, depth, is_shouted=is_shouted):
            return at
    return limit


def _ends_at(scan: Scan, start: int, at: int, depth: int, *, is_shouted: bool) -> bool:
    sign = scan.source.text[at]
    if sign == "\n":
        return _ends_line(scan, start, at, depth, is_shouted=is_shouted)
    if sign == "•":
        return not depth and SECTION.match(scan.folded, at + 1) is not None
    return _ends_sentence(scan, at, depth)


def _ends_sentence(scan: Scan, at: int, depth: int) -> bool:
    text = scan.source.text
    following = text[at + 1 : at + 2]
    if following.isdigit() or NO_END.search(text, max(0, at - 8), at):
        return False
    if depth:
        return bool(following.isspace() and SECTION.match(scan.folded, at + 1))
    if not following or following == "\n" or following.isupper():
        return True
    return following.isspace() and not text[at + 2 : at + 3].islower()


def _ends_line(scan: Scan, start: int, at: int, depth: int, *, is_shouted: bool) -> bool:
    text = scan.source.text
    rest = text[at + 1 : at + 40]
    line = rest.lstrip(" \t\r")
    if not line.strip() or line.startswith("\n"):
        return True
    if SECTION.match(scan.folded, at + 1):
        return True
    before = text[start:at].rstrip()
    if depth or before[-1:] in ",;(&-/" or before.endswith(" och") or line[0] in "-•*·–(),;":
        return False
    if is_shouted or _is_one_a_line(text, start, at):
        return ":" in line.split("\n")[0]
    return line[0].isupper() or line[0].isdigit()


def _is_one_a_line(text: str, start: int, at: int) -> bool:
    """Tell whether the list has an entry on each line, without commas."""
    return "," not in text[start:at] and text[max(0, start - 1)] == "\n"
