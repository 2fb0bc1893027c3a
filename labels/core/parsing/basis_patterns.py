"""How labels word what an amount is for, as patterns."""

import re

from labels.core.parsing.at_words import AtWords
from labels.core.parsing.dose_patterns import DAY_WORD, LIQUID
from labels.core.parsing.letters import LETTERS
from labels.core.parsing.patterns import by_first_letter
from labels.core.reference.units import COUNTED_UNITS, DOSE_UNITS, SPOON_UNITS

DAY_FIND = re.compile(rf"{DAY_WORD}|(?:på en|varje|per) dag (?:får|ger|tillför|blir)\b")
PREPOSITION = r"(?:per|pr\.?|pro|je|i|för|av|/|à|each)"
BEFORE_DAY = re.compile(
    rf"(?:(?P<per>\b{PREPOSITION}|/)[ \t]?)?(?:(?:en|den|din|rekommenderad|rekommenderade"
    rf"|angiven|angivna"
    r"|rek\.|maximal|empfohlene[rn]?|anbefalt|anbefalet|recommended) ){0,2}\Z"
)
REFERENCE_LEFT = re.compile(r"(?:%|procent) ?av (?:det |ditt |vuxnas |en vuxens )?\Z")
LONGEST_REFERENCE = 28
NO_LETTER = rf"(?<![{LETTERS}])"
PER_WORDS = (
    r"per |pr\.? |pro |portionen |je |à |á |varje |kapsel(?=inneh)|kapseln |kapseli |dospåsen "
    r"|dosen |brustabletten |tablett(?=inneh)|tabletten |tabletti |tuggtabletten |skopan "
)
PER = AtWords(NO_LETTER + by_first_letter([PER_WORDS]))
SLASH = re.compile("/ ?")
PIECE_AT = re.compile(r"(?P<piece>[a-zåäöø]{2,24})(?![a-zåäöø])")
WHOLE_PIECES = COUNTED_UNITS | SPOON_UNITS
PIECES = WHOLE_PIECES | {"drop", "spray"}
DOSES = DOSE_UNITS | {"dose"}
PLURAL = re.compile(r"(?:[aeo]r|[ae]rna|[^p]s|ia)\Z")
SUBJECTS = frozenset({"kapsel", "tablett"})
SERVING_WORDS = frozenset(
    {"portion", "portionen", "dos", "dosen", "serving", "servering", "annos", "dosis", "dose"}
)
COUNT_GAP = re.compile(
    r"[ \t*|]{0,3}(?:(?:om|på|=|-|/|är|:|,) ?)?(?:[(\[] ?(?:dvs\.? |motsvar\w{1,5} |= ?|ca )?)?"
    r"(?:motsvar\w{1,5} |om |dvs\.? )?"
)
GIVES_WORD = (
    r"(?:innehåller|innehållande|ger|motsvarar|tillför|bidrar med|enthält|enthalten|contains?"
    r"|provides?"
    r"|sisältää|inneholder|indeholder|giver|gir|liefern|liefert|delivers?|supplies)"
)
GIVES = re.compile(
    r"(?:\s?\([^()\n]{0,16}\))?(?:[^.;:\n0-9]{0,40}?(?<![a-zåäö])|[\s)]{0,3})"
    rf"(?:{GIVES_WORD}\b|=(?! ?(?:dagsdos|[0-9.,]+ ?(?:g|ml)\b)))"
)
IS_DAY = re.compile(
    rf"[\s,]{{0,2}}(?:[(/=]|\( ?=|är|,)? ?(?:=|per|motsvarar|är|en"
    rf"|rekommenderad)? ?(?:{DAY_WORD})\)?"
)
COLON = re.compile(
    r"(?: {0,2}/ {0,2}[a-zåäöæø]{3,14})?\s?\)?:(?=\s{0,6}(?:[-*•·] ?)?"
    r"(?:[^\n.;:0-9]{0,30}(?:magnesi|mg-)|vitamin|kalcium|zink|[0-9 ]{2,6} mg))"
)
AMOUNT_IN_BRACKET = re.compile(r" ?\((?=[0-9][0-9 .,]{0,6} ?(?:mg|mmol))")
LEAD_WORDS = frozenset({"per", "pr", "pro", "je", "i", "om", "for"})
PORTIONS = frozenset({"portion", "port", "serving"})
"""Heads of columns, with their weight behind: "100 g    portion 30 g"."""

