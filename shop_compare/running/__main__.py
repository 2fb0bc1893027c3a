"""`python -m shop_compare.running`: the whole site, until Ctrl-C or SIGTERM.

With a word behind it only one part of the site: `web`, `worker`, `dispatcher` or `scheduler`
become that program, and `health` asks whether the web server is well.
"""

import os
import sys
from argparse import ArgumentParser
from typing import NoReturn

from shop_compare import environment
from shop_compare.environment import SettingError
from shop_compare.running import programs
from shop_compare.running.place import Address, PlaceTakenError
from shop_compare.running.site import run_site

PARTS = ("site", *programs.PROGRAMS, "health")


def main() -> int:
    """Do what the arguments say; the exit code."""
    parser = ArgumentParser(prog="python -m shop_compare.running")
    parser.add_argument("part", nargs="?", choices=PARTS, default="site")
    parser.add_argument("--stop-with-parent", action="store_true")
    given = parser.parse_args()
    if given.part in programs.PROGRAMS:
        become(programs.PROGRAMS[given.part]())
    if given.part == "health":
        return 0 if Address.read().is_well(environment.ALLOWED_HOSTS.read()) else 1
    return run_site(stop_with_parent=given.stop_with_parent)


def become(program: programs.Program) -> NoReturn:
    """Go on as the program."""
    os.execv(program.command[0], program.command)  # noqa: S606 - no shell is wanted


if __name__ == "__main__":
    try:
        code = main()
    except (PlaceTakenError, SettingError) as error:
        sys.exit(f"run: {error}")
    sys.exit(code)
