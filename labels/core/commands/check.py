"""`check`: what is wrong with label texts, for people, for CI and for programs.

Exit code 0 when nothing is at or above --fail-on, 1 when something is, 2 when a file or an option
can't be used. Settings of a project stand in the nearest .label-check.toml; options go before them.
"""

import argparse
import os
import sys
import traceback
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from labels.core.checker import RULESET, check
from labels.core.commands.baseline import UnusableBaseline, read_baseline, write_baseline
from labels.core.commands.check_settings import (
    CAPTURES,
    FAIL_ON,
    BadSetting,
    CheckSettings,
    read_settings,
    split_codes,
)
from labels.core.commands.checked_label import CheckedLabel, CheckRun, located
from labels.core.commands.read import today
from labels.core.commands.reports import github_report, json_report, sarif_report, text_report
from labels.core.parsing import parse
from labels.core.text import TEXT_LIMIT

FOUND_NOTHING, FOUND, COULD_NOT_RUN = 0, 1, 2
STANDARD_INPUT = "-"
REPORTS: dict[str, Callable[[CheckRun], str]] = {
    "json": json_report.render,
    "sarif": sarif_report.render,
    "github": github_report.render,
}
COLOUR = ("auto", "always", "never")


class UnreadableLabel(ValueError):
    """A file that is no label text; the message says why."""


class CheckFailed(RuntimeError):
    """A rule or a reader failed on a label; the message says how."""


def add_to(commands: Any) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "check",
        help="what is wrong with label texts",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    option = command.add_argument
    option("files", nargs="*", metavar="FILE", help="a label's text; - reads standard input")
    option("--format", choices=("text", *REPORTS), default="text")
    option("--fail-on", choices=FAIL_ON, help="the mildest finding that fails; error")
    option("--select", type=split_codes, metavar="CODES", help="only these: AR004,MP")
    option("--ignore", type=split_codes, metavar="CODES", help="never these: AR015,TR")
    option("--capture", choices=CAPTURES, help="web for a shop's page; pack")
    option("--as-of", metavar="DAY", help="judged on this day; today")
    option("--name", help="the product's name as sold")
    option("--baseline", metavar="FILE", help="tell only what isn't in this file")
    option("--write-baseline", action="store_true", help="write all that is found to --baseline")
    option("--config", type=Path, metavar="FILE", help="settings, instead of .label-check.toml")
    option("--colour", "--color", choices=COLOUR, default=COLOUR[0])
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Check what was asked for, print the report and return the exit code."""
    try:
        settings = _settings(chosen)
        known = _known(settings, chosen)
    except (BadSetting, UnusableBaseline, OSError) as error:
        return _refuse(error)
    labels, failed = _check_all(chosen.files or [STANDARD_INPUT], chosen.name, settings)
    if chosen.write_baseline:
        return _write(settings, labels) or failed
    checked = CheckRun(tuple(_new(labels, known)), RULESET, settings.as_of or today())
    sys.stdout.write(_report(checked, chosen))
    found = settings.fail_on is not None and checked.any_at_least(settings.fail_on)
    return failed or (FOUND if found else FOUND_NOTHING)


def _settings(chosen: argparse.Namespace) -> CheckSettings:
    settings = read_settings(chosen.config).with_given(
        {
            "select": chosen.select,
            "ignore": chosen.ignore,
            "fail-on": chosen.fail_on,
            "capture": chosen.capture,
            "as-of": chosen.as_of,
            "baseline": chosen.baseline,
        }
    )
    if chosen.write_baseline and settings.baseline is None:
        raise BadSetting("--write-baseline needs --baseline FILE")
    return settings


def _known(settings: CheckSettings, chosen: argparse.Namespace) -> frozenset[str]:
    if settings.baseline is None or chosen.write_baseline:
        return frozenset()
    return read_baseline(settings.baseline)


def _check_all(
    files: Iterable[str], name: str | None, settings: CheckSettings
) -> tuple[list[CheckedLabel], int]:
    """Return what was found, and an exit code where a file couldn't be read."""
    labels, failed = [], FOUND_NOTHING
    for file in dict.fromkeys(files):
        try:
            labels.append(_check_one(file, _text_of(file), name, settings))
        except (OSError, UnreadableLabel) as error:
            failed = _refuse(error, file)
        except Exception as error:  # our own fault; the other files are checked all the same
            traceback.print_exc()
            failed = _refuse(CheckFailed(f"the check failed: {error!r}"), file)
    return labels, failed


def _text_of(file: str) -> str:
    content = sys.stdin.buffer.read() if file == STANDARD_INPUT else Path(file).read_bytes()
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        raise UnreadableLabel("is not UTF-8 text") from error
    if len(text) > TEXT_LIMIT:
        raise UnreadableLabel(f"has more than {TEXT_LIMIT} characters")
    return text


def _check_one(file: str, text: str, name: str | None, settings: CheckSettings) -> CheckedLabel:
    label = parse(text, name=name, capture=settings.capture)
    found = check(label, as_of=settings.as_of or today())
    shown = "stdin" if file == STANDARD_INPUT else Path(file).as_posix()
    return located(shown, text, tuple(each for each in found if each.code in settings.codes))


def _new(labels: Iterable[CheckedLabel], known: frozenset[str]) -> Iterable[CheckedLabel]:
    for label in labels:
        new = tuple(each for each in label.found if each.fingerprint not in known)
        yield replace(label, found=new)


def _write(settings: CheckSettings, labels: list[CheckedLabel]) -> int:
    if settings.baseline is None:
        return COULD_NOT_RUN
    try:
        count = write_baseline(settings.baseline, labels)
    except OSError as error:
        return _refuse(error)
    sys.stdout.write(f"Kända avvikelser i {settings.baseline}: {count}.\n")
    return FOUND_NOTHING


def _report(checked: CheckRun, chosen: argparse.Namespace) -> str:
    if chosen.format in REPORTS:
        return REPORTS[chosen.format](checked)
    return text_report.render(checked, colour=_wants_colour(chosen.colour))


def _wants_colour(asked: str) -> bool:
    if asked != COLOUR[0]:
        return asked == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def _refuse(error: Exception, file: str | None = None) -> int:
    lead = f"{file}: " if file else ""
    reason = error.strerror if isinstance(error, OSError) and file else str(error)
    sys.stderr.write(f"{lead}{reason}\n")
    return COULD_NOT_RUN
