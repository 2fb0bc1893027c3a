"""The words that say how often a day a dose is taken, and when."""

import re
from decimal import Decimal

from labels.core.parsing.dose_patterns import DAILY, DOSE_HEAD, TAKE, TIME
from labels.core.parsing.measures import VALUE

LOOK = 90
Range = tuple[Decimal, Decimal]
ONCE: Range = (Decimal(1), Decimal(1))
HOURS_A_DAY = 24

TO_NEXT = re.compile(r"\s?(?:-|till|eller|to|or|bis|oder)\s?")
AND = r"(?:och|samt|,|\+|&|/|and|und|ja|og)"
AT_TIME = (
    r"(?! ?(?:per dag|om dagen|dagligen|/))(?: ?\([0-9]{1,2} ?st\.?\))?"
    rf"[^.;,0-9\n]{{0,14}}?{TIME}"
)
ONE_TIME = re.compile(rf"{AT_TIME}[^.;0-9]{{0,16}}?{AND}\s?(?:ta |tag )?\Z")
NEXT_TIME = re.compile(
    rf"{AT_TIME}[^.;0-9]{{0,16}}?{AND} ?(?P<next>{VALUE})"
    rf"(?= ?(?:st )?[^.;0-9a-zåäö]{{0,2}}(?:kaps\w*|tabl\w*)? ?{TIME})"
)
TIME_FIRST = re.compile(rf"{TIME} ?:? ?(?:ta |tag )?\Z")
TIME_BETWEEN = re.compile(rf"[\s.,;]{{0,3}}(?:(?:och|samt|&|\+) )?{TIME} ?:? ?(?:ta |tag )?")
SEPARATE = (
    (
        3,
        (
            r"(?:morgon\w*|frukost\w*), ?(?:(?:på|till|vid) )?(?:middag\w*|lunch\w*"
            r"|eftermiddag\w*) (?:och|samt)"
        ),
    ),
    (
        3,
        r"morning, (?:noon|midday|lunch) and|morgens, mittags und abends|dreimal|thrice|tre gånger",
    ),
    (
        2,
        (
            r"(?:morgon\w*|frukost\w*|lunch\w*|förmiddag\w*)(?: (?:och|samt|&|\+)|/"
            r"| and)(?! (?:[2-9]|två|tre))"
            r"(?: (?:1|en|ett))?(?: (?:på|till|vid))? ?(?:middag|kväll|natt|lunch|eftermiddag|säng)"
        ),
    ),
    (
        2,
        (
            r"morning and (?:evening|night)|morgens und abends|aamulla ja illalla|aamuin illoin"
            r"|morgen og"
            r" (?:aften|kveld)|\btwice|zweimal|kahdesti|två gånger"
        ),
    ),
)
SEPARATELY = tuple(
    (factor, re.compile(rf"[^.;,0-9]{{0,30}}?(?:, ?(?:på |till |vid )?)?(?:{words})"))
    for factor, words in SEPARATE
)
EACH_HOURS = re.compile(r"[^.;\n]{0,10}?var (?P<hours>[0-9]{1,2})(?::e|:de)? timme")
TIMES_SIGN = re.compile(r"\s?[x×]\s?(?P<times>[1-9])(?![0-9])")
OCCASIONS = re.compile(rf"[^.;\n]{{0,24}}?vid (?P<times>{VALUE}) (?:olika )?tillfällen")
SHARED = re.compile(
    r"fördel|uppdel|dela[st]?\b|delat|utspri|spread|divided|på (?:två|tre|2|3|flera)"
)
DAILY_THEN = re.compile(rf"{DAILY}")
LEFT_TIMES_GAP = re.compile(rf"[\s:,]{{0,3}}(?:{DAILY})?[\s:,-]{{0,3}}(?:(?:{TAKE}) ?)?(?:du )?")
WEIGHT_GAP = re.compile(
    r"[\s(\[=,/à-]{0,4}(?:(?:motsvar\w{1,5}|ca\.?|cirka|eller|dvs\.?|väger|rymmer|är|om|på|à|of|med|="
    r"|innehåller|cirkavikt|pulver|approx\.?|about)[\s:(]{0,2}){0,3}"
)
ELIDED = re.compile(
    rf"(?:{DOSE_HEAD}|{TAKE})[\s:.-]{{1,4}}(?:{TAKE} )?(?P<low>{VALUE})(?: ?(?:-|till"
    rf"|eller) ?(?P<high>{VALUE}))?"
    rf" ?(?:st\.? )?(?={DAILY})"
    rf"|(?:\A|[.!\n]\s?)(?P<only>{VALUE}) ?(?:st\.? )?(?={DAILY})"
)
