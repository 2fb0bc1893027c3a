"""The words that lead in a best-before date or a lot, and those that refer to another place.

The patterns are for text in lower case.
"""

from typing import NamedTuple


class DateWords(NamedTuple):
    """Words for the date, their language, and whether a food may bear them."""

    language: str
    pattern: str
    is_right_for_food: bool = True


BEST_BEFORE_WORDS: tuple[DateWords, ...] = (
    DateWords("sv", r"bäst[\s-]?f[öo]re?(?:[ -]?dat(?:um)?)?"),
    DateWords("sv", r"bast[\s-]?f[öo]re?(?:[ -]?dat(?:um)?)?|bäst innan|best före"),
    DateWords("sv", r"b\.? ?f\.?(?![a-zåäö])|b/f\b"),
    DateWords(
        "sv", r"minst hållbar till?(?: och med)?|hållbar (?:minst )?t(?:ill|o\.?m)\.?", False
    ),
    DateWords(
        "sv", r"hållbarhet(?:sdatum|stid)?(?=\s?[:.]| [0-9]| se\b)|datum(?:märkning)?(?= ?:)"
    ),
    DateWords(
        "sv", r"sista (?:förbrukningsdag|förbrukningsdatum)|förbrukas (?:före|senast)", False
    ),
    DateWords("sv", r"använd(?:s|es)? före(?= ?:)", False),
    DateWords("sv", r"utg\.? ?(?:dat(?:um)?|dag)\.?|utgångs(?:datum|dag)|utg\.(?= ?[0-9])"),
    DateWords("en", r"best[ -]?before|bb[ed]?(?![a-zåäö])"),
    DateWords("en", r"use by|exp(?:\.|iry|ires|iration)?(?: ?date)?(?![a-zåäö])", False),
    DateWords("da", r"mindst holdbar til|bedst før"),
    DateWords("no", r"best før|holdbar til|siste forbruksdag"),
    DateWords("fi", r"parasta ennen|viimeinen käyttöpäivä"),
    DateWords("de", r"mindestens haltbar bis|mhd\b|verwendbar bis|haltbar bis"),
    DateWords("nl", r"ten ?minste houdbaar tot|tht\b"),
    DateWords("fr", r"à consommer de préférence avant"),
    DateWords("et", r"parim enne"),
    DateWords("pl", r"najlepiej spożyć przed"),
)
"""A medicine's "utg.dat" is accepted on a food too."""

END_OF = (
    r"utgången av|utgång av|utg\.? av|slutet av|end of|utgangen av|udgangen af|slutningen af|loppua"
    r"|(?:la fin de|einde|ende|end|fin)\b"
)
"""Words between the lead-in and the month or the year."""

DATE_GAP = (
    r"(?:[\s:.,;()\[\]/|*•·&_=#>-]{1,40}"
    rf"|{END_OF}|(?:(?:och|og) med|datum|date|dato|dag|day|månaden|månad|mån|month|år"
    r"|year|den|the|av|och|and|og|ja|päivä|päiväys|loppu|le|tom|t\.o\.m)\b"
    r"|(?:[dmyåaj]{1,4}[-./ ]){1,2}[dmyåaj]{2,4}\b"
    r"|b[äa]st före(?: datum)?|b\.?f\.?\b|best(?: |-)?(?:before|før)|mindst holdbar til"
    r"|mindestens haltbar bis|minst hållbar till|parasta ennen|\bexp\.?\b|\bbbe?\b"
    r"|à consommer de préférence avant|(?:lot|batch|parti|sats)(?: ?n(?:r|ummer))?\b"
    r"){0,12}"
)
"""What may stand between a lead-in and its date: marks, "utgången av", another language's words."""

NOT_A_DATE = (
    r"\n\s*\n\s*(?![0-9\s])|förvar|ingred|opbevar|säilyt|\bstore\b|tillverkad (?:den )?[0-9]"
)
"""Where the search for a date after its lead-in ends."""

BATCH_WORDS = (
    r"lot(?:[ -]?(?:nr|no|nummer|number|kod|code|n[°º])|#)?"
    r"|batch(?:[ -]?(?:nr|no|nummer|number|kod|code|id)|#)?"
    r"|parti(?:[ -]?(?:nr|no|nummer|kod|beteckning|märkning|id))?"
    r"|sats(?:[ -]?(?:nr|nummer|kod))?"
    r"|charge(?:n?[ -]?(?:nr|nummer|no|bezeichnung|b))?|ch\.? ?-? ?b|ch\.? ?-? ?nr"
    r"|tillv(?:\.|erknings)?[ -]?(?:nr|nummer|sats|kod)|los[ -]?(?:nr|nummer)"
    r"|erä(?:[ -]?(?:nro|nr|numero|tunnus))?|valmistuserä|lote|numer partii|partii"
)
"""What leads in a lot."""

ELSEWHERE = (
    r"\bse\b|\bsee\b|siehe|katso|\bks\.|\bzie\b|\bvoir\b|anges|angiv|angitt|tryck|trykt|finns"
    r"|finnes"
    r"|stämpl|präglad|prägling|ingraver|enligt|printed|merk|mærk|pohja|undersida|läs på"
    r"|(?:på|i|vid|under) (?:\w+ )?(?:lock|bott|burk|förpack|kart|tub|flask|under|bak|sid|ask"
    r"|etikett"
    r"|kant|kapsyl|förslut|påse|kortsid|ända|rygg|fals)"
    r"|on (?:the )?(?:bottom|lid|cap|base|side)|auf (?:der|dem)|vid sidan"
)
"""Words that say that the date or the lot stands on another part of the package."""
