"""`read`: the reading of label texts as JSON, one label or a stream of them."""

import argparse
import json
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from labels.core.reading import Json, read
from labels.core.text import TEXT_LIMIT

CAPTURES = ("pack", "web")
OK, COULD_NOT_READ = 0, 2


class RefusedInput(ValueError):
    """The input is no label that can be read; the message says why."""


def add_to(commands: Any) -> None:
    """Declare the command."""
    command = commands.add_parser("read", help=__doc__, description=__doc__)
    command.add_argument("files", nargs="*", metavar="FILE", help="a label's text; - reads stdin")
    command.add_argument(
        "--ndjson", action="store_true", help="take one input object a line, answer one reading"
    )
    command.add_argument("--name", help="the product's name as sold")
    command.add_argument("--capture", choices=CAPTURES, default=CAPTURES[0])
    command.add_argument("--as-of", type=date.fromisoformat, help="judged on this day; today")
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Read what was asked for; an unreadable one answers with an error, and the rest go on."""
    files: list[str] = chosen.files or ["-"]
    if chosen.ndjson:
        return _run_stream(files)
    outcome = OK
    for file in files:
        answer = _answer(partial(_read_file, file, chosen))
        outcome = COULD_NOT_READ if "error" in answer else outcome
        _print(answer, indent=2 if len(files) == 1 else None)
    return outcome


def read_input(given: object) -> Json:
    """Return the reading of one input object: `text`, and `name`, `capture`, `as_of` if given."""
    if not isinstance(given, dict):
        raise RefusedInput("the input is no JSON object")
    return _reading(
        _text(given.get("text")),
        name=_name(given.get("name")),
        capture=_capture(given.get("capture")),
        as_of=_day(given.get("as_of")),
    )


def today() -> date:
    """Return the day it is here."""
    return datetime.now(tz=UTC).astimezone().date()


def _run_stream(files: list[str]) -> int:
    outcome = OK
    for file in files:
        try:
            with _opened(file) as lines:
                for answer in _answers(lines):
                    _print(answer)
        except OSError as error:
            outcome = COULD_NOT_READ
            _print(_error(error))
    return outcome


def _answers(lines: Iterable[bytes]) -> Iterator[Json]:
    return (_answer(partial(_read_line, line)) for line in lines)


def _answer(reading: Callable[[], Json]) -> Json:
    """Return a reading, or why there is none: the next label is read whatever befalls this one."""
    try:
        return reading()
    except (RefusedInput, OSError) as error:
        return _error(error)
    except Exception as error:  # our own fault, which the log shows in full
        traceback.print_exc()
        return {"error": f"the reader failed: {type(error).__name__}: {error}"}


def _read_line(line: bytes) -> Json:
    try:
        given = json.loads(line.decode())
    except UnicodeDecodeError as error:
        raise RefusedInput(f"the line is no UTF-8 text: {error}") from error
    except RecursionError as error:
        raise RefusedInput("the line is nested too deeply") from error
    except ValueError as error:
        raise RefusedInput(f"the line is no JSON: {error}") from error
    return read_input(given)


def _read_file(file: str, chosen: argparse.Namespace) -> Json:
    with _opened(file) as content:
        printed = content.read()
    try:
        text = _text(printed.decode())
    except UnicodeDecodeError as error:
        raise RefusedInput(f"{file} is no UTF-8 text: {error}") from error
    as_of = chosen.as_of or today()
    return _reading(text, name=chosen.name, capture=chosen.capture, as_of=as_of)


def _opened(file: str) -> BinaryIO:
    return sys.stdin.buffer if file == "-" else Path(file).open("rb")


def _reading(text: str, *, name: str | None, capture: str, as_of: date) -> Json:
    return read(text, name=name, capture=capture, as_of=as_of).to_json()


def _text(given: object) -> str:
    if not isinstance(given, str):
        raise RefusedInput("text is missing, or is no string")
    if len(given) > TEXT_LIMIT:
        raise RefusedInput(f"text has more than {TEXT_LIMIT} characters")
    return given


def _name(given: object) -> str | None:
    if given is None or isinstance(given, str):
        return given
    raise RefusedInput("name is no string")


def _capture(given: object) -> str:
    if given is None:
        return CAPTURES[0]
    if isinstance(given, str) and given in CAPTURES:
        return given
    raise RefusedInput(f"capture is none of {', '.join(CAPTURES)}")


def _day(given: object) -> date:
    if given is None:
        return today()
    if not isinstance(given, str):
        raise RefusedInput("as_of is no string")
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        raise RefusedInput(f"as_of is no ISO date: {given!r}") from error


def _error(error: Exception) -> Json:
    return {"error": str(error) or type(error).__name__}


def _print(answer: Json, indent: int | None = None) -> None:
    print(json.dumps(answer, ensure_ascii=False, indent=indent), flush=True)
