"""What a label says in its own words: what isn't in it, what is, what may be, that it is vegan.

A sentence that asks, denies, or speaks of something else says nothing. All wordings here are in
lower case.
"""

import re
from collections.abc import Iterator
from itertools import islice

from labels.core.reference.allergens import allergens_in
from labels.core.reference.contents import ADDITIVES, ALLERGEN_IDS, FREE_FROM, NAMED, STEMS

SENTENCE = re.compile(r"[^.!?•·✓✔★|\n]+(?:\n(?=[ \t]{0,8}[a-zåäö(])[^.!?•·✓✔★|\n]+)*\??")
"""A line that begins in lower case goes on with the one before it."""
TELLS = re.compile(r"fri|free|utan|without|vegan|innehåll|contain|spår|förekom|hantera|handles")
SPEAKS_OF_OTHERS = re.compile(
    r"\?\Z|finns (?:även|också)|variant|alternativ|köpte|liknande|\bkost\b|\bdiet|livsstil|\bmat\b",
)
DENIES = re.compile(r"\b(?:inte|ej|icke|aldrig|not|non|never)\b")

LONGEST_NOTICE = 400
MOST_LEADS = 20
"""In one sentence; no label has more, and a hostile one shall not cost more."""

LEAD = re.compile(
    r"\bfri(?:tt|a)? från:?|\bfree (?:from|of):?|\binnehåller (?:inte|ej|varken|ingen|inget|inga)\b"
    r"|\bcontains no\b|(?P<without>\b(?:utan|without)\b)",
)
NEW_CLAUSE = r"\b(?:men|med|kan|som|but|with|may|innehåll\w*|contains?|spår)\b"
ITEMS = re.compile(rf"(?:(?!{NEW_CLAUSE})[^:;()\n]|(?<=,)\n){{1,300}}")
MOST_WORDS = 3
"""In the name of a thing; what has more is no longer a list of things that are absent."""
LEAD_WITH_ITEMS = re.compile(rf"(?:{LEAD.pattern}){ITEMS.pattern}")
AND = re.compile(r",|/|&|\+|;|\t| [-–] |\b(?:och|eller|samt|and|or|nor)\b")
ADDED = re.compile(r"tillsa(?:tt|t)|added")
BEFORE_ITEM = re.compile(r"(?:både|även|all|också|sådant som|såväl|naturligt|bl a|t ex) ")

NAMES = {substance: re.compile(rf"(?:{names})") for substance, names in FREE_FROM.items()}
ADJECTIVES = {
    substance: rf"\b(?:{STEMS.get(substance, names)})(?:-?fri(?:tt|a)?\b(?! från)|[ -]free\b)"
    for substance, names in FREE_FROM.items()
}
ANY_ADJECTIVE = re.compile(
    "|".join(f"(?P<{substance}>{words})" for substance, words in ADJECTIVES.items())
)
IS_NAMED = {substance: re.compile(words) for substance, words in NAMED.items()}

NOT_DENIED = r"(?! (?:inte|ej|varken|ingen|inget|inga|no)\b)"
HOLDS = re.compile(
    rf"(?<!kan )\binnehåller\b{NOT_DENIED}(?! spår)|(?<!may )\bcontains\b{NOT_DENIED}",
)
MAY_HOLD = re.compile(
    r"\bkan innehålla\b|\bspår av\b|\bhantera[rs]\b|\bmay contain\b|\btraces of\b|\bhandles\b"
    r"|(?P<after>\b(?:kan förekomma|förekommer)\b)"
)
"""With what is named after these words, or before them."""


VEGAN = re.compile(
    r"(?<!\()\bvegansk[at]?(?= ?(?:\Z|[,;:/&+)\n\t–-]|och\b|tablett|gumm|pulver|brus|produkt"
    r"|kosttill|formul|tugg))"
    r"|(?<!\()\bvegan(?= ?(?:\Z|[,;:/&+)\n\t–-]|and\b|och\b|tablet|gumm|powder|formula|society"
    r"|trademark))"
    r"|\bveganmärk|\bveganvänlig"
    r"|\b(?:passar|lämplig\w{0,3}|anpassa\w{0,4}|suitable)\b[^.]{0,40}\bvegan(?:er|s)\b",
)
VEGAN_CAPSULES = re.compile(r"\bvegan(?:sk[at]?)? ?-?(?:kaps|caps)")


def sentences(text: str) -> list[str]:
    """Return the sentences and lines that may tell of what is in it, in lower case."""
    return [
        sentence
        for sentence in (found.lower() for found in SENTENCE.findall(text))
        if TELLS.search(sentence)
    ]


