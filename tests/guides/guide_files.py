"""Guide files for tests."""

SETTINGS = """\
title = "Min guide"
summary = "Vad den handlar om."
position = 10
author_role = "Redaktör"
status = "published"
reviewed_on = 2026-11-24
next_review_on = 2027-11-24
compounds = ["citrate"]
goals = ["vardag"]
topics = ["upper_level"]
findings = ["DS001"]
"""

SOURCE = """\
[[source]]
key = "slv"
title = "Magnesium"
publisher = "Verket"
url = "https://example.org/"
read_on = 2026-11-23
"""

BODY = """\
## Först

Gränsen är 250 mg [@slv].

## Sedan

Mer text.
"""


def guide_file(settings: str = SETTINGS, body: str = BODY) -> str:
    """A guide's file."""
    return f"+++\n{settings}\n{SOURCE}+++\n{body}"
