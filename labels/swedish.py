"""Amounts and days of a label reading as a Swedish reader writes them.

Amounts come as decimal strings, as in the contract of label readings; the space before a unit never
breaks a line.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from django.utils import formats

from labels.wording import UNIT_NAMES

NO_BREAK = "\N{NO-BREAK SPACE}"
EN_DASH = "\N{EN DASH}"

Range = Mapping[str, str]

LOOSE = re.compile(r"(?<=\d) (?=(?:\d{3}|mg|µg|kg|g|ml|kr|kronor|procent|år|månader|veckor)\b|%)")
"""The space in a thousand, and between a number and what it counts."""


def number(amount: str) -> str:
    """A decimal string with decimal comma and spaces between thousands.

    >>> number("1234.50").replace(NO_BREAK, " ")
    '1 234,50'
    """
    value = Decimal(amount)
    decimals = max(0, -int(value.as_tuple().exponent))
    return formats.number_format(value, decimals, use_l10n=True, force_grouping=True)


def span(ends: Range) -> str:
    """A range as one number, or as two with a dash between.

    >>> span({"min": "1", "max": "1"}), span({"min": "1.5", "max": "3"})
    ('1', '1,5–3')
    """
    return EN_DASH.join(dict.fromkeys((number(ends["min"]), number(ends["max"]))))


def unit_name(unit: str, amount: str) -> str:
    """What a unit is called after an amount: one has the singular, and so has a part of one.

    >>> unit_name("capsule", "0.5"), unit_name("capsule", "2"), unit_name("g", "2")
    ('kapsel', 'kapslar', 'g')
    """
    return (
        str(UNIT_NAMES[unit] % (1 if Decimal(amount) <= 1 else 2)) if unit in UNIT_NAMES else unit
    )


def dose(daily_dose: Range) -> str:
    """A daily dose in its unit.

    >>> dose({"min": "1", "max": "3", "unit": "tablet"}).replace(NO_BREAK, " ")
    '1–3 tabletter'
    """
    return span(daily_dose) + NO_BREAK + unit_name(daily_dose["unit"], daily_dose["max"])


def quantity(held: Sequence[Range]) -> str:
    """A net quantity, every way in which it is stated.

    >>> quantity([{"value": "90", "unit": "capsule"}]).replace(NO_BREAK, " ")
    '90 kapslar'
    """
    return ", ".join(
        number(each["value"]) + NO_BREAK + unit_name(each["unit"], each["value"]) for each in held
    )


def day(stated: str) -> str:
    """A date as precise as it is stated.

    >>> day("2027-06-30"), day("2027-06"), day("2027")
    ('30 juni 2027', 'juni 2027', '2027')
    """
    year, *rest = (int(part) for part in stated.split("-"))
    if not rest:
        return stated
    shown = date(year, rest[0], rest[1] if len(rest) > 1 else 1)
    return formats.date_format(shown, "j F Y" if len(rest) > 1 else "F Y")


def tied(text: str) -> str:
    """A text in which no line breaks inside a number, or between a number and its unit.

    >>> tied("Ta 1 500 mg, 40 % mer").replace(NO_BREAK, "_")
    'Ta 1_500_mg, 40_% mer'
    """
    return LOOSE.sub(NO_BREAK, text)
