"""What a page says, without its markup."""

from html.parser import HTMLParser
from typing import Protocol

NO_BREAK = "\N{NO-BREAK SPACE}"


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)


class Answer(Protocol):
    """What a test client gives."""

    @property
    def content(self) -> bytes:
        """The body."""
        ...


def html_of(answer: Answer) -> str:
    """The answer's HTML."""
    return answer.content.decode()


def words_of(answer: Answer | str) -> str:
    """The words of a page or of a part of one, single spaces between, no-break spaces as plain."""
    parser = _Words()
    parser.feed(answer if isinstance(answer, str) else html_of(answer))
    return " ".join("".join(parser.words).replace(NO_BREAK, " ").split())


def part(html: str, start: str, end: str) -> str:
    """What stands from one mark to the next other one."""
    begin = html.index(start)
    return html[begin : html.index(end, begin + len(start))]
