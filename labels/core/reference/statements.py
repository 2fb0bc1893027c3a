"""Statements that a label owes or often bears, in the languages of the market.

The patterns are for text in lower case without dots and rings over its letters (å, ä, æ as a;
ö, ø as o; ü as u), so that a scanner's slips don't hide a warning.
"""

import re
from dataclasses import dataclass

KINDS = (
    "dose_warning",
    "varied_diet",
    "out_of_reach_of_children",
    "storage",
    "directions",
    "consult_healthcare",
    "pregnancy",
    "laxative_effect",
    "kidney",
    "sweetener",
    "polyol_laxative",
    "adults_only",
)


@dataclass(frozen=True, slots=True)
class StatementWords:
    """How one kind of statement is worded in one language."""

    kind: str
    language: str
    stems: tuple[str, ...]
    """One of these stands in every such sentence."""
    needs: tuple[re.Pattern[str], ...]
    """What the sentence must hold besides."""
    unless: re.Pattern[str] | None = None
    """What shows that the sentence says something else."""


def _row(kind: str, language: str, stems: str, *needs: str, unless: str = "") -> StatementWords:
    return StatementWords(
        kind,
        language,
        tuple(stems.split(",")),
        tuple(re.compile(need) for need in needs),
        re.compile(unless) if unless else None,
    )


DOSE_SV = r"dos|intag|portion|mangd|kaps|tabl|ranson|\bden angivna|mattet"
NOT_SV = r"inte|\bej|ej\b|icke|aldrig|undvik|ingen|inget|avrad"
DRY_SV = (
    r"torr|sval(?:t|a|\b)|\bkallt|kyl|morkt|\bmork\b|rumstemp|rumsvarm|tillslut|forslut|\bslut(?:en|et|na)"
    r"|stang|fukt|ljus|°|º|\bgrader|temperatur|frys|original|varme|\bsol"
)
DOCTOR_SV = (
    r"lakar(?!e ?\?)|apotek|\bvard|sjukvard|halsovard|barnmorsk|farmaceut|sjukskot|dietist|lakare"
)
TAKE_SV = (
    r"kaps|tabl|\bdos|\bta\b|\btag\b|\btas\b|intas|intag|anvand|skop|matsked|tesked|\btsk\b|\bmsk\b|\bml\b|pase"
    r"|stick|spray|dropp|gumm|ampull|daglig|per dag|[0-9]"
)

