"""How numbers stand with their units, and what goes between and beside, as patterns."""

import re

from labels.core.parsing.printed_numbers import DIGITS, VALUE
from labels.core.reference.units import UNIT_WORDS

TO = r"(?:-|till|eller|to|bis|oder|or|à|á)"
ADJECTIVE = (
    r"(?:struk(?:en|na|et|ne)|råga(?:d|de|t)|toppa(?:d|de|t)|medföljande|vegetabiliska?"
    r"|vegetariska?|veganska?|veg\.?|vegan|veggie|vegetarian|vegetable|små|stora?|hela?|hårda?"
    r"|mjuka?|fulla?|jämna?|level|heaped|soft|chewable|effervescent|st\.?|stycken|portions"
    r"|goda|enkla?|lilla|normal(?:stor)?a?|magerresistenta|filmdragerade|sockerfria|gastro)"
)
FIGURE = re.compile(
    r"(?P<figure>[0-9½¼¾](?:[0-9½¼¾]|[.,](?=[0-9½¼¾]))*)"
    r"(?:\s{0,3}(?P<word>[a-zåäöµéμ]{1,24}+|%)(?!-)|(?P<closed>[.,;:)]))?"
)
"""A number in figures, and the word behind it if there is one, or a sign that no unit follows."""
PLAIN_FIGURE = re.compile(r"[0-9]{1,7}(?:[.,][0-9]{1,2})?")
NEXT_WORD = re.compile(r" (?P<word>[a-zåäöµéμ]{1,24}+)(?!-)")
APART = frozenset(" \n\t(|:")
"""Signs after which figures always are a number, and not the rest of a date, a lot or a name."""
FRACTION_LEFT = re.compile(r"(?:\A|(?<!\.)[\s(:])[,.]\Z")
"""Before the rest of a decimal fraction: " ,5"; but leaders may be set apart."""
TORN_LEFT = re.compile(r"(?<!\w)[0-9] \Z")
GAPS = frozenset({" ", "\n", "-"})
RANGED = (
    rf"(?P<low>{VALUE})(?:\s?\({VALUE}(?: st)?\))?"
    rf"(?:\s?{TO}\s?(?P<high>{VALUE})(?:\s?\({VALUE}(?: st)?\))?)?"
)
COUNTED = (
    rf"\s{{0,3}}(?P<adjective>(?:{ADJECTIVE}\s){{0,2}})"
    r"(?P<unit>%|×|[a-zåäöµéμ]{1,24})(?P<more>-[a-zåäö]{1,24})?"
)
MEASURE = re.compile(RANGED + COUNTED)
BETWEEN = re.compile(rf"(?P<low>{VALUE}) och (?P<high>{VALUE})" + COUNTED)
ADJECTIVE_MORE = re.compile(r"\s(?:[a-zåäö]{3,20}[ae]\s)?(?P<unit>[a-zåäö]{5,24})")
"""What may follow a plural that describes what is counted: "150 dragerade tabletter"."""
BETWEEN_LEAD = "mellan "
ABBREVIATED = frozenset({"tabl", "kaps", "brustabl", "tuggtabl", "st"})
GOES_WITH = re.compile(rf"{ADJECTIVE}|{TO}|och|halv")
"""What a word begins with that may stand between a number and its unit."""
PLAIN_UNITS = {
    word: known
    for word, known in UNIT_WORDS.items()
    if word not in ABBREVIATED and not GOES_WITH.match(word) and known.unit != "l"
}
"""Words that, right behind a number, can be nothing but its unit."""
JOINS = frozenset(".,/+-½")
OPENS = frozenset(",.:/")
GOES_ON = ("./", ". per", ". om dagen", ". dagl", ". morgon", ". x", ". 2 g", ". 3 g")
UNIT_APART = re.compile(
    rf"mg\)?(?P<gap>[ \t:.|]{{1,40}})(?P<value>{DIGITS})(?=[ \t|*(\n,;]|\Z)"
    r"(?! ?(?:mg|µg|mcg|g|mmol|%)\b)"
)
HEAD_LEFT = re.compile(r"(?:[ \t|(]{2}|[\t(|]|\| )\Z")
HEAD_WORD = re.compile(r"per |innehåll|näring|dagsdos|dagl|tablett|kapsel|kapslar|portion")
HEAD_REST = re.compile(r"mg\b(?![ \t]*[/0-9])[^\n0-9]{0,40}\n")
LONGEST_HEAD = 110
UNITLESS_ROW = re.compile(
    rf"[ \t*•|-]{{0,6}}[a-zåäö][^\n0-9]{{1,50}}?(?:[ \t.|]{{2,60}}|\t)(?P<value>{DIGITS})"
    r"(?![a-zåäö%]| ?(?:mg|g|µg|%|kaps|tabl|st)\b)[^\n]*(?:\n|\Z)"
)
LITRES = 3
"""From here on a number and an "l" are a date and a lot, not a package."""
MOST = 1000
"""A number with a unit for every twenty characters that are read; no label has so many."""
SMALL = frozenset({"mg", "g", "kg", "µg", "ml", "cl", "dl", "l", "%", "mmol"})
DECIMAL_COMMA = frozenset({"g", "ml"})
"""Units in which a comma before three digits is a decimal comma: "1,250 g" is no kilogram."""
