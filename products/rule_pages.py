"""The label rules as page and API show them: law and examples, and what the catalogue adds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from labels.core import RULES, Rule, Severity
from labels.core.reading import finding_json
from labels.core.rules import BY_CODE
from labels.models import RuleStanding
from labels.rule_texts import RuleTexts, rule_texts
from labels.services import read_text
from labels.standing import ENOUGH, NEWEST, TRUSTED, Precision, weighed
from products import catalogue
from products.facets import Facet
from products.models import LabelStatus

BUNDLES: Mapping[str, str | Promise] = {
    "ID": _("Vad produkten är"),
    "AR": _("Mängder och räkning"),
    "DS": _("Dos och säkerhet"),
    "MP": _("Obligatoriska uppgifter"),
    "CL": _("Påståenden"),
    "TR": _("Spårbarhet"),
    "LA": _("Språk"),
    "PF": _("Produkttyp"),
}
"""What the rules of each family are about, in the order that they are shown."""

PRODUCTS_NAMED = 10
"""Products that a rule's page names before it refers to the list."""


class NoSuchRule(Exception):
    """There is no rule with that code."""


@dataclass(frozen=True, slots=True)
class RulePage:
    """One rule: `fires` of the `checked` labels of the catalogue have its finding."""

    rule: Rule
    texts: RuleTexts
    bundle: str | Promise
    precision: Precision
    is_demoted: bool
    fires: int
    checked: int

    @property
    def family(self) -> str:
        """The letters that the rule's code begins with."""
        return self.rule.code[:2]

    @property
    def confidence(self) -> str:
        """V where the law or figure was seen in its own text, K where it is only well known."""
        return "V" if self.rule.verified else "K"

    @property
    def severity(self) -> str:
        """How much a finding of the rule matters at most, now."""
        lowered = self.is_demoted and self.rule.severity is Severity.ERROR
        return (Severity.WARNING if lowered else self.rule.severity).value

    @property
    def precision_percent(self) -> int | None:
        """The share of its findings that was right, rounded down: it must not look better."""
        share = self.precision.share
        return None if share is None else int(100 * share)


@dataclass(frozen=True, slots=True)
class Bundle:
    """The rules of one family."""

    prefix: str
    title: str | Promise
    rules: tuple[RulePage, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A label text, and what the rule finds in it."""

    text: str
    findings: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class WholeRulePage:
    """A rule with an example of either kind and some of the products that it fires on."""

    page: RulePage
    flagged: Example
    accepted: Example
    products: tuple[Mapping[str, Any], ...]
    newest: int = NEWEST
    enough: int = ENOUGH
    trusted_percent: int = int(100 * TRUSTED)


def rule_pages() -> tuple[RulePage, ...]:
    """Every rule, family by family."""
    places = list(BUNDLES)
    ordered = sorted(RULES, key=lambda rule: (places.index(rule.code[:2]), rule.code))
    return tuple(_pages(ordered))


def bundles() -> Iterator[Bundle]:
    """Every rule in its family."""
    for prefix, rules in groupby(rule_pages(), key=attrgetter("family")):
        yield Bundle(prefix, BUNDLES[prefix], tuple(rules))


def rule_page(code: str) -> RulePage:
    """One rule. Raises NoSuchRule."""
    if code not in BY_CODE:
        raise NoSuchRule(code)
    return next(_pages([BY_CODE[code]]))


def whole_rule_page(code: str) -> WholeRulePage:
    """One rule with the first of its products by name. Raises NoSuchRule."""
    page = rule_page(code)
    found = catalogue.browse(QueryDict(f"finding={code}&sort=name"))
    return WholeRulePage(
        page=page,
        flagged=_example(page, page.rule.flagged[0]),
        accepted=_example(page, page.rule.accepted[0]),
        products=found.products[:PRODUCTS_NAMED],
    )


def _example(page: RulePage, text: str) -> Example:
    """A label text with what the rule finds in it, as heavy as it now weighs."""
    code = page.rule.code
    found = [each for each in read_text(text=text).findings if each.code == code]
    shown = weighed(found, demoted={code} if page.is_demoted else ())
    return Example(text, tuple(finding_json(each) for each in shown))


def _pages(rules: list[Rule]) -> Iterator[RulePage]:
    everything = catalogue.browse(QueryDict())
    counts = {each.name: each for each in everything.facets if isinstance(each, Facet)}
    fires = {each.value: each.count for each in counts["finding"].values}
    checked = sum(
        each.count
        for each in counts["label_status"].values
        if each.value != LabelStatus.UNREAD.value
    )
    standings = {each.code: each for each in RuleStanding.objects.all()}
    for rule in rules:
        standing = standings.get(rule.code, RuleStanding(code=rule.code))
        yield RulePage(
            rule=rule,
            texts=rule_texts(rule),
            bundle=BUNDLES[rule.code[:2]],
            precision=Precision(standing.confirmed, standing.judged),
            is_demoted=standing.is_demoted,
            fires=fires[rule.code],
            checked=checked,
        )
