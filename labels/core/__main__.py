"""Read and check Swedish magnesium labels from the command line."""

import argparse
import io
import sys
from collections.abc import Callable, Sequence

from labels.core.commands import check, read, rules

COMMANDS = (read, check, rules)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m labels.core", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add_to(commands)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    chosen = parser.parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = chosen.run
    return run(chosen)


if __name__ == "__main__":
    sys.exit(main())
