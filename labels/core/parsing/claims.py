"""Claims: sentences that promise an effect or a content, each classed as the law classes it."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from labels.core.parsed_label import Claim
from labels.core.parsing import health_claims
from labels.core.parsing.at_words import AtWords
from labels.core.parsing.health_claims import PATTERNS, HealthClaim, Worded, worded
from labels.core.parsing.mentions import MAGNESIUM
from labels.core.parsing.patterns import any_of, compiled
from labels.core.parsing.prose import Prose
from labels.core.parsing.scan import Scan
from labels.core.parsing.word_table import WordedPattern
from labels.core.reference import claim_words as words
from labels.core.reference.claims import NUTRIENT_NAMES

MOST = 1000
"""Sentences with a word of claim, twenty characters each; no label has so many."""
LONGEST = 320
"""Characters of a sentence that are looked at."""

STEM = AtWords(rf"\b{any_of(words.STEMS)}|{words.STEM_BEHIND_A_SPACE}")
NOT_A_CLAIM = PATTERNS.compiled(words.NOT_A_CLAIM)
RICH, SOURCE = PATTERNS.compiled(words.RICH), PATTERNS.compiled(words.SOURCE)
COMPARISON = PATTERNS.at_word_start(words.COMPARISON)
SUPPORTED = compiled(words.SUPPORTED)
OTHERS: dict[WordedPattern, str] = {
    PATTERNS.at_word_start(words.DIET_NOT_ENOUGH): "diet_not_enough",
    PATTERNS.at_word_start(words.ENDORSEMENT): "endorsement",
    PATTERNS.at_word_start(words.FEAR): "fear",
}
ITEM = re.compile(r"(?<![,(/&])\n[ \t]*(?=[\"'A-ZÅÄÖÆØ0-9•*–—☑✓-])")
LOWER_ITEM = re.compile(r"\n[ \t]*(?=\S)")
HEADING = re.compile(r"(?:[^a-zåäöæøéü\n]+\n)+[ \t]*(?=[a-zåäöæøéü])")
"""Lines in capitals above a line that doesn't begin with one."""
BREADCRUMB = re.compile(r"[›»>].*[›»>]|^[^.]{0,40} / [^.]{0,40} / ")
LIST_LEAD = PATTERNS.compiled(rf"(?:{words.LINKS})[^:]{{0,24}}:?[\s•*|·-]*$")
"""A sentence that only leads in a list of effects."""

LIST = "ingredien"
"""Heads the list of what a product holds."""

NAMED_NUTRIENTS = frozenset(NUTRIENT_NAMES)
MARKS = " \n\t•*-–|·"
CONTENT_REACH = 32


class Sentence(NamedTuple):
    """One sentence, in lower case without marks over its letters, and where it stands."""

    said: Worded
    start: int
    end: int


def read(scan: Scan) -> tuple[Claim, ...]:
    """Return the claims in label order; a sentence may make claims of several kinds."""
    sentences = islice(_candidates(scan), MOST)
    return tuple([claim for each in sentences for claim in _claims(scan, each)])


def _candidates(scan: Scan) -> Iterator[Sentence]:
    """Yield the sentences that hold a word of claim, in order."""
    prose = scan.prose
    position = 0
    for at in scan.words.starting(STEM.sought):
        stem = STEM.pattern.match(prose.plain, at) if at >= position else None
        if stem:
            start, end = _around(prose, at)
            start = max(start, position)
            said = worded(prose.plain[start:end])
            if said.says(LIST_LEAD):
                end = _end_of_list(prose, end)
                said = worded(prose.plain[start:end])
            yield Sentence(said, start, end)
            position = max(end, stem.end())


def _around(prose: Prose, position: int) -> tuple[int, int]:
    """Return the sentence around a position; a line that begins like an item ends one."""
    text = prose.text
    low, high = prose.around(position)
    low, high = max(low, position - LONGEST), min(high, position + LONGEST)
    for item in (LOWER_ITEM if prose.is_lower else ITEM).finditer(text, low, high):
        if item.end() <= position:
            low = item.end()
        else:
            high = item.start()
            break
    while low < position and text[low] in MARKS:
        low += 1
    return low, high


