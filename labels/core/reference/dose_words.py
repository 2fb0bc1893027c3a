"""The words by which labels tell how much to take and how often, as parts of patterns."""

DAY_WORD = (
    r"dagsdos(?:en|ering(?:en)?|is|e)?|dagsportion(?:en)?|dagsintag(?:et)?|dagsranson|dagsmängd"
    r"|dagligdos|dagl\.? ?dos|daglig[at]? (?:dos(?:en|ering(?:en)?|is)?|portion|intag(?:et)?|mängd"
    r"|mængde|mengde)|døgndos(?:e|is)|dygnsdos(?:en)?|tagesdosis|tagesportion"
    r"|tägliche[rn]? ?(?:dosis"
    r"|verzehrmenge|verzehrempfehlung|menge)|daily (?:dose|dosage|serving|intake|amount)"
    r"|vuorokausianno(?:sta|ksessa|ksen|s)|päiväanno(?:sta|ksessa|ksen|s)"
    r"|rekommenderad dos(?:ering)?(?!\w)"
    r"|rekommenderat intag(?!\w)|rek\.? ?dos(?!\w)|anbefalt dose|anbefalet dosis|dagsbehov"
)
"""The daily dose as a thing."""

DOSE_HEAD = (
    r"\bdos(?:ering(?:en)?|en|is)?\b|användning(?:ssätt)?|användarråd|bruksanvisning|brugsanvisning"
    r"|\bintag(?:et)?\b|dosage|directions?(?: for use)?|suggested use|how to use|verzehrempfehlung"
    r"|anwendung|einnahme|annostus|käyttö(?:ohje)?|anvendelse|bruk\b|rekommendation|rekommenderas"
    r"|rekommenderar(?: vi)?|anvisning(?:ar)?|så (?:tar|använder|doserar|gör|intas) (?:du|man)?"
    r"|hur (?:tar|använder|mycket|många)|\bvuxna(?: och (?:barn|ungdomar)[^.:\n]{0,24})?"
    r"|\badults?|erwachsene|voksne|aikuiset|dosanvisning"
)
"""What heads directions for use."""

TAKE = (
    r"\bta\b|\btag\b|\btas\b|\btar\b|\btake\b|intag(?:es)?|intas|svälj(?:s|es)?|tugga(?:s)?|\bsug\b"
    r"|suga|\bät\b|drick(?:s)?|blanda(?:s)?|rör(?:s)?|lös(?:es|s)?(?: upp)?|upplös|häll"
    r"|spraya(?:s)?|töm"
    r"|använd(?:s)?|dosera|placera|låt|tillsätt|vispa|skaka|mix|dissolve|chew|swallow|use|nehmen|ota"
    r"|otetaan|nauti|nautitaan|tag(?:es)?|tygg(?:es)?|bland|opløs|oppløs"
)
"""Verbs that tell to take it."""

DAILY = (
    r"dagligen|dagligt(?! (?:intag|ref|rek|behov))|\bdaglig\b(?! dos| intag)|per ?dag\b|pr\.? dag\b"
    r"|om ?dagen|/ ?(?:dag|dygn|day|tag)\b|varje dag|per dygn|i døgnet|\bdaily|a day\b|per day"
    r"|each day"
    r"|every day|(?:ein|zwei|drei)?mal täglich|täglich|pro tag|am tag|päivässä|päivittäin"
    r"|joka päivä"
    r"|vuorokaudessa|var(?:je)? (?:[0-9]{1,2}:[ae]|sjätte|åttonde|tolfte) timme"
    r"|= ?(?:\w+ )?dagsdos|(?:som|utgör|är) (?:en )?dagsdos|\bdag\b|var dag"
)
"""That it is for a day."""

TIME = (
    r"(?:varje|på|om|till|i|vid|inför|före|innan) ?(?:den )?(?:morgon\w*|förmiddag\w*|lunch\w*"
    r"|kväll\w*"
    r"|middag(?:en|smat\w*)?\b|eftermiddag\w*|natt\w*|frukost\w*|säng\w*|lägg\w*|sov\w*)|\bmorgon(?:en)?\b"
    r"|\bkväll(?:en)?\b|nattetid|vid läggdags|till natten|före sänggåendet"
    r"|du (?:lägger dig|somnar|ska sova)|in the (?:morning|evening)|(?:before|at) bed\w*"
    r"|with (?:breakfast|dinner|lunch)|morgens|abends|zum frühstück|aamulla|illalla|aamuisin"
    r"|iltaisin"
    r"|\bmorgen og (?:aften|kveld)|om (?:morgenen|aftenen|kvelden)|hver (?:morgen|aften|kveld)"
)
"""A time of the day, which tells that it is taken once then."""

AS_NEEDED = (
    r"vid behov|efter behov|när (?:det|du) behöv\w*|behovsvis|ved behov|efter behag|bei bedarf"
    r"|as needed|when needed|if needed|tarpeen mukaan|tarvittaessa|i veckan|per vecka|/ ?vecka"
    r"|varannan dag|var(?:annan|tredje) (?:dag|kväll)|per week|a week|ibland"
)
"""That how much a day is left open."""

LIQUID = (
    r"vatten|vätska|juice|mjölk|saft|kallt|varmt|ljummet|hett|water|wasser|vand\b|vann\b|vettä|valfri"
    r"|dryck|yoghurt|smoothie|rumstempererat|flüssigkeit|liquid|glas\b"
)
"""What a powder is stirred into; a measure of it is no dose."""
