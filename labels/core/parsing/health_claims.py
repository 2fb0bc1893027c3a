"""What the law says of one sentence that promises an effect on the body."""

import re
from collections.abc import Set
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from labels.core.parsing.patterns import compiled
from labels.core.parsing.word_table import MOST_WORDS, WordedPattern, WordedPatterns
from labels.core.reference import claim_words as words
from labels.core.reference.claims import EFFECTS, MAGNESIUM, Effect

PATTERNS = WordedPatterns()
"""Everything that a sentence is held against, here and among the other claims."""

LINK, STRONGER = PATTERNS.at_word_start(words.LINKS), compiled(words.STRONGER)
DISEASE = PATTERNS.at_word_start(words.DISEASES)
CURE = PATTERNS.at_word_start(words.CURES)
CURE_ALONE = PATTERNS.at_word_start(words.CURES_ALONE)
MEDICAL = PATTERNS.at_word_start(words.MEDICAL_WORDS)
GONE = PATTERNS.compiled(words.GONE)
WITH_DISEASE = PATTERNS.compiled(rf"{words.WITH_DISEASE}(?:{words.DISEASES})")
ANY_TOPIC = PATTERNS.compiled("|".join(effect.topic.pattern for effect in EFFECTS))
TOPIC = PATTERNS.at_word_start(words.UNAUTHORISED_TOPICS)
BENEFIT = PATTERNS.at_word_start(words.BENEFITS)
PHRASE = PATTERNS.at_word_start(words.PHRASES_UNAUTHORISED)
STRENGTHENED = PATTERNS.at_word_start(words.STRENGTHENED)
GENERAL = PATTERNS.compiled(words.GENERAL)
NORMAL = re.compile("normal|normaa")
"""As all the market's languages say it, the Finns and the Dutch with two vowels."""
HARMLESS, NEGATION = PATTERNS.compiled(words.HARMLESS), PATTERNS.compiled(words.NEGATION)


class HealthClaim(NamedTuple):
    """Status and kind of a claim, its nutrient, and the authorised claim that it makes or bends."""

    status: str
    kind: str
    nutrient: str | None = None
    authorised_wording: str | None = None


class Worded(NamedTuple):
    """A sentence, and the patterns that its words let it fit."""

    text: str
    possible: Set[WordedPattern]

    def says(self, pattern: WordedPattern) -> bool:
        return pattern in self.possible and pattern.pattern.search(self.text) is not None

    def says_unnegated(self, pattern: WordedPattern) -> bool:
        return pattern in self.possible and self.unnegated(pattern) is not None

    def unnegated(self, pattern: WordedPattern) -> re.Match[str] | None:
        """Return where a pattern fits, unless a negation goes before."""
        match = pattern.pattern.search(self.text)
        if match is None or NEGATION not in self.possible:
            return match
        return None if NEGATION.pattern.search(self.text, 0, match.start()) else match

    def without(self, *patterns: re.Pattern[str]) -> "Worded":
        """Return it with what the patterns fit left blank."""
        text = self.text
        for pattern in patterns:
            text = pattern.sub(_blank, text)
        return worded(text) if text != self.text else self


def worded(plain: str) -> Worded:
    """Find out which patterns a sentence may fit."""
    return Worded(plain, PATTERNS.possible(plain))


def classify(
    sentence: Worded, named: frozenset[str], declared: frozenset[str]
) -> HealthClaim | None:
    """Class a sentence; of several faults the gravest. `named` are the nutrients in it."""
    said = sentence.without(HARMLESS.pattern) if HARMLESS in sentence.possible else sentence
    if _is_medicinal(said):
        return HealthClaim("medicinal", "medicinal")
    effects = _effects(said)
    if _is_unauthorised(said, effects, named, declared):
        return HealthClaim("unauthorised", "effect", next(iter(named)) if len(named) == 1 else None)
    return _of_authorised_effect(said, effects, named)


def _effects(said: Worded) -> tuple[Effect, ...]:
    """Return the effects that may be claimed and are spoken of, in the order of the table."""
    if ANY_TOPIC not in said.possible:
        return ()
    topics = [places_of(topic.group()) for topic in ANY_TOPIC.pattern.finditer(said.text)]
    return tuple([EFFECTS[place] for place in sorted(set(chain(*topics)))])


@lru_cache(MOST_WORDS)
def places_of(topic: str) -> tuple[int, ...]:
    """Return where in the table the effects stand that a topic's words speak of."""
    return tuple(place for place, effect in enumerate(EFFECTS) if effect.topic.match(topic))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _is_medicinal(said: Worded) -> bool:
    for pattern in (CURE_ALONE, MEDICAL, WITH_DISEASE):
        if said.says_unnegated(pattern):
            return True
    return (said.says_unnegated(CURE) or said.says(GONE)) and said.says(DISEASE)


def _is_unauthorised(
    said: Worded, effects: tuple[Effect, ...], named: frozenset[str], declared: frozenset[str]
) -> bool:
    """Tell whether an effect is claimed that none of the nutrients may claim."""
    nutrients = named or declared | {MAGNESIUM}
    is_foreign = any(not effect.nutrients & nutrients for effect in effects)
    if is_foreign and (said.says(LINK) or said.says(BENEFIT)):
        return True
    rest = said.without(*(effect.topic for effect in effects))
    return rest.says_unnegated(PHRASE) or (rest.says(BENEFIT) and rest.says_unnegated(TOPIC))


def _of_authorised_effect(
    said: Worded, effects: tuple[Effect, ...], named: frozenset[str]
) -> HealthClaim | None:
    if said.says_unnegated(STRENGTHENED):
        return _strengthened(effects, named)
    if said.says_unnegated(GENERAL):
        return HealthClaim("unauthorised", "general")
    if not effects or not said.says_unnegated(LINK):
        return None
    lacks_normal = not NORMAL.search(said.text) and any(effect.needs_normal for effect in effects)
    if lacks_normal or STRONGER.search(said.text):
        return _strengthened(effects, named)
    nutrient = _nutrient(effects[0], named)
    return HealthClaim(
        "authorised", "authorised", nutrient, effects[0].authorised_wording(nutrient)
    )


def _strengthened(effects: tuple[Effect, ...], named: frozenset[str]) -> HealthClaim:
    if not effects:
        return HealthClaim("unauthorised", "strengthened", MAGNESIUM)
    nutrient = _nutrient(effects[0], named)
    wording = effects[0].authorised_wording(nutrient)
    return HealthClaim("unauthorised", "strengthened", nutrient, wording)


def _nutrient(effect: Effect, named: frozenset[str]) -> str:
    """Return the nutrient whose claim it is; magnesium where the sentence names none."""
    if MAGNESIUM in effect.nutrients and (MAGNESIUM in named or not named):
        return MAGNESIUM
    return min(named & effect.nutrients, default=min(effect.nutrients))
