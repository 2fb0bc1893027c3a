"""RULES: every rule below this package, found by walking it, in the order of their codes."""

from importlib import import_module
from pkgutil import walk_packages

from labels.core.rule import Rule


def _discover() -> tuple[Rule, ...]:
    found = []
    for module in walk_packages(__path__, f"{__name__}."):
        contents = vars(import_module(module.name)).values()
        found += [content for content in contents if isinstance(content, Rule)]
    return tuple(sorted(found, key=lambda rule: rule.code))


RULES = _discover()
BY_CODE = {rule.code: rule for rule in RULES}
