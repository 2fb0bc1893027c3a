"""Numbers as labels print them, in digits and in words: "1 000", "2½", "en och en halv", "två"."""

from decimal import Decimal
from functools import lru_cache

from labels.core.parsing.patterns import any_of
from labels.core.quantity import parse_number

NUMBER_WORDS: dict[str, Decimal] = {
    word: Decimal(value)
    for value, words in {
        "0.5": "halv halvt halva",
        "1": "en ett varje one each ein eine einer eines jede jeder yksi én et",
        "2": "två two zwei kaksi to",
        "3": "tre three drei kolme",
        "4": "fyra four vier neljä fire",
        "5": "fem five",
        "6": "sex six",
        "7": "sju",
        "8": "åtta",
        "9": "nio",
        "10": "tio ten",
    }.items()
    for word in words.split()
}
FRACTION_WORDS = {
    "en halv": "0.5",
    "ett halvt": "0.5",
    "en och en halv": "1.5",
    "ett och ett halvt": "1.5",
    "1/2": "0.5",
    "1/4": "0.25",
    "3/4": "0.75",
}
DIGITS = (
    r"(?:[0-9]{1,3}(?:[ .][0-9]{3}){1,2}(?![0-9])(?:,[0-9]{1,4})?|[0-9]{1,7}(?:[.,][0-9]{1,4})?)"
    r"(?![0-9]|[.,][0-9])"
)
WORD = any_of(NUMBER_WORDS)
VALUE = (
    rf"(?:(?:[0-9]{{1,2}} )?(?:1/2|1/4|3/4)|(?:[0-9]{{1,2}} ?)?[½¼¾]|{DIGITS}"
    rf"|(?:en (?:och en )?halv|ett (?:och ett )?halvt|{WORD})(?![a-zåäöé]))"
)


@lru_cache(maxsize=4096)
def number(printed: str) -> Decimal | None:
    """Read a number, a fraction or a number's word; `None` for what is none of them."""
    whole, _, last = printed.rpartition(" ")
    if "/" in last:
        return Decimal(whole or 0) + Decimal(FRACTION_WORDS[last])
    if printed in FRACTION_WORDS:
        return Decimal(FRACTION_WORDS[printed])
    return NUMBER_WORDS.get(printed) or parse_number(printed)
