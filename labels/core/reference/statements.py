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


NOT_SV = r"inte|\bej|ej\b|icke|aldrig|undvik|ingen|inget|avrad"
DOSE_SV = r"dos|intag|portion|mangd|kaps|tabl|ranson|\bden angivna|mattet|rekommend"
DRY_SV = (
    r"torr|sval(?:t|a|\b)|kallt|kyl|morkt|\bmork\b|rumstemp|rumsvarm|tillslut|forslut"
    r"|\bslut(?:en|et|na)"
    r"|stang|fukt|ljus|°|º|\bgrader|temperatur|frys|frost|original|varme|\bsol|lock(?:et)? pa"
)
KEEP_SV = r"forvar|lagras|skydda|\b(?:halls?|stalls?|laggs?|placeras?) (?:\w+ )?"
DOCTOR_SV = r"lakar|apotek|\bvard|sjukvard|halsovard|barnmorsk|farmaceut|sjukskot|dietist|\bbvc\b"
ASK_SV = (
    r"radgor|radfrag|radgiv|kontakt|konsulter|\btala\b|prata|fraga|\bhora? med|diskutera|samrad"
    r"|inrad"
    r"|\brad (?:av|fran)|uppsok|vand dig|stam av"
)
ORDER_SV = (
    r"lakar\w* (?:eller \w+ )?(?:har )?(?:anvisn|ordin|rad\b|uppsikt|tillsyn|overvak|rekommend"
    r"|forskr|foreskr"
    r"|kontroll|overens|annat|sagt)|(?:ordiner|foreskriv|forskriv"
    r"|anvis)\w*(?: annat)?(?: av)?(?: din)?"
    r" lakar|(?:overvakning|kontroll|ledning|uppsikt) av (?:en )?lakar|foljs? upp"
)
TAKE_SV = (
    r"kaps|tabl|\bdos|\bta\b|\btag\b|\btas\b|intas|intag|anvand|skop|matsked|tesked|\btsk\b|\bmsk\b"
    r"|\bml\b|pase|stick|spray|dropp|gumm|ampull|daglig|per dag|[0-9]"
)
NO_CHILDREN_SV = (
    r"(?:inte|\bej|olampli\w*|avrads)(?: (?:lampli\w+|avse\w+|rekommender\w+|anvandas|ges|intas"
    r"|konsumeras"
    r"|tas|att))* (?:for|till|av|at) (?:barn(?! (?:under|yngre|mellan|som|[0-9]))"
    r"|(?:barn(?: och| eller|/) ?)?ungdom|(?:barn|personer|\w+) (?:och ungdomar |eller ungdomar )?"
    r"(?:under|yngre an) 18)"
)
DRINK_SV = (
    r"(?:\bbad)?vatten|vatska|\bglas\b|\w*juice|\bsaft|\w*dryck|smoothie|yoghurt|\bfil(?:en)?\b"
    r"|\bgrot(?:en)?\b|\bmjolk(?:en)?\b|\bte(?:et)?\b|kaffe(?:t)?\b"
)
IN_DRINK_SV = (
    rf"(?:\bmed|\bm\.|\bi|till|utspa\w+|rikligt)(?:\s(?:(?!smak"
    rf"|arom)[^.:;()]){{0,34}}?)?\s*(?:{DRINK_SV})"
)
MEAL_SV = (
    r"(?:till|med|vid|fore|efter|innan|under|utan|mellan|oavsett|inom)\s*(?:\w+ ){0,2}"
    r"(?:(?:kvalls)?mat(?:en)?\b|maltid|(?:kvalls|morgon|mellan|huvud)?mal(?:et)?\b|frukost"
    r"|lunch|middag)"
    r"|pa (?:\w+ )?(?:tom|fastande) mage|\bper (?:huvud)?maltid"
    r"|\b(?:nar|medan|som) du ater (?:\w+ )?(?:frukost|lunch|middag|(?:kvalls)?mat\b)"
)
HOW_SV = (
    r"\blos(?:es?|s)? (?:i|upp|forst|en|ett|1|innehallet|[0-9½]+ )|\blost[ae]? i|upplos(?:es?|t i)"
    r"|\bror(?:s|es)? (?:ut|ner|ned|i|om)\b|\bbland(?:a|as)\b|utblanda|\bvispa|skakas?\b"
    r"|\btugg(?:a|ar|as)\b"
    r"|\bsug(?:s|as|es|er)?\b|svalj(?:s|es|as|er)?\b|\bsmalta|(?:pa|under) tungan|i munnen"
    r"|\bspraya(?:s|r)?\b"
    r"|massera|\bstryk(?:s|er)?\b|\bdrick(?:s|es|er|a)?\b|\bspad(?:s|es|as)?\b|outspad|applicer"
    r"|\bgnid"
    r"|smorj|lat verka|\bi badet|\bhall (?:innehallet|i ett|[0-9½]{1,3} (?:dl|g|msk|ml))"
    r"|\btillsatt (?:pulv|i |1 |en )|stro over|\boppna kapsel"
    r"|(?:tablett|kaps)\w* (?:kan|far) (?:delas|krossas|oppnas)"
)
WHEN_SV = (
    r"pa (?:morgonen|kvallen|formiddagen|eftermiddagen)|(?:varje|till|infor) (?:morgon|kvall"
    r"|natten)"
    r"|\b(?:morgon|kvall)(?:en)?\b|till natten|(?:fore|innan|vid|infor) (?:sang|lagg|natten|somn)"
    r"|innan du (?:lagger|somnar|sover|gar)|(?:kvalls|morgon|dag)tid|nattetid"
    r"|(?:fordela|utspri|uppdel|\bdela)\w* (?:jamnt )?(?:pa"
    r"|over|i|upp)"
    r"|(?:fore|efter|under|samband med) (?:traning|trana|pass)"
)
WHEN_STEMS_SV = (
    "dagtid,nattetid,morgon,kvall,natten,sang,lagg,innan du,fordela,utspri,dela,traning,trana,pass"
)
HOW_STEMS_SV = (
    "los,ror,bland,vispa,kaka,tugg,sug,svalj,smalt,tungan,munnen,spraya,massera,stryk,drick,spad,applicer"
    ",gnid,smorj,verka,badet,hall ,tillsatt,stro,oppna,delas,krossas"
)
EXCESS_SV = (
    r"overdriv\w* (?:konsumtion|fortaring|anvandning|intag)|(?:\bhog|\bstor)\w* (?:konsumtion"
    r"|fortaring)"
    r"|overkonsumtion"
)

