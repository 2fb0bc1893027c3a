"""Where a label's sentences end; its lines are wrapped, its full stops stand in abbreviations too."""

import re
from bisect import bisect_right
from dataclasses import dataclass

SHORT_WORDS = ("ca", "rek", "nr", "st", "max", "min", "vit", "dr", "exkl", "inkl", "resp", "kl")
NOT_SHORT = "".join(rf"(?<!\b{word})" for word in SHORT_WORDS)
END = re.compile(
    rf"(?i:{NOT_SHORT}(?<!t\.ex)(?<!bl\.a)(?<!m\.m))[.](?=\s|$)|[!?](?=\s|$)"
    r"|(?<=[a-zåäö)])[.!?](?=[A-ZÅÄÖ][a-zåäöA-ZÅÄÖ])|\n[ \t]*\n|[•|●▪■►✓✔]|\s[·*]\s"
)


@dataclass(frozen=True, slots=True)
class Sentences:
    """The ends of the sentences of one text, in order."""

    ends: tuple[int, ...]
    length: int

    def around(self, offset: int) -> tuple[int, int]:
        """Return start and end of the sentence that an offset stands in."""
        index = bisect_right(self.ends, offset)
        start = self.ends[index - 1] if index else 0
        return start, self.ends[index] if index < len(self.ends) else self.length


def read(text: str) -> Sentences:
    """Split a text, in its own case."""
    return Sentences(tuple(end.end() for end in END.finditer(text)), len(text))