def free_from(told: list[str]) -> frozenset[str]:
    """Return what the label says that it is free from.

    >>> sorted(free_from(["fri från gluten, laktos och tillsatt socker"]))
    ['gluten', 'lactose']
    >>> sorted(free_from(["sockerfri", "utan tillsatt mjölk", "är den glutenfri?"]))
    []
    """
    return frozenset(
        substance
        for sentence in told
        if not SPEAKS_OF_OTHERS.search(sentence)
        for substance in (*_after_leads(sentence), *_adjectives(sentence))
    )


def holds(told: list[str]) -> frozenset[str]:
    """Return what the label says beside its list that it holds: "Innehåller: mjölk"."""
    return _named(told, HOLDS)


def may_hold(told: list[str]) -> frozenset[str]:
    """Return what the label says that it may hold traces of, or is made beside."""
    return _named(told, MAY_HOLD)


def _named(told: list[str], lead: re.Pattern[str]) -> frozenset[str]:
    return frozenset(
        substance
        for sentence in told
        for found in islice(lead.finditer(sentence), MOST_LEADS)
        for substance in named_in(_named_beside(sentence, found))
    )


def _named_beside(sentence: str, lead: re.Match[str]) -> str:
    """Return what stands after a lead, or before it, up to where something else is said."""
    if "after" in lead.groupdict() and lead["after"]:
        return _without_claims(sentence[: lead.start()])
    rest = ANY_ADJECTIVE.sub(" ", sentence[lead.end() : lead.end() + LONGEST_NOTICE])
    ends = [found.start() for found in (DENIES.search(rest), LEAD.search(rest)) if found]
    return rest[: min(ends, default=len(rest))]


def named_in(wording: str) -> frozenset[str]:
    """Return the substances that a wording names as being there, line by line.

    >>> sorted(named_in("sojalecitin, vassleprotein"))
    ['lactose', 'milk', 'soy']
    """
    named = {each for each, words in IS_NAMED.items() if words.search(wording)}
    named |= {
        ALLERGEN_IDS[allergen]
        for each in wording.split("\n")
        for allergen, *_ in allergens_in(each)
    }
    return frozenset(named | ({"lactose"} if "milk" in named else set()))


def says_vegan(told: list[str]) -> bool:
    """Tell whether the label says of the whole product that it is vegan, or bears a mark for it."""
    return any(_says(VEGAN, sentence) for sentence in told)


def says_vegan_capsules(told: list[str]) -> bool:
    """Tell whether the label calls its capsules vegan, be it the shell or what is in it."""
    return any(_says(VEGAN_CAPSULES, sentence) for sentence in told)


def names_additive(additive: str, text: str) -> bool:
    """Tell whether a text names an additive, but for where it says that it is free from it."""
    is_named = IS_NAMED[additive]
    return bool(is_named.search(text) and is_named.search(_without_claims(text)))


def _without_claims(text: str) -> str:
    return LEAD_WITH_ITEMS.sub(" ", ANY_ADJECTIVE.sub(" ", text))


def _says(pattern: re.Pattern[str], sentence: str) -> bool:
    found = pattern.search(sentence)
    return (
        found is not None
        and not SPEAKS_OF_OTHERS.search(sentence)
        and found.start() < _denied_from(sentence)
    )


def _after_leads(sentence: str) -> Iterator[str]:
    denied_from = _denied_from(sentence)
    for lead in islice(LEAD.finditer(sentence), MOST_LEADS):
        items = ITEMS.match(sentence, lead.end())
        if items is None or lead.start() > denied_from:
            continue
        # "Tas utan mjölk" tells how to take it; only a bare "utan" tells what isn't in it.
        tells_how = lead["without"] is not None and sentence[: lead.start()].strip(" \t\n*-–") != ""
        for substance in _items(items.group()):
            if not tells_how or substance in ADDITIVES:
                yield substance


def _items(wording: str) -> Iterator[str]:
    for item in AND.split(wording):
        name = BEFORE_ITEM.sub("", item.strip(" \t\n*,"), count=1)
        if ADDED.match(name) or len(name.split()) > MOST_WORDS:
            return
        yield from (each for each, names in NAMES.items() if names.fullmatch(name))


def _adjectives(sentence: str) -> Iterator[str]:
    denied_from = _denied_from(sentence)
    for found in ANY_ADJECTIVE.finditer(sentence):
        if found.lastgroup and found.start() < denied_from:
            yield found.lastgroup


def _denied_from(sentence: str) -> int:
    """Return from where on a sentence says that things are not so; its end where it doesn't."""
    denial = DENIES.search(sentence)
    return denial.start() if denial else len(sentence)
