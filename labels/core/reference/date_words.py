"""The words that lead in a best-before date or a lot, and those that refer to another place."""

BEST_BEFORE_WORDS: tuple[tuple[str, str, bool], ...] = (
    ("sv", r"b[äa]st[ -]?f[öo]re?(?:[ -]?dat(?:um)?)?", True),
    ("sv", r"(?<![a-zåäö])b\.? ?f\.?(?![a-zåäö])", True),
    ("sv", r"(?:minst )?hållbart? (?:minst )?t\.?(?:ill|o\.? ?m\.?)", False),
    ("sv", r"hållbarhet(?:sdatum|stid)?(?= ?[:.]| [0-9]| se\b)|datummärkning(?= ?:)", True),
    ("sv", r"sista (?:förbrukningsdag|förbrukningsdatum)|förbrukas (?:före|senast)", False),
    ("sv", r"utg\.? ?(?:dat(?:um)?|dag)\.?|utgångs(?:datum|dag)|\butg\.(?= ?[0-9])", True),
    ("en", r"best[ -]?before|(?<![a-zåäö])bb[ed]?(?![a-zåäö])|use by", True),
    ("en", r"(?<![a-zåäö])exp(?:\.|iry|ires|iration)?(?: ?date)?(?![a-zåäö])", False),
    ("da", r"mindst holdbar til|bedst før", True),
    ("no", r"best før|holdbar til|siste forbruksdag", True),
    ("fi", r"parasta ennen|viimeinen käyttöpäivä", True),
    ("de", r"mindestens haltbar bis|\bmhd\b|verwendbar bis|haltbar bis", True),
    ("nl", r"ten ?minste houdbaar tot|\btht\b", True),
    ("fr", r"à consommer de préférence avant", True),
)
"""Language, pattern on text in lower case, and whether a food may use these words."""

END_OF = (
    r"utgången av|utgång av|slutet av|end of|utgangen av|udgangen af|slutningen af|loppua"
    r"|(?:la fin de|einde|ende|end|fin)\b"
)
"""Words between the lead-in and the month or the year."""

DATE_GAP = (
    rf"(?:[\s:.,;()\[\]/|*•·&_=#>-]{{1,40}}|{END_OF}|(?:datum|date|dato|dag|day|månaden|månad|mån|month|år"
    r"|year|den|the|av|och|and|og|ja|päivä)\b|(?:[dmyåaj]{{1,4}}[-./ ]){{1,2}}[dmyåaj]{{2,4}}\b"
    r"|b[äa]st före(?: datum)?|b\.?f\.?\b|best(?: |-)?(?:before|før)|mindst holdbar til"
    r"|mindestens haltbar bis|minst hållbar till|parasta ennen|\bexp\.?\b|\bbbe?\b"
    r"){0,12}"
)
"""What may stand between a lead-in and its date: marks, "utgången av", another language's words."""

BATCH_WORDS = (
    r"lot(?:[ -]?(?:nr|no|nummer|number|kod|code|n[°º])|#)?"
    r"|batch(?:[ -]?(?:nr|no|nummer|number|kod|code|id)|#)?"
    r"|parti(?:[ -]?(?:nr|no|nummer|kod|beteckning|märkning|id))?"
    r"|sats(?:[ -]?(?:nr|nummer|kod))?"
    r"|charge(?:n?[ -]?(?:nr|nummer|no|bezeichnung|b))?|ch\.? ?-? ?b|ch\.? ?-? ?nr"
    r"|tillv(?:\.|erknings)?[ -]?(?:nr|nummer|sats|kod)|los[ -]?(?:nr|nummer)"
    r"|erä(?:[ -]?(?:nro|nr|numero|tunnus))?|valmistuserä|lote|numer partii"
)
"""What leads in a lot, on text in lower case."""

ELSEWHERE = (
    r"\bse\b|\bsee\b|siehe|katso|\bks\b|\bzie\b|\bvoir\b|anges|angiv|angitt|tryck|trykt|finns|finnes"
    r"|stämpl|präglad|prägling|enligt|printed|merk|mærk|pohja|undersida"
    r"|(?:på|i) (?:lock|bott|burk|förpack|kart|tub|flask|under|bak|sid|ask|etikett|kant)"
    r"|on (?:the )?(?:bottom|lid|cap|base|side)|auf (?:der|dem)|vid sidan"
)
"""Words that say that the date or the lot stands on another part of the package."""
