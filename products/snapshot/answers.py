"""Answers that were given from one snapshot, kept as bytes for when they are asked for again."""

from collections import OrderedDict
from collections.abc import Mapping
from threading import Lock
from typing import NamedTuple

MOST_BYTES = 16 * 1024 * 1024
"""Of answers that are kept."""

Question = tuple[object, ...]


class Answer(NamedTuple):
    """One answer as it went out."""

    body: bytes
    headers: Mapping[str, str]


class KeptAnswers:
    """The answers last given, up to so many bytes; may be shared among threads."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._held = 0
        self._answers: OrderedDict[Question, Answer] = OrderedDict()
        self._lock = Lock()

    def get(self, question: Question) -> Answer | None:
        """The answer kept for a question, which then counts as just asked."""
        with self._lock:
            answer = self._answers.get(question)
            if answer is not None:
                self._answers.move_to_end(question)
            return answer

    def keep(self, question: Question, answer: Answer) -> None:
        """Keep an answer; those that were not asked for longest make room."""
        with self._lock:
            replaced = self._answers.pop(question, None)
            self._held += len(answer.body) - (len(replaced.body) if replaced else 0)
            self._answers[question] = answer
            while self._held > self._most_bytes:
                _question, dropped = self._answers.popitem(last=False)
                self._held -= len(dropped.body)
