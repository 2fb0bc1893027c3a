"""What the law says of one sentence that promises an effect on the body."""

import re
from typing import NamedTuple

from labels.core.parsing.patterns import at_word_start, by_first_letter, compiled
from labels.core.reference import claim_words as words
from labels.core.reference.claims import EFFECTS, MAGNESIUM, Effect

LINK, STRONGER = (
    re.compile(at_word_start(words.LINKS)),
    compiled(words.STRONGER),
)
DISEASE = re.compile(at_word_start(words.DISEASES))
CURE = re.compile(at_word_start(words.CURES))
CURE_ALONE = re.compile(at_word_start(words.CURES_ALONE))
MEDICAL = re.compile(at_word_start(words.MEDICAL_WORDS))
GONE = compiled(words.GONE)
WITH_DISEASE = re.compile(rf"{words.WITH_DISEASE}(?:{words.DISEASES})")
ANY_TOPIC = re.compile(by_first_letter(effect.topic.pattern for effect in EFFECTS))
TOPIC = re.compile(at_word_start(words.UNAUTHORISED_TOPICS))
BENEFIT = re.compile(at_word_start(words.BENEFITS))
PHRASE = re.compile(at_word_start(words.PHRASES_UNAUTHORISED))
STRENGTHENED = re.compile(at_word_start(words.STRENGTHENED))
GENERAL = compiled(words.GENERAL)
HARMLESS, NEGATION = (
    compiled(words.HARMLESS),
    compiled(words.NEGATION),
)


class HealthClaim(NamedTuple):
    """Status and kind of a claim, its nutrient, and the authorised claim that it makes or bends."""

    status: str
    kind: str
    nutrient: str | None = None
    authorised_wording: str | None = None


def classify(plain: str, named: frozenset[str], declared: frozenset[str]) -> HealthClaim | None:
    """Class a sentence; of several faults the gravest. `named` are the nutrients in it."""
    text = HARMLESS.sub(_blank, plain)
    if _is_medicinal(text):
        return HealthClaim("medicinal", "medicinal")
    effects = _effects(text)
    if _is_unauthorised(text, effects, named, declared):
        return HealthClaim("unauthorised", "effect", next(iter(named)) if len(named) == 1 else None)
    return _of_authorised_effect(text, effects, named)


def _effects(text: str) -> tuple[Effect, ...]:
    """Return the effects that may be claimed and are spoken of, in the order of the table."""
    topics = {topic.group() for topic in ANY_TOPIC.finditer(text)}
    if not topics:
        return ()
    return tuple(effect for effect in EFFECTS if any(map(effect.topic.match, topics)))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _is_medicinal(text: str) -> bool:
    for pattern in (CURE_ALONE, MEDICAL, WITH_DISEASE):
        if _unnegated(pattern, text):
            return True
    return bool((_unnegated(CURE, text) or GONE.search(text)) and DISEASE.search(text))


def _unnegated(pattern: re.Pattern[str], text: str) -> bool:
    match = pattern.search(text)
    return match is not None and not NEGATION.search(text, 0, match.start())


def _is_unauthorised(
    text: str, effects: tuple[Effect, ...], named: frozenset[str], declared: frozenset[str]
) -> bool:
    """Tell whether an effect is claimed that none of the nutrients may claim."""
    speaks = LINK.search(text) or BENEFIT.search(text)
    nutrients = named or declared | {MAGNESIUM}
    if speaks and any(not effect.nutrients & nutrients for effect in effects):
        return True
    for effect in effects:
        text = effect.topic.sub(_blank, text)
    if _unnegated(PHRASE, text):
        return True
    return bool(BENEFIT.search(text)) and _unnegated(TOPIC, text)


def _of_authorised_effect(
    text: str, effects: tuple[Effect, ...], named: frozenset[str]
) -> HealthClaim | None:
    if _unnegated(STRENGTHENED, text):
        return _strengthened(effects, named)
    if not effects:
        return HealthClaim("unauthorised", "general") if _unnegated(GENERAL, text) else None
    if _unnegated(GENERAL, text):
        return HealthClaim("unauthorised", "general")
    if not _unnegated(LINK, text):
        return None
    lacks_normal = "normal" not in text and any(effect.needs_normal for effect in effects)
    if lacks_normal or STRONGER.search(text):
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
