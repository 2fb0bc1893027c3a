"""What a list was narrowed by, each part in words and with the way back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from products import catalogue
from products.bands import ABOVE_UPPER_LEVEL_MG
from products.catalogue import Catalogue
from products.filters import WEIGHT
from products.query import Parameters
from products.search import spelt
from products.wording import NAMES

PHRASES: Mapping[str, str | Promise] = {
    "q": _("Sökord: %(value)s"),
    "elemental_mg_min": _("Minst %(value)s mg per dag"),
    "elemental_mg_max": _("Högst %(value)s mg per dag"),
    "price_per_100mg_max": _("Högst %(value)s kr per 100 mg"),
    "price_per_day_max": _("Högst %(value)s kr per dag"),
    "units_per_day_max": _("Högst %(value)s per dag"),
}
"""How the parameters read that hold a word or a number."""

MOST_WORDS = 8
"""Words of a search up to which it is tried what each of them takes away."""

ABOVE_UPPER_LEVEL = ("elemental_mg_min", str(ABOVE_UPPER_LEVEL_MG))
"""The parameter that says "above" the upper level, by the next amount there is."""

NARROWS_NOTHING = frozenset({"sort", "goal", "compound_mode", "formula"})


@dataclass(frozen=True, slots=True)
class AppliedFilter:
    """One thing chosen, and the query of the list without it."""

    label: str
    query_without: str


@dataclass(frozen=True, slots=True)
class WayOut:
    """An applied filter of a list that came out empty, and how many products its removal gives."""

    label: str
    query: str
    count: int


def applied_filters(found: Catalogue) -> Iterator[AppliedFilter]:
    """Everything chosen that narrows the list, each removable on its own."""
    parameters = found.query.parameters
    for name, value in parameters:
        if name not in NARROWS_NOTHING and not name.startswith(WEIGHT):
            without = _without(parameters, (name, value)).urlencode()
            yield AppliedFilter(described(found, name, value), without)


def ways_out(found: Catalogue) -> tuple[WayOut, ...]:
    """The single removals that give products back, the one that gives most first."""
    ways = (
        WayOut(
            each.label, each.query_without, catalogue.browse(QueryDict(each.query_without)).count
        )
        for each in (*applied_filters(found), *_words(found))
    )
    return tuple(sorted((way for way in ways if way.count), key=lambda way: -way.count))


def _words(found: Catalogue) -> Iterator[AppliedFilter]:
    """Each word of a search as if it were chosen by itself, and all unknown ones together."""
    words = tuple(dict.fromkeys(w for w in found.query.words.split() if spelt(w)))
    unknown = found.searched.unknown if found.searched else ()
    wrong = tuple(word for word in words if not set(spelt(word)).isdisjoint(unknown))
    if 1 < len(words) <= MOST_WORDS:
        for left_out in dict.fromkeys([*((word,) for word in words), wrong]):
            others = " ".join(word for word in words if word not in left_out)
            if left_out and others:
                label = described(found, "q", " ".join(left_out))
                yield AppliedFilter(label, _with_words(found.query.parameters, others))


def _with_words(parameters: Parameters, words: str) -> str:
    return urlencode([(name, words if name == "q" else value) for name, value in parameters])


def described(found: Catalogue, name: str, value: str) -> str:
    """One part of the query in words."""
    if (name, value) == ABOVE_UPPER_LEVEL:
        return gettext("Över 250 mg per dag")
    if name in PHRASES:
        return str(PHRASES[name]) % {"value": value}
    return f"{found.query.labels[name]}: {value_name(found, name, value)}"


def value_name(found: Catalogue, name: str, value: str) -> str:
    """What a value is called: by the catalogue's vocabularies, or by its own names."""
    if name in NAMES:
        return str(NAMES[name].get(value, value))
    group = found.snapshot.groups[name]
    return group.labels[group.values.index(value)]


def _without(parameters: Parameters, left_out: tuple[str, str]) -> QueryDict:
    kept = QueryDict(mutable=True)
    for name, value in parameters:
        if (name, value) != left_out:
            kept.appendlist(name, value)
    return kept
