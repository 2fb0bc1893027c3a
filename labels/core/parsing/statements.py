"""The statements that stand on a label: warnings, storage, directions, in whatever language."""

from collections.abc import Iterator

from labels.core.parsed_label import Statement
from labels.core.parsing import sentences
from labels.core.parsing.scan import Scan
from labels.core.parsing.sentences import Sentences
from labels.core.reference.statements import PHENYLALANINE, STATEMENTS, StatementWords
from labels.core.span import Span

WITHOUT_MARKS = str.maketrans("åäáàâæöøóôüúéèêëíïñ", "aaaaaaoooouueeeeiin")
LONGEST = 400
"""Characters of a sentence that are looked at: text without full stops is no sentence."""


def read(scan: Scan) -> tuple[Statement, ...]:
    """Return every statement once for each language that it stands in, in label order."""
    plain = scan.folded.translate(WITHOUT_MARKS)
    split = sentences.read(scan.source.text)
    found: dict[tuple[str, str], Statement] = {}
    for words in STATEMENTS:
        if (words.kind, words.language) not in found:
            for start, end in _places(plain, split, words):
                statement = Statement(words.kind, words.language, scan.span(start, end))
                found[words.kind, words.language] = statement
                break
    return tuple(sorted(found.values(), key=lambda statement: statement.span))


def phenylalanine(scan: Scan) -> Span | None:
    """Return where the label tells of a source of phenylalanine."""
    notice = PHENYLALANINE.search(scan.folded)
    return scan.span(*notice.span()) if notice else None


def _places(plain: str, split: Sentences, words: StatementWords) -> Iterator[tuple[int, int]]:
    for stem in words.stems:
        position = plain.find(stem)
        while position >= 0:
            start, end = split.around(position)
            start, end = max(start, position - LONGEST), min(end, position + LONGEST)
            if _says(plain[start:end], words):
                yield start, end
            position = plain.find(stem, max(end, position + 1))


def _says(sentence: str, words: StatementWords) -> bool:
    if words.unless and words.unless.search(sentence):
        return False
    return all(need.search(sentence) for need in words.needs)