STATEMENTS: tuple[StatementWords, ...] = (
    _row("dose_warning", "sv", "skrid", r"over[ -]?skrid", NOT_SV, DOSE_SV, unless=r"ikke"),
    _row("dose_warning", "sv", "verstig", r"over ?stig", NOT_SV, DOSE_SV),
    _row(
        "dose_warning",
        "sv",
        "mer an ,hogre do,storre do,hogre an ,utover",
        r"(?:mer|hogre|storre|utover)[^.]{0,24}?(?:rekommend|angiv|foreskriv|dagsdos|daglig|dos|[0-9] )",
        NOT_SV,
        unless=r"°|grader|temperatur|radgor|lakar",
    ),
    _row("dose_warning", "da", "overskrid", r"ikke|aldrig", r"dosis|anbefalede|dagsd|doser"),
    _row("dose_warning", "no", "overskrid,overstig", r"ikke|aldri", r"dose|anbefalt|mengde|inntak"),
    _row(
        "dose_warning",
        "en",
        "exceed",
        r"not|never|n't",
        r"dos|intake|serving|amount|recommend|stated",
    ),
    _row(
        "dose_warning",
        "en",
        "more than",
        r"(?:not|never)[^.]{0,20}more than[^.]{0,20}(?:recomm|stat|dose|daily)",
    ),
    _row("dose_warning", "de", "berschr", r"nicht", r"menge|dosis|dosier|verzehr|portion"),
    _row("dose_warning", "fi", "ylit", r"\bei\b|\bala\b|eika", r"anno|saanti|maara"),
    _row("dose_warning", "nl", "overschr", r"niet", r"dos|hoeveelheid|inname"),
    _row("dose_warning", "fr", "depasser", r"\bpas\b", r"dose"),
    _row(
        "varied_diet",
        "sv",
        "varier,allsidig,mangsidig,balanserad,omvaxl,fullvardig,halsosam kost,normal kost,vanlig kost,bra kost",
        r"kost|mat\b|diet|foda",
        r"ersat|alternativ|substitut|stallet|utbyte|byta ut",
        NOT_SV + r"|komplement|stallet for",
        unless=r"\bikke\b",
    ),
    _row(
        "varied_diet",
        "da",
        "varieret,alsidig,afvekslende",
        r"erstat|stedet|alternativ",
        r"ikke|ingen",
    ),
    _row(
        "varied_diet",
        "no",
        "variert,allsidig,balansert",
        r"erstat|stedet|alternativ",
        r"ikke|ingen",
        r"kosth",
    ),
    _row(
        "varied_diet",
        "en",
        "varied,balanced",
        r"diet",
        r"substitut|replac|instead|alternative",
        r"not|never|no ",
    ),
    _row("varied_diet", "de", "abwechsl,ausgewogen", r"ersatz|ersetz", r"kein|nicht"),
    _row("varied_diet", "fi", "monipuol", r"korva|korvik|korvaava", r"\bei|\beivat|\bala"),
    _row("varied_diet", "nl", "gevarieerd", r"vervang"),
    _row("varied_diet", "fr", "alimentation", r"vari|equilib", r"substitu|rempla"),
    _row("out_of_reach_of_children", "sv", "ackhal,ackhl", r"barn"),
    _row(
        "out_of_reach_of_children",
        "sv",
        "atkomlig,tillganglig,kommer at",
        r"barn",
        r"oatkom|otillg|inte|ej",
    ),
    _row("out_of_reach_of_children", "da", "akkevidde,utilgangelig,utilgjangelig", r"born|barn"),
    _row("out_of_reach_of_children", "no", "rekkevid,utilgjengelig", r"barn"),
    _row(
        "out_of_reach_of_children",
        "en",
        "reach,away from",
        r"child|kid|infant",
        r"keep|store|out of|away",
    ),
    _row("out_of_reach_of_children", "de", "reichweite,unzugang,unerreich", r"kind"),
    _row("out_of_reach_of_children", "fi", "ulottu", r"last|lapsi"),
    _row("out_of_reach_of_children", "nl", "bereik", r"kinder"),
    _row("out_of_reach_of_children", "fr", "portee", r"enfant"),
    _row(
        "storage",
        "sv",
        "orvar,lagras,skydda,hall burk,hall forp,hall tub,hall flask,hall lock,hallbarhet efter,ka kallt",
        rf"(?:forvar|lagras|skydda|\bhall (?:burk|forp|tub|flask|lock))[^.]{{0,120}}?(?:{DRY_SV})"
        rf"|(?:{DRY_SV})[^.]{{0,40}}(?:forvar|lagras)",
    ),
    _row(
        "storage",
        "sv",
        "torrt och svalt,svalt och torrt,kansligt for fukt,fuktkanslig",
        r"torrt|fukt",
    ),
    _row(
        "storage",
        "da",
        "opbevar",
        r"tort|torrt|kolig|stuetemp|morkt|lukket|\blys|temperatur|°|kole",
    ),
    _row(
        "storage",
        "no",
        "oppbevar",
        r"tort|torrt|kjolig|romtemp|morkt|lukket|\blys|temperatur|°|kjole",
    ),
    _row(
        "storage",
        "en",
        "store,keep",
        r"(?:stored?|keep)[^.]{0,80}(?:\bdry|cool|dark|room temp|below|refrigerat|closed|tight|sunlight|moist|°|heat)",
        unless=r"förvar|forvar",
    ),
    _row(
        "storage", "de", "lager,bewahr", r"trocken|kuhl|dunkel|verschlossen|raumtemp|°|licht|feucht"
    ),
    _row(
        "storage", "fi", "ailyt", r"kuiva|viile|huoneenl|valolta|jaakaap|suljet|°|lampotil|kosteu"
    ),
    _row("storage", "nl", "bewaren,bewaar", r"koel|droog|donker|kamertemp"),
    _row("storage", "fr", "conserver", r"\bsec\b|frais|abri"),
    _row(
        "consult_healthcare",
        "sv",
        "lakar,apotek,vard,barnmorsk,farmaceut,dietist,sjukskot",
        r"radgor|radgo|radfrag|kontakta|konsulter|tala|prata|fraga|diskutera|samrad|inrad|\brad (?:av|fran)|radgiv"
        r"|uppsok|vand dig|lakar\w* (?:anvisn|ordin|rad|uppsikt|overvak|rekommend|forskriv|kontroll|overens)"
        r"|(?:ordinera|foreskriv|forskriv|anvis)\w*(?: annat)?(?: av)?(?: din)? lakar|lakare (?:ordin|annat)"
        r"|lakar\w* (?:har )?(?:ordin|foreskr|sagt)|overvakning av lakar|kontroll av lakar|foljs? upp",
        unless=r"rekommenderas av lakar|rekommenderat av|godkan[dt]",
    ),
    _row(
        "consult_healthcare",
        "da",
        "lage,apotek,sundhed",
        r"sporg|kontakt|radfor|\btal\b|konsulter|samrad|aftal",
    ),
    _row(
        "consult_healthcare",
        "no",
        "lege,apotek,helseperson",
        r"sporr|kontakt|radfor|snakk|konsulter|samrad",
    ),
    _row(
        "consult_healthcare",
        "en",
        "doctor,physician,pharmacist,healthcare,health care,health prof,medical prof,practitioner",
        r"consult|ask|talk|speak|advice|seek|check with|contact|supervis|direct",
    ),
    _row(
        "consult_healthcare",
        "de",
        "arzt,apotheker",
        r"\brat\b|frag|konsult|sprech|sprach|wenden|arztlich",
    ),
    _row(
        "consult_healthcare",
        "fi",
        "laakari,apteek,terveyden",
        r"keskustel|yhtey|neuvot|kysy|konsult|kaanny",
    ),
    _row(
        "pregnancy",
        "sv",
        "gravid,ammande,ammar,amning,havande",
        r"gravid(?!e\b)|amma|amning|havande",
        r"\bbor|\bska|inte|\bej\b|om du|lampli|avse|undvik|rekommend|\bkan\b|radg|radf|fraga|konsult|samrad|lakar"
        r"|barnmorsk|\bfar\b|innan|fore anv|vid gravid|under gravid|lakemedel",
        unless=r"\bikke\b",
    ),
    _row(
        "pregnancy",
        "da",
        "gravid,ammende",
        r"ikke|\bbor|skal|lage|radfor|kontakt|aftal",
        r"gravide|ammende",
    ),
    _row(
        "pregnancy",
        "no",
        "gravid,ammende",
        r"ikke|\bbor|skal|lege|radfor|kontakt",
        r"gravide|ammende",
    ),
    _row(
        "pregnancy",
        "en",
        "pregnan,breastfeed,breast-feed,nursing,lactat",
        r"not|consult|should|if you|doctor|ask|suitable|before",
    ),
    _row(
        "pregnancy",
        "de",
        "schwanger,stillend,stillzeit",
        r"nicht|arzt|sollte|rat\b|nur|geeignet|frag",
    ),
    _row("pregnancy", "fi", "raska,imetta,imetys", r"\bei|laakari|neuvo|tulisi|ennen|sovi|kysy"),
    _row(
        "polyol_laxative",
        "sv",
        "laxer,laxativ",
        r"(?:overdriv|overkonsum|\bhog|\bstor)\w* ?(?:konsumtion|fortaring|intag|anvandning)|overkonsumtion",
        unless=r"magnesium|\bmg\b|hog\w* intag|stor\w* intag",
    ),
    _row(
        "polyol_laxative",
        "da",
        "afforende,laksati,laxati",
        r"overdreve|stort? indtag",
        unless=r"magnesium",
    ),
    _row(
        "polyol_laxative",
        "no",
        "avforende,lakserende,laksati",
        r"overdreve|overdriven|hoyt",
        unless=r"magnesium",
    ),
    _row("polyol_laxative", "en", "laxative", r"excessive", unless=r"magnesium"),
    _row("polyol_laxative", "de", "abfuhrend", r"ubermas|ubermaß", unless=r"magnesium"),
    _row(
        "polyol_laxative",
        "fi",
        "laksatiiv,laksatoi,ulostav",
        r"liialli|liika|runsas",
        unless=r"magnesium",
    ),
    _row(
        "laxative_effect",
        "sv",
        "laxer,laxativ,diarr,avforing,los mage,los i magen",
        r"laxerand|laxering|laxativ|diarr|los\w* avforing|avforing\w* (?:kan bli )?los|los mage|los i magen",
        unless=r"(?:utan|inte|ingen|ej|lindra|motverka|\bmot\b|vid)(?: \w+){0,2} (?:laxer|diarr)|laxermedel"
        r"|(?:overdriven|hog|stor) (?:konsumtion|fortaring|anvandning)(?![^.]*magnesium)"
        r"|overdrivet intag(?![^.]*magnesium)|overkonsumtion(?![^.]*magnesium)",
    ),
    _row(
        "laxative_effect",
        "da",
        "afforende,laksati,diarre,tynd maves,tynd mave",
        r"",
        unless=r"overdreve",
    ),
    _row(
        "laxative_effect",
        "no",
        "avforende,lakserende,laksati,diare,los mage,los avfor",
        r"",
        unless=r"overdreve|overdriven",
    ),
    _row(
        "laxative_effect",
        "en",
        "laxative,loose stool,diarrh",
        r"",
        unless=r"excessive cons|loperamid|relie",
    ),
    _row("laxative_effect", "de", "abfuhrend,durchfall", r"", unless=r"ubermas|ubermaß"),
    _row(
        "laxative_effect", "fi", "laksatiiv,laksatoi,ulostav,ripuli", r"", unless=r"liialli|liika"
    ),
    _row(
        "kidney",
        "sv",
        "njur",
        r"njur\w*(?:funktion|sjuk|problem|svikt|besvar|insuff|skad|pati|stor|sten|dialys|nedsatt)|(?:nedsatt|sjuka?|dalig"
        r"|problem\w*|skad\w*)(?: \w+){0,3} njur",
    ),
    _row("kidney", "da", "nyre", r"nyre(?:funktion|sygd|problem|svigt|lid)|nedsat nyre"),
    _row("kidney", "no", "nyre", r"nyre(?:funksjon|sykd|problem|svikt|lid)|nedsatt nyre"),
    _row(
        "kidney",
        "en",
        "kidney,renal",
        r"disease|function|problem|impair|failure|disorder|insuff|condition",
    ),
    _row("kidney", "de", "niere", r"funktion|erkrank|insuff|krank|leiden|schwach"),
    _row("kidney", "fi", "munuai", r"taut|sairau|vajaa|toimin|ongel|heiken"),
    _row(
        "sweetener",
        "sv",
        "sotningsm,sotningsa",
        r"(?:\bmed|innehaller)\s*(?:socker(?:arter)?(?: och|,) )?(?:\w+ )?sotningsm\w+(?! ?[(:])"
        r"|kosttillskott[^.:(]{0,60} och sotningsm\w+(?! ?[(:])",
        unless=r"utan sotn|fri(?:tt)? fran|inga sotn",
    ),
    _row(
        "sweetener",
        "da",
        "sodest,sodemid,sotningsmid",
        r"(?:med|indeholder) (?:sukker(?:arter)? og )?sod",
        unless=r"uden sod",
    ),
    _row(
        "sweetener",
        "no",
        "sotst,sotningsst,sotningsmid",
        r"(?:med|inneholder) (?:sukker og )?sot",
        unless=r"uten sot",
    ),
    _row("sweetener", "en", "sweetener", r"with (?:sugars? and )?sweetener|contains sweetener"),
    _row("sweetener", "de", "ungsmittel", r"mit (?:zucker(?:arten)? und )?su(?:ß|ss)ungsm"),
    _row(
        "sweetener",
        "fi",
        "makeutus",
        r"sisaltaa (?:sokeria ja )?makeutus|makeutusainei(?:ta|lla)\b(?! ?\()",
    ),
    _row(
        "adults_only",
        "sv",
        "vuxna,vuxen,18 ar,arn ",
        r"(?:endast|enbart|bara|uteslutande)[^.]{0,50}vux|(?:avse\w+|lampli\w+|rekommender\w+|anpassa\w+|framtag\w+)"
        r"[^.]{0,12} for vuxna(?! och barn)|(?:fran|over|fyllt) 18 ar"
        r"|(?:inte|\bej|olampli\w*|avrads)(?: (?:lampli\w+|avse\w+|rekommender\w+|anvandas|ges|intas|konsumeras|tas"
        r"|att))*(?: (?:for|till|av|at)) (?:barn(?! (?:under|yngre|mellan|som)| 0| [0-9])|(?:barn(?: och| eller|/) ?)?ungdom"
        r"|(?:barn|personer|\w+) (?:och ungdomar |eller ungdomar )?(?:under|yngre an) 18)",
        unless=r"rackhall|oatkom|vuxna och barn",
    ),
    _row(
        "adults_only",
        "da",
        "voksne,under 18",
        r"kun (?:til|for|af) voksne|forbeholdt voksne|under 18",
    ),
    _row(
        "adults_only",
        "no",
        "voksne,under 18",
        r"(?:kun|bare) (?:til|for|av) voksne|beregnet for voksne|under 18",
    ),
    _row(
        "adults_only",
        "en",
        "adult,under 18,for children",
        r"adults? (?:only|use)|only[^.]{0,20}adults|(?:intended|suitable) for adults|under (?:the age of )?18|not (?:suitable|intended|recommended) for children(?! under)",
    ),
    _row("adults_only", "de", "erwachsen", r"nur (?:fur|von) erwachs"),
    _row("adults_only", "fi", "aikuis", r"(?:vain|ainoastaan) aikuis"),
    _row(
        "directions",
        "sv",
        "vatten,vatska,glas,juice,saft,dryck,smoothie,yoghurt,grot,mjolk",
        r"(?:\bmed|\bi|till|utspa\w+|rikligt)(?: (?:(?!smak|arom)[^.:;()]){0,34}?)?\s*(?:\bvatten|vatska|\bglas\b|\w*juice|\bsaft|\w*dryck"
        r"|smoothie|yoghurt|\bfil\b|\bgrot|\bmjolk\b)|i [0-9,½ -]{1,6} ?(?:dl|ml|cl) vatten",
    ),
    _row(
        "directions",
        "sv",
        "mat,maltid,frukost,lunch,middag,tom mage,fastande",
        r"(?:till|med|vid|samband med|efter|fore|innan|under|utan|mellan|tillsammans med|oavsett)\s*(?:\w+ ){0,2}"
        r"(?:mat\b|maten\b|maltid|frukost|lunch|middag)|(?:pa|to) (?:\w+ )?(?:tom|fastande) mage|"
        r"(?:till|pa)(?: \w+)? ?maltid",
    ),
    _row(
        "directions",
        "sv",
        "loses,los i,los upp,lost i,uppl,rors,ror ut,ror ner,ror i,bland,vispa,kakas,kaka ,tugg,sug,svalj,smalt,tungan"
        ",munnen,spraya,massera,stryk,drick,spad,outspadd,applicer,gnid,smorj,skakas,hall ut,hall i",
        r"\blos(?:es?|s)? (?:i|upp|forst)|\blost i|upplos(?:es?|t i)|\bror(?:s|es)? (?:ut|ner|ned|i|om)\b|\bbland(?:a|as)\b"
        r"|\bvispa|skakas?\b|\btugg(?:a|as)\b|\bsug(?:s|as|es)?\b|\bsuger\b|svalj(?:s|es|as|er)?\b|\bsmalta|pa tungan"
        r"|under tungan|i munnen|\bspraya(?:s|r)?\b|massera|\bstryk(?:s|er)?\b|\bdrick(?:s|es|er|a)?\b|\bspad(?:s|es|as)?\b"
        r"|outspad|applicera|\bgnid|smorj",
    ),
    _row(
        "directions",
        "sv",
        "morgon,kvall,natten,sangg,sangdags,laggdags,fordela,utspri,delas upp,uppdel,traning,fore dusch,delas",
        r"pa (?:morgonen|kvallen|formiddagen|eftermiddagen)|morgon(?:en)? (?:och|samt|\+) |morgon/kvall|(?:varje|till|infor)"
        r" (?:morgon|kvall|natten)|till natten|(?:fore|innan|vid|infor) (?:sang|lagg|natten)|innan du (?:lagger|somnar|sover)"
        r"|\b(?:morgon|kvall)\b|(?:fordela|utspri|uppdel|dela)\w* (?:jamnt )?(?:pa|over|i|upp)|(?:fore|efter|under) traning"
        r"|(?:tablett|kaps)\w* kan (?:delas|krossas|oppnas)",
        TAKE_SV,
    ),
    _row(
        "directions",
        "fi",
        "veden,veteen,ateria,ruoka,ruua,illalla,aamulla,aamuin,illoin,niel,liuo,sekoit,pureskel,nukkumaan,imesk",
        r"veden kanssa|veteen|ateria|ruokailun|ruuan|ruoan|illalla|aamulla|aamuin|illoin|niel|liuot|liuen|sekoit|pureskel"
        r"|nukkumaan|imesk",
    ),
    _row(
        "directions",
        "da",
        "vand,maltid,maaltid,mad,oplos,tygg,slug,suges,aften,morgen,ryst,rores,bland",
        r"med (?:\w+ ){0,3}vand\b|i (?:\w+ ){0,3}vand\b|til (?:\w+ )?ma?altid|med mad|til maden|oploses|tygges|sluges"
        r"|synkes|suges|(?:om )?(?:aftenen|morgenen)|omrystes|rores (?:i|ud)|blandes",
    ),
    _row(
        "directions",
        "no",
        "vann,maltid,mat,opplos,tygg,svelg,suges,kveld,morgen,ryst,rores,bland",
        r"med (?:\w+ ){0,3}vann\b|i (?:\w+ ){0,3}vann\b|til (?:\w+ )?maltid|med mat\b|til maten|opploses|tygges|svelges"
        r"|suges|om kvelden|om morgenen|ristes|rores (?:i|ut)|blandes",
    ),
    _row(
        "directions",
        "en",
        "with,dissolv,chew,swallow,bed,morning,evening,mix,stir,shake,empty stomach,glass of",
        r"with (?:or without )?(?:\w+ ){0,4}(?:meals?|food(?! suppl)|water|liquid|breakfast|dinner|lunch)\b|dissolve|chew(?:ed)?\b"
        r"|swallow|(?:before|at) bed|in the (?:morning|evening)|\bmix\b|\bstir|shake (?:well|before)|empty stomach|glass of",
    ),
    _row(
        "directions",
        "de",
        "wasser,flussigkeit,mahlzeit,los,kauen,lutsch,schluck,ruhren,unzerkaut,abends,morgens,zunge,schlafen",
        r"mit (?:\w+ ){0,3}(?:wasser|flussigkeit)|in (?:\w+ ){0,3}(?:wasser|flussigkeit)|mahlzeit|auflosen|aufgelost|kauen"
        r"|lutschen|schlucken|ruhren|unzerkaut|abends|morgens|auf der zunge|vor dem schlaf",
    ),
)
"""In the order in which a label is read: the first row that fits settles kind and language."""

PHENYLALANINE = re.compile(r"fen[iy]l[- ]?alanin|phenylalanin|fenyylialanii")