STATEMENTS: tuple[StatementWords, ...] = (
    _row("dose_warning", "sv", "skrid", r"over[ \t-]{0,9}skrid", NOT_SV, DOSE_SV, unless=r"ikke"),
    _row(
        "dose_warning",
        "sv",
        "skrid",
        r"^\W*(?:den |detta |denna )?(?:bor|far|ska|skall) (?:inte|ej|aldrig) overskridas\W*$"
        r"|^\W*overskrid (?:inte|ej|aldrig)\W*$",
    ),
    _row("dose_warning", "sv", "verstig,verdos", r"over ?(?:stig|dos)", NOT_SV, DOSE_SV),
    _row(
        "dose_warning",
        "sv",
        "mer an ,fler ,flera ,hogre do,storre do,hogre dag,storre dag,hogre mangd,storre mangd"
        ",hogre intag,storre intag,hogre an ,utover,oka ,hoj "
        ",over rekomm,over angiv,over den ,over dagsd",
        r"(?:mer|\bfler|hogre|storre|utover|\boka|\bhoj|\bover)[^.]{0,24}?(?:rekommend|angiv|foreskriv|daglig"
        r"|dos|per dag)"
        r"|\b(?:hall dig|halls?) (?:vid|till) [^.]{0,24}dos\w*[^.]{0,24}\b(?:mer|fler)",
        NOT_SV,
        unless=r"°|grader|temperatur|radgor|lakar",
    ),
    _row("dose_warning", "da", "overskrid", r"ikke|aldrig", r"dosis|anbefalede|dagsd|doser"),
    _row("dose_warning", "no", "overskrid,overstig", r"ikke|aldri", r"dose|anbefalt|mengde|inntak"),
    _row(
        "dose_warning", "en", "exceed", r"not|never|n't", r"dos|intake|serving|amount|recomm|stated"
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
        "varier,allsidig,mangsidig,balanserad,omvaxl,fullvardig,halsosam,normal kost,vanlig kost"
        ",vanlig mat,riktig mat,bra kost",
        r"kost|mat\b|diet|foda",
        r"ersat|alternativ|substitut|stallet|utbyte|byta ut",
        NOT_SV,
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
    _row("varied_diet", "fi", "monipuol", r"korva|korvik", r"\bei|\bala"),
    _row("varied_diet", "nl", "gevarieerd", r"vervang"),
    _row("varied_diet", "fr", "alimentation", r"vari|equilib", r"substitu|rempla"),
    _row("out_of_reach_of_children", "sv", "ackhal,ackhl", r"barn"),
    _row(
        "out_of_reach_of_children",
        "sv",
        "atkomlig,tillganglig,kommer at,komma at,barn inte,barn ej,borta fran,barn ska,barn far"
        ",barn kan,barn aldrig,inga barn,inget barn",
        r"oatkom\w*[^.]{0,24}barn|barn[^.]{0,12}oatkom|otillg\w* for (?:sma ?)?barn"
        r"|barn (?:\w+ )?(?:inte|ej|aldrig) (?:\w+ )?(?:na|fa tag i|oppna)\b(?! upp| sitt| sina)"
        r"|(?:inga|inget) (?:sma )?barn (?:kan )?(?:nar?|kommer at|far tag i)\b(?! upp| sitt| sina)"
        r"|barn (?:inte|ej) (?:\w+ )?(?:nar|komm|kan)|borta fran (?:sma ?)?barn",
    ),
    _row("out_of_reach_of_children", "da", "kkevidde,utilgangelig", r"born|barn"),
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
        "orvar,lagras,skydda,hall ,halls ,stall ,stalls ,lagg ,laggs ,placera",
        rf"(?:{KEEP_SV})[^.]{{0,120}}?(?:{DRY_SV})|(?:{DRY_SV})[^.]{{0,40}}(?:forvar|lagras)",
    ),
    _row(
        "storage",
        "sv",
        "torrt,svalt,morkt,rumstemp,tillslut,forslut,solljus,fukt,frysas,°,torr ,sval ,mork "
        ",utsatt",
        r"(?:^|[\n,:])\W*(?:torrt|svalt|morkt)\b|torrt och svalt|svalt och torrt|(?:till"
        r"|for)slut\w* \w*(?: val| noga)"
        r"|\b(?:(?:mar|trivs|haller sig|har det) bast|sta|star|trivs|bast mar)\b[^.]{0,40}"
        r"(?:torrt|svalt|morkt|rumstemp|\b(?:torr|sval|mork)a? (?:och \w+ )?(?:plats|stalle))"
        r"|\butsatt[^.]{0,12} for (?:\w+ )?(?:fukt|sol|varme|ljus|hog)"
        r"|\bval (?:till|for)slut|direkt solljus|fuktkanslig|kanslig\w* for fukt|tal (?:inte"
        r"|ej|varken) (?:\w+ )?fukt|(?:inte|ej) frysas"
        r"|(?:max|hogst|under|(?:ej|inte) over) ?\+?[0-9]{2} ?°",
        unless=r"vatten|tvatt",
    ),
    _row(
        "storage",
        "sv",
        "i kyl",
        r"\b(?:star?|stall|stalls|ha|satt|satts|var)\b[^.]{0,20} i kyl",
    ),
    _row(
        "storage", "da", "opbevar", r"tort|torrt|kolig|stuetemp|morkt|lukket|\blys|temperat|°|kole"
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
        r"(?:stored?|keep)[^.]{0,80}(?:\bdry|cool|dark|room temp|below|refrigerat|closed|tight"
        r"|sunlight"
        r"|moist|°|heat)",
        unless=r"forvar",
    ),
    _row(
        "storage",
        "de",
        "lager,lagern,bewahr",
        r"trocken|kuhl|dunkel|verschlossen|raumtemp|°|licht|feucht",
    ),
    _row(
        "storage", "fi", "ailyt", r"kuiva|viile|huoneenl|valolta|jaakaap|suljet|°|lampotil|kosteu"
    ),
    _row("storage", "nl", "bewaren,bewaar", r"koel|droog|donker|kamertemp"),
    _row("storage", "fr", "conserver,tenir", r"\bsec\b|frais|abri"),
    _row(
        "consult_healthcare",
        "sv",
        "lakar,apotek,vard,barnmorsk,farmaceut,dietist,sjukskot,bvc",
        DOCTOR_SV,
        rf"{ASK_SV}|{ORDER_SV}",
        unless=r"rekommenderas av lakar|rekommenderat av",
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
        r"gravid(?!e\b)|ammande|ammar|amning|havande",
        r"\bbor|\bska|inte|\bej\b|om du|lampli|avse|undvik|rekommend|\bkan\b|radg|radf|fraga"
        r"|konsult|passar"
        r"|kontakt|samrad|lakar|barnmorsk|\bfar\b|innan|fore anv|vid gravid|under gravid|lakemedel"
        r"|(?:\bar du|\bdu ar|^\W*)(?: \w+)? ?gravid[^.?]*\?|\bammar (?:du|eller ar)[^.?]*\?"
        r"|^\W*(?:gravid|ammar|ammande)[^.?]*\?",
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
    _row(
        "pregnancy",
        "fi",
        "raska,imetta,imetys",
        r"\bei|laakari|neuvo|tulisi|ennen|sovi|kysy",
    ),
    _row(
        "polyol_laxative",
        "sv",
        "laxer,laxativ,avforand",
        r"laxer|laxativ(?!e)|avforand",
        EXCESS_SV,
        unless=r"magnesium|\bmg\b",
    ),
    _row("polyol_laxative", "da", "afforende,laksati,laxati", r"overdreve", unless=r"magnesium"),
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
    _row("polyol_laxative", "fr", "laxati", r"excessive", unless=r"magnesium"),
    _row(
        "laxative_effect",
        "sv",
        "laxer,laxativ,diarr,avfor,los mage,los i magen,mage los,losare mage",
        r"laxerand|laxering|laxativ(?!e)|avforand|diarr"
        r"|los\w* avforing|avforing\w* (?:kan bli )?los"
        r"|los\w* (?:i )?mage|mage los",
        unless=r"(?:utan|ingen|lindrar?|motverkar?|\bmot|stoppar?)(?: \w+){0,2} (?:laxer|diarr)"
        rf"|laxermedel|(?:inte|ej) (?:\w+ )?laxer|(?:{EXCESS_SV})(?![^.]*magnesium)[^.]*laxer",
    ),
    _row(
        "laxative_effect",
        "da",
        "afforende,laksati,diarre,tynd maves,tynd mave",
        unless=r"overdreve",
    ),
    _row(
        "laxative_effect",
        "no",
        "avforende,lakserende,laksati,diare,los mage,los avfor",
        unless=r"overdreve|overdriven",
    ),
    _row(
        "laxative_effect",
        "en",
        "laxative,loose stool,diarrh",
        unless=r"excessive cons|relie",
    ),
    _row("laxative_effect", "de", "abfuhrend,durchfall", unless=r"ubermas|ubermaß"),
    _row(
        "laxative_effect", "fi", "laksatiiv,laksatoi,ulostav,ripuli", unless=r"liialli|liika|runsas"
    ),
    _row(
        "kidney",
        "sv",
        "njur",
        r"njur\w*(?:funktion|sjuk|problem|svikt|besvar|insuff|skad|pati|stor|sten|dialys|nedsatt)"
        r"|(?:nedsatt|sjuka?|dalig|problem\w*|skad\w*)(?: \w+){0,3} njur",
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
        r"(?:\bmed|innehaller)\s*(?:socker(?:arter)?(?: och|,) )?(?:\w+ )?sotnings\w+(?!\s?[(:])"
        r"|(?:kosttillskott|\bmed )[^.:(]{0,60}(?: och|,) sotnings\w+(?!\s?[(:])",
        unless=r"utan sotn|fri(?:tt)? fran|inga sotn",
    ),
    _row(
        "sweetener",
        "da",
        "sodest,sodemid,sotningsmid",
        r"(?:med|indeholder) (?:sukker(?:arter)? og )?so",
        unless=r"uden so",
    ),
    _row(
        "sweetener",
        "no",
        "sotst,sotningsst,sotningsmid",
        r"(?:med|inneholder) (?:sukker og )?so",
        unless=r"uten so",
    ),
    _row("sweetener", "en", "sweetener", r"with (?:sugars? and )?sweetener|contains sweetener"),
    _row("sweetener", "de", "ungsmittel", r"mit (?:zucker(?:arten)? und )?su(?:ß|ss)ungsm"),
    _row(
        "sweetener",
        "fi",
        "makeutus",
        r"sisaltaa (?:sokeria ja )?makeutus|makeutusainei(?:ta|lla)\b(?! ?\()",
    ),
    _row("sweetener", "fr", "dulcorant", r"avec (?:sucres? et )?edulcorant"),
    _row(
        "adults_only",
        "sv",
        "vuxna,vuxen,18 ar,barn,ungdom",
        r"(?:endast|enbart|bara|uteslutande)[^.]{0,50}vux|(?:avse\w+|lampli\w+|anpassa\w+"
        r"|framtag\w+)"
        r"[^.]{0,12} for vuxna(?! och barn)|(?:fran|over|fyllt|minst) 18 ar"
        rf"|{NO_CHILDREN_SV}",
        unless=r"ackhall|oatkom|vuxna och barn",
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
        r"adults? (?:only|use)|only[^.]{0,20}adults|(?:intended|suitable) for adults"
        r"|under (?:the age of )?18|not (?:suitable|intended|recommended) for children(?! under)",
    ),
    _row("adults_only", "de", "erwachsen", r"nur (?:fur|von) erwachs"),
    _row("adults_only", "fi", "aikuis", r"(?:vain|ainoastaan) aikuis"),
    _row(
        "directions",
        "sv",
        "vatten,vatska,glas,juice,saft,dryck,smoothie,yoghurt,grot,mjolk, te ,teet,kaffe, fil",
        IN_DRINK_SV,
    ),
    _row(
        "directions",
        "sv",
        "maltid,mat, mal,llsmal,mellanmal,uvudmal,rgonmal,frukost,lunch,middag,tom mage,fastande",
        MEAL_SV,
    ),
    _row("directions", "sv", HOW_STEMS_SV, HOW_SV),
    _row("directions", "sv", WHEN_STEMS_SV, WHEN_SV, TAKE_SV),
    _row(
        "directions",
        "fi",
        "veden,veteen,ateria,ruokaa,ruokail,ruuan,ruoan,illalla,aamulla,aamuin,illoin,niel,liuo,sekoit"
        ",pureskel,nukkumaan,imesk",
    ),
    _row(
        "directions",
        "da",
        "vand,maltid,maaltid,mad,oplos,tygg,slug,suges,aften,morgen,ryst,rores,bland",
        r"(?:med|i) (?:\w+ ){0,3}vand\b|til (?:\w+ )?ma?altid|med mad|til maden|oploses|tygges"
        r"|sluges"
        r"|synkes|suges|(?:om )?(?:aftenen|morgenen)|omrystes|rores (?:i|ud)|blandes",
    ),
    _row(
        "directions",
        "no",
        "vann,maltid,mat,opplos,tygg,svelg,suges,kveld,morgen,ryst,rores,bland",
        r"(?:med|i) (?:\w+ ){0,3}vann\b|til (?:\w+ )?maltid|med mat\b|til maten|opploses|tygges"
        r"|svelges"
        r"|suges|om kvelden|om morgenen|ristes|rores (?:i|ut)|blandes",
    ),
    _row(
        "directions",
        "en",
        "with,dissolv,chew,swallow,bed,morning,evening,mix,stir,shake,empty stomach,glass of",
        r"with (?:or without )?(?:\w+ ){0,4}(?:meals?|food(?! suppl)|water|liquid|breakfast"
        r"|dinner|lunch)\b"
        r"|dissolve|chew(?:ed)?\b|swallow|(?:before|at) bed|in the (?:morning|evening)|\bmix\b"
        r"|\bstir"
        r"|shake (?:well|before)|empty stomach|glass of",
    ),
    _row("directions", "nl", "water,maaltijd", r"met (?:\w+ ){0,2}water|maaltijd"),
    _row("directions", "fr", "repas,verre", r"repas|verre d"),
    _row(
        "directions",
        "de",
        "wasser,flussigkeit,mahlzeit,los,kauen,lutsch,schluck,ruhren,unzerkaut,abends,morgens,zunge,schlafen",
        r"(?:mit|in) (?:\w+ ){0,3}(?:wasser|flussigkeit)|mahlzeit|auflosen|aufgelost|kauen|lutschen"
        r"|schlucken|ruhren|unzerkaut|abends|morgens|auf d(?:er|ie) zunge|vor dem schlaf",
    ),
)
"""In the order in which they are tried: the first row that fits settles the kind."""

LANGUAGE_SIGNS: dict[str, tuple[str, ...]] = {
    "sv": ("",),
    "da": ("ikke", " og ", "opbevar"),
    "no": ("ikke", " og ", "oppbevar"),
    "en": (" the ", "not ", "with ", "keep ", "your "),
    "de": ("nicht", "und ", "bei ", "eine ", "lagern", "reichweite"),
    "fi": ("sail", "ravint", "kanssa", "annos"),
    "nl": ("niet",),
    "fr": (" les ", "ne pas"),
}
"""Swedish, then the languages to try where one of their signs stands on the label."""

PHENYLALANINE = re.compile(r"fen[iy]l[- ]?alanin|phenylalanin|fenyylialanii")
