"""Swedish words made comparable: one key to order names by, one to find words by."""

import unicodedata

_AFTER_Z = str.maketrans("åäö", "{|}")
"""The three characters that follow z in ASCII, in the order that å ä ö follow z in Swedish."""


def sort_key(name: str) -> str:
    """The key that puts names in Swedish order, the same in Python and in every database.

    >>> sorted(["Östra", "Zink", "Ångra", "ärt"], key=sort_key)
    ['Zink', 'Ångra', 'ärt', 'Östra']
    """
    return unicodedata.normalize("NFC", name).casefold().translate(_AFTER_Z)


def search_words(text: str) -> tuple[str, ...]:
    """The words of a text without case and marks, so that `somn` finds `Sömn`.

    >>> search_words("Sömn & Mg-citrat, 120 kapslar")
    ('somn', 'mg', 'citrat', '120', 'kapslar')
    """
    # Taking signs apart can bring up capitals, and folding case can bring up marks.
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    plain = "".join(each for each in folded if not unicodedata.combining(each))
    return tuple("".join(each if each.isalnum() else " " for each in plain).split())
