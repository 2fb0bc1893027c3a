"""How many labels a second one core reads, and reads and checks, beside a bare scan of the lines.

`make benchmark`. All are measured in turn, round after round, so that whatever else the machine
does falls on all of them alike: quote the ratios. The labels are the longer ones of the tests and
of the demo catalogue, about 1,000 characters each. Beside them stands a general parser of
ingredient lines, which is given the same labels line by line and understands English recipes: it
tells how much time such a task may take, not who reads labels better.

A reader remembers what the words that it has met may say. Every round therefore runs in a process
of its own that has read the shorter labels: as in a worker, most words are known, and none of the
labels that are measured has been seen.
"""

import multiprocessing
import re
import time
import tomllib
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from statistics import mean, median

from ingredient_parser import parse_ingredient

from labels.core import check, parse

ROOT = Path(__file__).resolve().parent.parent
LABELS = ROOT / "tests" / "labels" / "core" / "labels"
CATALOGUE = ROOT / "products" / "demo" / "catalogue"
SHORTEST = 850
"""Characters of the labels that are measured: together they are about 1,000 long on average."""
LENGTHS = (1_000, 2_000, 4_000, 8_000, 16_000)
"""Characters of the texts that show how the cost grows."""
AS_OF = date(2026, 11, 25)
ROUNDS = 15
NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)?")

Work = Callable[[str], object]


def scan_lines(text: str) -> None:
    """Look once at every line and every number in it: what any reader must do at least."""
    for line in text.splitlines():
        NUMBER.findall(line.casefold())


def read_and_check(text: str) -> None:
    """Read a label and check it with every rule."""
    check(parse(text), as_of=AS_OF)


def parse_ingredient_lines(text: str) -> None:
    """Give each line that holds anything to the general parser."""
    for line in text.splitlines():
        if line.strip():
            parse_ingredient(line, string_units=True)


WORK: dict[str, Work] = {
    "bare scan of the lines": scan_lines,
    "read": parse,
    "read and check": read_and_check,
    "general ingredient parser": parse_ingredient_lines,
}


def label_texts() -> Iterator[str]:
    """Every label of the tests and of the demo catalogue."""
    for path in sorted(LABELS.glob("*.toml")):
        yield tomllib.loads(path.read_text("utf-8"))["input"]["text"]
    for path in sorted(CATALOGUE.glob("*.toml")):
        for product in tomllib.loads(path.read_text("utf-8"))["product"]:
            yield product["text"]


def labels_a_second(work: Work, texts: Sequence[str], others: Sequence[str]) -> float:
    """One round over all texts, by the time that the processor spends on it."""
    fork = multiprocessing.get_context("fork")
    with fork.Pool(1, initializer=seconds, initargs=(read_and_check, others)) as process:
        return len(texts) / process.apply(seconds, (work, texts))


def seconds(work: Work, texts: Sequence[str]) -> float:
    """What one process spends on all texts."""
    started = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - started


def print_speeds(texts: Sequence[str], others: Sequence[str]) -> None:
    """Print a row for each kind of work."""
    rounds = [
        {name: labels_a_second(work, texts, others) for name, work in WORK.items()}
        for _ in range(ROUNDS)
    ]
    print(f"{len(texts)} labels of {mean(map(len, texts)):.0f} characters on average, medians\n")
    print("| | labels a second | × bare scan |\n| --- | --- | --- |")
    for name in WORK:
        speed = median(each[name] for each in rounds)
        ratio = median(each[name] / each["bare scan of the lines"] for each in rounds)
        print(f"| {name} | {speed:,.0f} | {ratio:.3f} |")


def print_growth(texts: Sequence[str], others: Sequence[str]) -> None:
    """Print what a character costs in ever longer texts, made of different labels."""
    joined = "\n\n".join(texts)
    print("\n| characters | read, µs a character |\n| --- | --- |")
    for length in LENGTHS:
        pieces = [joined[start : start + length] for start in range(0, LENGTHS[-1], length)]
        speed = median(labels_a_second(parse, pieces, others) for _ in range(ROUNDS))
        print(f"| {length:,} | {1_000_000 / speed / length:.3f} |")


def main() -> None:
    """Measure and print."""
    texts = list(label_texts())
    others = [text for text in texts if len(text) < SHORTEST]
    print_speeds([text for text in texts if len(text) >= SHORTEST], others)
    print_growth(texts, others)


if __name__ == "__main__":
    main()
