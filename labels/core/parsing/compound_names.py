"""How names of magnesium compounds are built: "trimagnesiumdicitrat", "Mg-citrat", "(som oxid)"."""

import re

from labels.core.parsing.patterns import any_of
from labels.core.reference.compound_table import COMPOUNDS
from labels.core.reference.compounds import WATER_FREE
from labels.core.reference.excipients import EXCIPIENT_ANIONS

EXCIPIENT = "excipient"
LETTERS = "a-z0-9µà-öø-ÿ"

ANIONS: dict[str, str] = {
    anion: compound.id for compound in COMPOUNDS for anion in compound.anions
} | dict.fromkeys(EXCIPIENT_ANIONS, EXCIPIENT)
"""The compound by what stands after "magnesium" in its name."""
ANION = any_of(ANIONS)

DRY = r"vattenfri|anhydr|wasserfrei|vandfri|vannfri|vedet"
COUNTS = {
    "mono": "monohydrat",
    "di": "dihydrat",
    "tri": "trihydrat",
    "tetra": "tetrahydrat",
    "penta": "pentahydrat",
    "hexa": "hexahydrat",
    "heksa": "hexahydrat",
    "hepta": "heptahydrat",
    "nona": "nonahydrat",
    "dodeka": "dodekahydrat",
    "dodeca": "dodekahydrat",
    "6": "hexahydrat",
    "7": "heptahydrat",
    "2": "dihydrat",
    "3": "trihydrat",
    "9": "nonahydrat",
}
HYDRATE = rf"(?:(?P<dry>{DRY})|(?P<count>{'|'.join(COUNTS)})[ -]?h(?:[yi]dra|2o))[{LETTERS}]{{0,8}}"
FORM = (
    r"(?:[ -]?(?:chelate|kelat|chelat|kelaatti)|pulver|granulat|lösning|tablett|kapsl|källa|halt"
    r"|bas(?:erad|erat)|jauhe)?"
)
ENDING = rf"{FORM}(?:en|et|er|erna|s|ia|a|t|in|n)?(?![{LETTERS}])"
TAIL = rf"(?:{FORM}[ ,·x*.-]{{0,3}}\(?{HYDRATE}|{ENDING})"
ISOMER = r"(?:(?:l|dl|d|l\(\+\))[ -]{1,2})?"
METAL = r"magn[eé]si(?:um|om|o)"

FULL_NAME = re.compile(rf"{METAL}[ -]{{0,2}}{ISOMER}(?P<anion>{ANION}){TAIL}")
SHORT_NAME = re.compile(rf"mg[ -]{{1,2}}{ISOMER}(?P<anion>{ANION}){TAIL}")
BARE_NAME = re.compile(
    rf"{METAL}(?:et|s|halt(?:en)?|innehåll(?:et)?|mängd(?:en)?|ia|ium|jon(?:er)?)?(?![{LETTERS}])"
    r"(?: ?\(mg\))?"
)
FORM_OF = (
    r"(?:som|från|ur|i form av|i formen|av|as|from|in the form of|aus|als|som kommer från|källa:?"
    r"|muodossa|via|in form von|fra|under form av)"
)
QUALIFIER = re.compile(
    rf"[ ,]{{0,2}}(?:[(\[] ?(?:{FORM_OF}[ :]{{1,2}})?|{FORM_OF} )"
    rf"(?:ren |rent |[0-9]{{1,3}} ?% )?{ISOMER}(?P<anion>{ANION}){TAIL}"
)
NEXT_QUALIFIER = re.compile(
    rf"(?: [0-9]{{1,3}} ?%)? ?(?:,|/|och|&|\+|samt|and|und|ja|-|;) ?"
    rf"(?:{FORM_OF} |[0-9]{{1,3}} ?% )?{ISOMER}(?P<anion>{ANION}){TAIL}"
)
FORM_NAME = re.compile(rf"(?P<anion>{ANION}){TAIL}")
FORM_LEADS = ("från ", "ur ", "from ", "via ", "aus ")
LISTED_FORM = re.compile(rf"(?P<anion>{ANION})(?![{LETTERS}])(?=[ \t.:|]{{1,60}}[0-9])")
LISTED_LEAD = re.compile(r"\n[ \t*•·–-]{0,8}(?:varav )?\Z")
LONGEST_LEAD = 16
NEXT_ANION = re.compile(rf"(?:, ?| och | & | / |/| samt )-{ISOMER}(?P<anion>{ANION}){TAIL}")
BEFORE_NAME = re.compile(
    rf"(?:(?P<dry>(?:{DRY})[a-z]{{0,4}}) )?(?:(?:tri|di|mono)[ -]?)?\Z",
)
PREFIX_ENDS = frozenset(" -io")
"""What "vattenfri " and "tri", "di" or "mono" end with."""


def hydrate_of(match: re.Match[str]) -> str | None:
    """Return the Swedish word for the hydrate that a matched name fixes."""
    if match["dry"]:
        return WATER_FREE
    return COUNTS[match["count"]] if match["count"] else None


def start_of_name(folded: str, start: int) -> tuple[int, bool]:
    """Return where a name begins with its prefixes, and whether "vattenfri" is one of them."""
    if folded[start - 1 : start] not in PREFIX_ENDS or not folded[start - 2 : start - 1].isalpha():
        return start, False
    before = BEFORE_NAME.search(folded, max(0, start - 20), start)
    if before is None:
        return start, False
    begins = before.start()
    is_whole = not begins or not folded[begins - 1].isalnum()
    return (begins if is_whole else start), bool(before["dry"]) and is_whole
