"""Source keys in a guide's text: `[@slv_magnesium]`, or several as `[@a; @b]`."""

import re

CITATION = re.compile(r"\[(@\w+(?:; @\w+)*)\]", re.ASCII)


def keys_in(citation: str) -> tuple[str, ...]:
    """The keys of one citation's inner text: `@a; @b` gives `("a", "b")`."""
    return tuple(part.removeprefix("@") for part in citation.split("; "))


def cited_keys(text: str) -> tuple[str, ...]:
    """Every key that the text cites, in order of first use, without repeats."""
    keys = (key for citation in CITATION.findall(text) for key in keys_in(citation))
    return tuple(dict.fromkeys(keys))
