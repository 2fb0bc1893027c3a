"""A label's text as sentences, in lower case and without marks over its letters.

A scanner's slip ("forvaras oatkomligt for sma barn") then hides no statement.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

MARKS = tuple(zip("åäöüéøæáàâóôúèêëíïñ", "aaoueoaaaaooueeeiin", strict=True))
END = re.compile(
    r"[.!?\n•|●▪■►✓✔★→·*](?:"
    r"(?<=[.])(?<![Cc]a.)(?<![Rr]ek.)(?<![ ][Nn]r.)(?<!\b[Ss]t.)(?<![Mm]ax.)(?<![Mm]in.)"
    r"(?<!\b[DdMm]r.)(?<![Ii]nkl.)(?<![Ee]xkl.)(?<!\b[Kk]l.)(?<![.][a-z].)(?<!\bm.)(?<!dagl.)"
    r"(?<!tills.)(?<!tabl.)(?<!kaps.)(?=[\"')]?(?:\s|$))"
    r"|(?<=[!?])(?=[\"')]?(?:\s|$))|(?<=[a-zåäö)][.!?])(?=[A-ZÅÄÖ][a-zåäöA-ZÅÄÖ])"
    r"|(?<=\n)[ \t]*\n"
    r"|(?<=[•|●▪■►✓✔★→])|(?<=\s[·*])(?=\s))"
)


@dataclass(frozen=True, slots=True)
class Prose:
    """The plain text, with the offsets of the label's, and where its sentences end."""

    plain: str
    text: str
    """In its own case and letters."""
    ends: tuple[int, ...]
    is_lower: bool
    """Without a single capital, by which items could be told."""

    def around(self, offset: int) -> tuple[int, int]:
        """Return start and end of the sentence that an offset stands in."""
        index = bisect_right(self.ends, offset)
        start = self.ends[index - 1] if index else 0
        return start, self.ends[index] if index < len(self.ends) else len(self.plain)


def read(folded: str, text: str) -> Prose:
    """Split a label into sentences; a line's end is none."""
    ends = tuple(map(re.Match.end, END.finditer(text)))
    return Prose(without_marks(folded), text, ends, text.islower())


def without_marks(folded: str) -> str:
    """Leave out the marks over letters of a text in lower case."""
    for mark, letter in MARKS:
        folded = folded.replace(mark, letter)
    return folded
