"""The words by which labels tell how much to take and how often, as parts of patterns."""

DAY_WORD = (
    r"dagsdos(?:en|ering(?:en)?|is|e)?|dagdosering|dagsportion(?:en)?|dagsintag(?:et)?"
    r"|dagsranson|dagsmängd|dagligdos|dagl\.? ?dos"
    r"|daglig[at]? (?:dos(?:en?|ering(?:en)?|is)?|portion|intag(?:et)?|inntak|mängd|mængde|mengde)"
    r"|døgndos(?:e|is)|dygnsdos(?:en)?|tagesdosis|tagesportion"
    r"|tägliche[rn]? ?(?:dosis|verzehrmenge|verzehrempfehlung|menge)"
    r"|daily (?:dose|dosage|serving|intake|amount)|vuorokausianno(?:sta|ksessa|ksen|s)"
    r"|päiväanno(?:sta|ksessa|ksen|s)|rekommenderad dos(?:ering)?(?!\w)"
    r"|rekommenderat intag(?!\w)|rek\.? ?dos(?!\w)|anbefalt dose|anbefalet dosis|dagsbehov"
)
"""The daily dose as a thing."""

DOSE_HEAD = (
    r"\bdos(?:ering(?:en)?|en|is)?\b|användning(?:ssätt)?|användarråd|bruksanvisning"
    r"|brugsanvisning|\bintag(?:et)?\b|dosage|directions?(?: for use)?|suggested use"
    r"|how to use|verzehrempfehlung|anwendung|einnahme|annostus|käyttö(?:ohje)?|anvendelse"
    r"|bruk\b|rekommendation|rekommenderas|rekommenderar(?: vi)?|anvisning(?:ar)?"
    r"|så (?:tar|använder|doserar|gör|intas) (?:du|man)?|hur (?:tar|använder|mycket|många)"
    r"|\bvuxna(?: och (?:barn|ungdomar)[^.:\n]{0,24})?|\badults?|erwachsene|voksne|aikuiset"
    r"|dosanvisning"
)
"""What heads directions for use."""

TAKE = (
    r"\bta\b|\btag\b|\btas\b|\btar\b|\btake\b|intag(?:es)?|intas|svälj(?:s|es)?|tugga(?:s)?"
    r"|\bsug\b|suga|\bät\b|drick(?:s)?|blanda(?:s)?|rör(?:s)?|lös(?:es|s)?(?: upp)?|upplös"
    r"|häll|spraya(?:s)?|töm|använd(?:s)?|dosera|placera|låt|tillsätt|vispa|skaka|mix|dissolve"
    r"|chew|swallow|use|nehmen|ota|otetaan|nauti|nautitaan|tag(?:es)?|tygg(?:es)?|bland|opløs"
    r"|oppløs"
)
"""Verbs that tell to take it."""

DAILY = (
    r"dagligen|dagl\b(?!\.? ?dos)|dagligt(?! (?:intag|ref|rek|behov))|\bdaglig\b(?! dos| intag)"
    r"|per ?dag\b|pr\.? dag\b|om ?dagen|/ ?(?:dag|dygn|day|tag|d)\b|varje dag|per dygn|i døgnet"
    r"|\bdaily|a day\b|per day|each day|every day|(?:ein|zwei|drei)?mal täglich|täglich"
    r"|pro tag|am tag"
    r"|päivässä|päivittäin|joka päivä|vuorokaudessa"
    r"|var(?:je)? (?:[0-9]{1,2}:[ae]|sjätte|åttonde|tolfte) timme|= ?(?:\w+ )?dagsdos"
    r"|(?:som|utgör|är) (?:en )?dagsdos|\bdag\b|var dag"
)
"""That it is for a day."""

TIME = (
    r"(?:varje|på|om|till|i|vid|inför|före|innan) ?(?:den )?(?:morgon\w*|förmiddag\w*"
    r"|lunch\w*|kväll\w*|middag(?:en|smat\w*)?\b|eftermiddag\w*|natt\w*|frukost\w*|säng\w*"
    r"|lägg\w*|sov\w*)|\bmorgon(?:en)?\b|\bkväll(?:en)?\b|nattetid|vid läggdags|till natten"
    r"|före sänggåendet|du (?:lägger dig|somnar|ska sova)|in the (?:morning|evening)"
    r"|(?:before|at) bed\w*|with (?:breakfast|dinner|lunch)|morgens|abends|zum frühstück"
    r"|aamulla|illalla|aamuisin|iltaisin|\bmorgen og (?:aften|kveld)"
    r"|om (?:morgenen|aftenen|kvelden)|hver (?:morgen|aften|kveld)"
)
"""A time of the day, which tells that it is taken once then."""

AS_NEEDED = (
    r"vid behov|efter behov|när (?:det|du) behöv\w*|behovsvis|ved behov|efter behag|bei bedarf"
    r"|as needed|when needed|if needed|tarpeen mukaan|tarvittaessa|i veckan|per vecka|/ ?vecka"
    r"|varannan dag|var(?:annan|tredje) (?:dag|kväll)|per week|a week|ibland"
)
"""That how much a day is left open."""

LIQUID = (
    r"vatten|vätska|juice|mjölk|saft|kallt|varmt|ljummet|hett|water|wasser|vand\b|vann\b|vettä"
    r"|valfri|dryck|yoghurt|smoothie|rumstempererat|flüssigkeit|liquid|glas\b"
)
"""What a powder is stirred into; a measure of it is no dose."""
