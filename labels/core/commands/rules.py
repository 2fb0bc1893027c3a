"""`rules`: every rule with its code, and the page of one: what it flags, accepts and rests on."""

import argparse
import sys
from typing import Any

from labels.core.rule_docs import list_of_rules, markdown, page
from labels.core.rules import BY_CODE, RULES

OK, NO_SUCH_RULE = 0, 2


def add_to(commands: Any) -> None:
    """Declare the command."""
    command = commands.add_parser("rules", help="the rules, or one of them", description=__doc__)
    command.add_argument("code", nargs="?", metavar="CODE", help="one rule's page: AR004")
    command.add_argument("--markdown", action="store_true", help="as Markdown, for docs/rules.md")
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Print the list, or one page."""
    if chosen.code is None:
        sys.stdout.write(markdown(RULES) if chosen.markdown else list_of_rules(RULES))
        return OK
    rule = BY_CODE.get(chosen.code.upper())
    if rule is None:
        sys.stderr.write(f"{chosen.code}: is no rule; `rules` lists them all\n")
        return NO_SUCH_RULE
    sys.stdout.write(markdown((rule,)) if chosen.markdown else page(rule))
    return OK