LEAD_STEMS = ("innehåll", "näring", "deklaration", "nutrition")
LEAD_ENDINGS = ("fakta", "facts", "sisältö")
LEAD_GAP = " \t:.|/(-"
LONGEST_LEAD, LONGEST_LEAD_GAP, LONGEST_REST, LONGEST_HEADS = 40, 14, 120, 64
LAST_WORD = re.compile(r"[\W\d_]+")
COLUMN = re.compile(r"(?:[\t|/]|\.{3}|  |^|\n)\s?\Z")
IN_BRACKET = re.compile(r"\([^()\n]{0,24}\)")
HEAD_REST = re.compile(r"%|\b(?:dri|nrv|ri)\b|kaps|tabl|dos|portion|påse|stick|100 ?(?:g|ml)\b")
HEAD_LEFT = re.compile(
    r"\bper\b|näring|innehåll\b|deklaration|dagsdos\b|daglig dos|portion\b|kapsel\b|tablett\b"
)
"""In the head of a table before "100 g", which is its last column then."""
PER_HUNDRED = 100
BESIDE_HUNDRED = re.compile(r"100 ?(?:g|ml)[ \t|/]{1,12}\Z")
"""The head of the column before."""
BESIDE_PIECE = re.compile(
    r"100 ?(?:g|ml)[ \t|/]{1,30}(?P<head>(?:per )?(?:(?:1|en|ett) )?[a-zåäö]{2,14}) ?\(\Z"
)
"""And what weighs so much, before its bracket: "100 g    1 rad (20 g)"."""

COLUMN_AFTER = re.compile(r"\.?[ \t]*(?:[|\t/\n]| {2}|\.{3}|%|dri\b|nrv\b|ri\b|\(|\Z)")
TOLD_OF = ("det", "detta", "de", "dessa", "dosen", "mängden", "tillsammans")
PRONOUN = AtWords(
    NO_LETTER
    + by_first_letter(
        [
            *(rf"{word} (?:här )?(?:ger|motsvarar|innehåller|tillför)\b" for word in TOLD_OF),
            r"i dem finns|i dessa finns|i den finns|då får du|ger dig",
        ]
    )
)
PRONOUN_REACH = 160
OF_PIECE = re.compile(r"[0-9½] ?[a-zåäö]{3,18} ?\((?:ca\.? |à |= ?)?\Z")
MOST_PIECES = 12
"""No amount is declared for more pieces than this; a greater count is the package's."""
IN_LIQUID = re.compile(rf" ?(?:\([^()\n]{{0,12}}\) ?)?{LIQUID}")
WARNING = re.compile(
    r"\s?(?:\([^)\n]{0,30}\) ?)?(?:bör|ska|får|skall|inte|ej|över|darf|ei |should|må ikke|ikke)"
)
OF_AMOUNT = re.compile(r"(?:[0-9 ]|\b)(?:m?g|mmol|µg)\Z")
"""Before the stroke in "20 mg/ml", "8 g/100 g"."""
OF_DAY = re.compile(
    r"(?:\bger|innehåller|tillför|innehåll|totalt|mängd|\A|[.:!\n(])(?: dig)?[\s:]{0,3}"
    r"(?:(?:totalt|elementärt|magnesium|[0-9][0-9 ,.]{0,6} ?mg)[\s:]{0,2}){0,4}\Z"
)
"""Before "per dag" where an amount is printed for the day, and nobody's need is told."""
OF_DAY_REACH = 48
PRICE = re.compile(r"(?:kr|:-|sek|[0-9])\s?\Z")
SIZE = re.compile(
    r"(?:(?:serving size|portionsstorlek|dosstorlek|portion size|en (?:dos|portion) är)"
    r"[\s:.=|]{1,4}"
    r"|(?:\A|[\n.|•]) ?portion ?[:=] ?)\Z"
)
