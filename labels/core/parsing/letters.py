"""The letters of words, and what stands for one of them in a pattern."""

import re
from functools import lru_cache

LETTERS = "a-zµà-öø-ÿ"
"""Of words; figures are none, so that "2per" holds a word."""
LETTER = re.compile(f"[{LETTERS}]")
WORD = re.compile(f"[{LETTERS}]+")

NO_WIDTH = ("(?!", "(?=", "(?<")
TOKEN = re.compile(r"\\.|\[\^?.[^\]]*\]|[^\\()*+?{|^$]")
"""What stands for one sign."""
MOST = 6
"""A sign that may be more letters than this is as good as any."""


@lru_cache
def signs(token: str) -> tuple[str, bool]:
    """Return the letters that a token stands for, and whether it stands for other signs too."""
    signs = [sign for sign in map(chr, range(256)) if re.fullmatch(token, sign)]
    letters = "".join(sign for sign in signs if LETTER.fullmatch(sign.lower()))
    return letters, len(signs) > len(letters) or not signs
