"""Guides for a product, by rule: a shared compound, goal, topic or finding code."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext

from guides.models import Subject


@dataclass(frozen=True, slots=True)
class LinkRule:
    """One subject of one published guide."""

    slug: str
    title: str
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class GuideLink:
    """A guide worth reading, its page, and why it is linked, in Swedish."""

    slug: str
    title: str
    url: str
    reason: str


def published_rules() -> tuple[LinkRule, ...]:
    """Every link rule, in reading order: read it once to link many products."""
    columns = ("guide__slug", "guide__title", "kind", "value")
    rows = Subject.objects.of_published_guides().values_list(*columns)
    return tuple(LinkRule(*row) for row in rows)


def matching_links(
    rules: Collection[LinkRule],
    *,
    compounds: Collection[str] = (),
    goals: Collection[str] = (),
    topics: Collection[str] = (),
    codes: Collection[str] = (),
) -> tuple[GuideLink, ...]:
    """One link for each guide that a rule points to, with its strongest reason, findings first."""
    wanted = {
        Subject.Kind.FINDING: codes,
        Subject.Kind.COMPOUND: compounds,
        Subject.Kind.GOAL: goals,
        Subject.Kind.TOPIC: topics,
    }
    links = {rule.slug: _link(rule) for rule in reversed([*_hits(rules, wanted)])}
    in_order = dict.fromkeys(rule.slug for rule in rules)
    return tuple(links[slug] for slug in in_order if slug in links)


def _hits(
    rules: Collection[LinkRule], wanted: dict[Subject.Kind, Collection[str]]
) -> Iterator[LinkRule]:
    for kind, values in wanted.items():
        for rule in rules:
            if rule.kind == kind and rule.value in values:
                yield rule


def _link(rule: LinkRule) -> GuideLink:
    url = reverse("guide", kwargs={"slug": rule.slug})
    return GuideLink(slug=rule.slug, title=rule.title, url=url, reason=_reason(rule))


def _reason(rule: LinkRule) -> str:
    reasons = {
        Subject.Kind.FINDING: gettext("förklarar anmärkningen %(value)s"),
        Subject.Kind.COMPOUND: gettext("handlar om magnesiumformen i produkten"),
        Subject.Kind.GOAL: gettext("handlar om samma mål"),
        Subject.Kind.TOPIC: gettext("gäller alla magnesiumtillskott"),
    }
    return reasons[Subject.Kind(rule.kind)] % {"value": rule.value}
