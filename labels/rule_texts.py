"""A rule's texts in the language asked for: its own are Swedish, the catalogue has the English."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import get_language, gettext

from labels.core import Rule


@dataclass(frozen=True, slots=True)
class RuleTexts:
    """What a rule flags, why that matters, and what to do about it."""

    title: str
    what: str
    why: str
    fix: str


def rule_texts(rule: Rule) -> RuleTexts:
    """The texts of a rule. What it flags stands in the rule in both languages."""
    is_english = (get_language() or "").startswith("en")
    return RuleTexts(
        title=gettext(rule.title),
        what=rule.fault if is_english else rule.what,
        why=gettext(rule.why),
        fix=gettext(rule.fix),
    )


def texts_to_translate(rule: Rule) -> Iterator[str]:
    """The texts of a rule that other languages need a translation of."""
    yield from (rule.title, rule.why, rule.fix)
