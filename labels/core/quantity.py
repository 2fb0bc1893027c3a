"""Numbers as Swedish labels print them, and amounts with their unit."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

WHOLE = re.compile("[0-9]{1,3}")
NUMBER = re.compile(
    r"[0-9]{1,3}(?:[ .][0-9]{3}){1,2}(?:,[0-9]{1,4})?|[0-9]{1,7}(?:[.,][0-9]{1,4})?"
)
AMBIGUOUS = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
NO_BREAK = "\N{NO-BREAK SPACE}"
FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
MG_PER_MMOL = Decimal("24.305")
"""Molar mass of magnesium, g/mol (IUPAC standard atomic weight)."""
IN_MG = {
    "kg": Decimal(1_000_000),
    "g": Decimal(1000),
    "mg": Decimal(1),
    "µg": Decimal("0.001"),
}


@dataclass(frozen=True, slots=True)
class Amount:
    """A mass, or an amount of magnesium in mmol, as printed."""

    value: Decimal
    unit: str

    @property
    def in_mg(self) -> Decimal | None:
        """The mass in mg; mmol is taken as magnesium; `None` for a unit that is no mass."""
        if self.unit == "mmol":
            return self.value * MG_PER_MMOL
        factor = IN_MG.get(self.unit)
        return None if factor is None else self.value * factor


def parse_number(text: str) -> Decimal | None:
    """Read a number as printed; `None` when it isn't one that a label would print.

    A point or a comma before exactly three digits is read as a thousands mark.

    >>> parse_number("1 250,5"), parse_number("0,850"), parse_number("1.500")
    (Decimal('1250.5'), Decimal('0.850'), Decimal('1500'))
    >>> parse_number("1½"), parse_number("1e9")
    (Decimal('1.5'), None)
    """
    if text and text[-1] in FRACTIONS:
        whole = text[:-1].strip()
        if whole and not WHOLE.fullmatch(whole):
            return None
        return Decimal(whole or 0) + FRACTIONS[text[-1]]
    if not NUMBER.fullmatch(text):
        return None
    if is_ambiguous(text):
        return Decimal(text.replace(".", "").replace(",", ""))
    digits = text.replace(" ", "")
    if "," in digits:
        digits = digits.replace(".", "").replace(",", ".")
    elif digits.count(".") > 1:
        digits = digits.replace(".", "")
    return Decimal(digits)


def is_ambiguous(text: str) -> bool:
    """Tell whether a number can be read as thousands or as a fraction.

    >>> is_ambiguous("1.000"), is_ambiguous("0,850"), is_ambiguous("1 000")
    (True, False, False)
    """
    return bool(AMBIGUOUS.fullmatch(text))


def plain(value: Decimal) -> str:
    """Write a number with a point, without exponent or idle zeros.

    >>> plain(Decimal("250.00")), plain(Decimal("1E+3"))
    ('250', '1000')
    """
    return format(value.normalize(), "f")


def swedish(value: Decimal, unlike: Decimal | None = None) -> str:
    """Write a number as messages do: with one decimal, or as many as set it apart from another.

    >>> swedish(Decimal("53.33")), swedish(Decimal("250"))
    ('53,3', '250')
    >>> swedish(Decimal("250.04"), unlike=Decimal(250))
    '250,04'
    """
    decimals = 1
    while unlike not in (None, value) and _round(value, decimals) == _round(unlike, decimals):
        decimals += 1
    return in_full(_round(value, decimals))


def in_full(value: Decimal) -> str:
    """Write a number as Swedish text does, with every decimal and the thousands apart.

    >>> in_full(Decimal("1500.50")).replace(NO_BREAK, "_")
    '1_500,5'
    """
    whole, _, rest = plain(value).partition(".")
    grouped = f"{int(whole):,}".replace(",", NO_BREAK)
    return f"{grouped},{rest}" if rest else grouped


def tenth(value: Decimal) -> Decimal:
    """Round to one decimal, half up.

    >>> tenth(Decimal("161.63"))
    Decimal('161.6')
    """
    return _round(value, 1)


def _round(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
