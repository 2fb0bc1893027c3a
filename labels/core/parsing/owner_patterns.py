"""What stands between a substance's name and its amount, as patterns."""

import re

from labels.core.parsing.patterns import by_first_letter

SOFT_WORD = (
    r"(?:per|pr\.|pro|i|à|totalt?|varav|motsvarande|motsvarar|motsv\.?|ger|innehåller|innehåll|mängd"
    r"|halt"
    r"|är|som|från|ur|as|from|av|of|which|form|ca\.?|cirka|dag|dri|nrv|ri|rdi|elementärt?"
    r"|elementär"
    r"|elemental|rent?|aktivt|joniskt|organiskt|source|källa|bundet|jon(?:er)?|mineral|dvs\.?"
    r"|the|in)"
)
LINK = re.compile(
    r"(?>\([^()\n]{0,70}\)|\.{2,}|\.(?!\s)|\.(?= \.)|(?<=\. )\.|[\s:,|/®™*=_~()\[\]+°•·…'\"-]"
    rf"|[²³¹⁺]|(?<![a-zåäö]){SOFT_WORD}(?![a-zåäö]))*+"
)
LOOSE = re.compile(r"[,;\n]|\. ")
RIGHT = re.compile(
    r"\s{0,3}(?:\([0-9 .,]{1,7} ?(?:%\*{0,2}|mg|mmol)\) )?(?:(?:av|of|elementärt?|rent?|ren"
    r"|aktivt|elemental"
    r"|joniskt|organiskt|högkvalitativt|vegetabiliskt|an|vattenlösligt|lättupptagligt"
    r"|välupptagligt"
    r"|kelaterat|marint|naturligt) ){0,2}[\"*]?"
)
CELL_BEFORE = re.compile(r"(?:[:|\t\n]|\.{2}|  )[ ]?\Z")
ELEMENT_AFTER = re.compile(r"\s?(?:elementärt?|elemental|rent)\b(?! magn)(?:\s?mg\b)?")
PART_AFTER = re.compile(
    r"\s?(?:\([0-9]{1,3}(?:,[0-9])? ?%\*{0,2}\)\s?)?(?:från|ur|via|from|aus)\s{1,2}(?:ren |rent )?"
)
FORM_WORD = r"(?:som|från|ur|i form av|av|as|from|aus|als|via|källa)"
SOURCE_GAP = re.compile(
    rf"(?>[\s(\[,;:&+/*®™•-]|(?<![a-zåäö])(?:och|samt|and|{FORM_WORD}|i form)(?![a-zåäö])"
    r"|[0-9]{1,3} ?%)*+"
)
SOURCE_MARK = re.compile(rf"[(\[]|(?<![a-zåäö]){FORM_WORD}(?![a-zåäö])")
PART_LEAD = re.compile(r"(?:från|ur|via|from|aus)[\s(]{0,3}\Z")
LISTED_LEAD = re.compile(r"(?:och|samt|,|\+|&)\s{0,2}\Z")
SHARE = re.compile(r"varav|motsv|\bger\b|\bgiver\b|equal|of which|=|\bdvs\b|ekvivalent")
COLUMN = re.compile(
    r"(?>[\s(=/|~,.:*)+•·;-]|(?<=[|\t] )[0-9]{1,4}(?:,[0-9])?(?= ?[|\t])"
    r"|(?<![a-zåäö])(?:motsvarande|motsvarar|motsv\.?|ca\.?|cirka|dvs\.?"
    r"|eller|och"
    r"|av|dri|nrv|ri|rdi|det|dagliga?|dagligt|referensintaget|referensintag|per|varav|ger"
    r"|resp\.?|adi|pulver|produkt|vara)"
    r"(?![a-zåäö]))*+"
)
OWN_NOUN = re.compile(
    r" (?!av\b|dri\b|nrv\b|per\b|från\b|som\b|till\b|eller\b|motsv|elementär|rent\b|magn)"
    r"[a-zåäöéü]{4}"
)
"""After an amount that is listed next: "100 mg magnesium och 200 mg citronmeliss"."""
LIMIT_LEAD = re.compile(
    by_first_letter(
        [
            (
                r"referens\w{0,10}[\s*]{0,2}(?:är|=|för|på|\(|:)|nrv ?(?:=|är)|dri ?(?:=|är)"
                r"|rdi ?(?:=|är)"
                r"|behov\w*|gräns\w*|högst|max(?:imalt)?\b|mer än|överstig\w*|över\b|upp till"
                r"|rekommender\w+ (?:dagligt )?intag (?:av|är|för)|livsmedelsverket|efsa"
            )
        ]
    )
    + r"[^.;\n%]{0,40}\Z"
)
ALONE = re.compile(
    r"magnesium[ \t]*(?:\([^()\n]{0,80}\)[ \t]*)?\n"
    r"(?:[ \t*•-]*[^\W\d]|(?:[^\n]{1,16}[mµ]g[ \t]*\n){2})"
)
"""A name that fills its line, with another word on the next, or with two amounts below."""
CLOSED_AMOUNT = re.compile(r"\s?(?:®|™)?\)[\s:.|=-]{0,6}[0-9]")
