"""Fuzz the label reader, led by what of its code each text reaches: `make fuzz`.

Seeds, dictionary, what was learnt and what was found are kept in a folder; `python -m tests.fuzz
FOLDER FILE` reads one finding again. Further arguments are libFuzzer's: -runs=, -max_len=, -jobs=.
"""

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["labels.core"]):
    from tests.fuzz.odd_labels import read_one
from tests.fuzz.seeds import write


def main() -> None:
    """Write what the fuzzer starts from, and let it run."""
    program, place, *arguments = sys.argv
    folder = Path(place)
    seeds, dictionary = write(folder)
    learnt, findings = folder / "learnt", folder / "findings"
    for each in (learnt, findings):
        each.mkdir(exist_ok=True)
    files = [each for each in arguments if not each.startswith("-")]
    settings = [f"-dict={dictionary}", f"-artifact_prefix={findings}/", "-timeout=30"]
    options = [each for each in arguments if each.startswith("-")]
    corpora = files or [str(learnt), str(seeds)]
    atheris.Setup([program, *settings, *options, *corpora], read_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
