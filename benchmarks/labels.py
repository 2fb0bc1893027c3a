"""How many labels a second one core reads, and reads and checks, beside a bare scan of the lines.

`python -m benchmarks.labels`. The three are measured in turn, round after round, so that whatever
else the machine does falls on all of them alike: quote the ratios.
"""

import re
import time
import tomllib
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from statistics import median

from labels.core import check, parse

LABELS = Path(__file__).resolve().parent.parent / "tests" / "labels" / "core" / "labels"
AS_OF = date(2026, 11, 25)
ROUNDS = 9
NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)?")


def scan_lines(text: str) -> None:
    """Look once at every line and every number in it: what any reader must do at least."""
    for line in text.splitlines():
        NUMBER.findall(line.casefold())


def read_and_check(text: str) -> None:
    """Read a label and check it with every rule."""
    check(parse(text), as_of=AS_OF)


WORK: dict[str, Callable[[str], object]] = {
    "bare scan of the lines": scan_lines,
    "read": parse,
    "read and check": read_and_check,
}


def labels_a_second(work: Callable[[str], object], texts: Sequence[str]) -> float:
    """One round over all texts."""
    started = time.perf_counter()
    for text in texts:
        work(text)
    return len(texts) / (time.perf_counter() - started)


def main() -> None:
    """Measure, and print the table that stands in the README beside this file."""
    texts = [
        tomllib.loads(path.read_text("utf-8"))["input"]["text"] for path in LABELS.glob("*.toml")
    ]
    rounds = [
        {name: labels_a_second(work, texts) for name, work in WORK.items()} for _ in range(ROUNDS)
    ]
    characters = sum(map(len, texts)) // len(texts)
    print(f"{len(texts)} labels of {characters} characters on average, {ROUNDS} rounds, medians\n")
    print("| | labels a second | × bare scan |\n| --- | --- | --- |")
    for name in WORK:
        speed = median(each[name] for each in rounds)
        ratio = median(each[name] / each["bare scan of the lines"] for each in rounds)
        print(f"| {name} | {speed:,.0f} | {ratio:.3f} |")


if __name__ == "__main__":
    main()