def _end_of_list(prose: Prose, end: int) -> int:
    """Return where the items after "bidrar till:" end: the first that names no effect."""
    limit = min(len(prose.plain), end + LONGEST)
    while end < limit:
        start = end
        while start < limit and prose.text[start] in MARKS:
            start += 1
        _, high = _around(prose, start) if start < limit else (0, limit)
        if high <= end or not health_claims.ANY_TOPIC.pattern.search(prose.plain, start, high):
            break
        end = high
    return end


def _claims(scan: Scan, sentence: Sentence) -> Iterator[Claim]:
    said, plain = sentence.said, sentence.said.text
    if BREADCRUMB.search(plain) or plain.rstrip().endswith("?"):
        return
    others = [each for each in OTHERS if said.says(each) and not _warns(plain, OTHERS[each])]
    for pattern in others:
        own_lines = _below_heading(scan, sentence, pattern.pattern)
        yield _claim(scan, own_lines, HealthClaim("unauthorised", OTHERS[pattern]))
    if said.says(NOT_A_CLAIM):
        return
    named = _named(scan, sentence)
    held = _held(scan, sentence)
    health = health_claims.classify(said, named & (held | {MAGNESIUM}), held)
    if health and not (others and health.kind == "effect"):
        yield _claim(scan, sentence, health)
    yield from _content(scan, sentence)
    if said.says(COMPARISON) and not SUPPORTED.search(plain):
        yield _claim(scan, sentence, HealthClaim("unauthorised", "comparison"))


def _below_heading(scan: Scan, sentence: Sentence, claim: re.Pattern[str]) -> Sentence:
    """Return a sentence without the heading above it, where the claim is made without that."""
    heading = HEADING.match(scan.source.text, sentence.start, sentence.end)
    cut = heading.end() - sentence.start if heading else 0
    plain = sentence.said.text
    if not cut or not claim.search(plain, cut):
        return sentence
    return Sentence(worded(plain[cut:]), sentence.start + cut, sentence.end)


def _warns(plain: str, kind: str) -> bool:
    return kind != "endorsement" and bool(re.search(r"rad(?:gor|fraga)|kontakta", plain))


def _named(scan: Scan, sentence: Sentence) -> frozenset[str]:
    mentions = scan.mentions_between(sentence.start, sentence.end)
    return frozenset(
        MAGNESIUM if mention.is_compound else mention.id
        for mention in mentions
        if mention.is_compound or mention.id in NUTRIENT_NAMES
    )


def _held(scan: Scan, sentence: Sentence) -> frozenset[str]:
    """Return the nutrients that the label speaks of outside the claim, where it lists them."""
    start, end = (sentence.start, sentence.end) if LIST in scan.folded else (0, 0)
    return NAMED_NUTRIENTS.intersection(
        [each.id for each in scan.mentions if not start <= each.start < end]
    )


def _content(scan: Scan, sentence: Sentence) -> Iterator[Claim]:
    """Yield "rik på magnesium" and "källa till magnesium"."""
    said = sentence.said
    for kind, pattern in (("rich", RICH), ("source", SOURCE)):
        match = said.unnegated(pattern) if pattern in said.possible else None
        if match is None:
            continue
        after = sentence.start + match.start()
        reach = sentence.start + match.end() + CONTENT_REACH
        for mention in scan.mentions_between(after, min(reach, sentence.end)):
            if mention.kind in ("nutrient", MAGNESIUM):
                yield _claim(scan, sentence, HealthClaim("nutrition", kind, mention.id))
                break


def _claim(scan: Scan, sentence: Sentence, said: HealthClaim) -> Claim:
    wording = scan.source.text[sentence.start : sentence.end]
    end = sentence.start + len(wording.rstrip(" \n\t|·•*-–"))
    wording = " ".join(scan.source.text[sentence.start : end].split())
    status, kind, nutrient, authorised = said
    return Claim(wording, status, scan.span(sentence.start, end), kind, nutrient, authorised)
