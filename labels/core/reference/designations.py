"""The words for what a product is in law; patterns for text in lower case."""

DESIGNATION = "kosttillskott"
"""The designation: Directive 2002/46/EC, article 6(1)."""

DIVIDED = ("kost-tillskott", "kosttill-skott")
"""Where a word that was broken at a line's end was copied with its hyphen."""

FOREIGN_DESIGNATIONS = (
    "kosttilskud",
    "ravintolisä",
    "nahrungsergänzung",
    "food supplement",
    "dietary supplement",
    "complément alimentaire",
    "voedingssupplement",
    "suplement diety",
    "toidulisand",
    "integratore alimentare",
    "complemento alimenticio",
    "maisto papild",
    "uztura bagāt",
)
"""They tell the class; none stands in for the Swedish one."""

IN_A_WARNING = (
    r"ersätt|alternativ|stället|istället|träde|varie|substitut|replace|erstat|korva|ersatz|ersetz"
    r"|\bbör\b|should not|not be used|allsidig|mångsidig"
)
"""Shows that the word stands in the sentence on a varied diet."""

FSMP_MARKS = (
    r"livsmedel för (?:speciella|särskilda) medicinska ändamål|foods? for special medical purposes?"
    r"|\bfsmp\b|fødevare(?:r)? til særlige medicinske formål"
    r"|lebensmittel für besondere medizinische"
    r"|erityisiin lääkinnällisiin|næringsmidler til spesielle medisinske|diet(?:iskt"
    r"|ary) livsmedel för"
    r" särskilda medicinska"
)
MEDICINE_MARKS = (
    r"receptfri(?:tt|a|\b)? läkemedel|läkemedlet är receptfritt|läkemedel utan recept|receptbelagt"
    r"|(?:traditionellt )?(?:växtbaserat|vegetabiliskt) läkemedel|bipacksedel|\bmt-?n(?:umme)?r\b"
    r"|\bvnr[.:]? ?[0-9]|a12cc|\b(?:är|detta) (?:ett )?(?:receptfritt )?(?:natur)?läkemedel\b"
    r"|naturläkemedel\b|\bett naturligt läkemedel\b"
    r"|håndkøbslægemiddel|reseptfritt legemiddel|itsehoitolääke|läkemedelsklassa[dt]"
    r"|innehavare av godkännande"
)
"""Says that the product is a medicine."""

REGISTERED = r"\bmt-?n(?:umme)?r\b|\bvnr[.:]? ?[0-9]|a12cc|bipacksedel|receptfri"
"""Only a medicine has these; a shop's path over it changes nothing."""

NOT_A_MEDICINE = (
    r"\b(?:inte|ej|inget|inga|icke|varken) (?:\w+ ){0,2}(?:läkemedel|receptbelagt|naturläkemedel)"
    r"|\?|tar (?:\w+ )?(?:receptbel|läkemedel)|(?:andra|vissa|annat|annan"
    r"|med) (?:receptbelag\w+ )?läkem"
    r"|(?:andra|eller|och) receptbel"
)
APPROVED = (
    r"(?:godkän[dt]\w*|registrera[dt]|rekommendera[dst]+|certifiera[dt]|kontrollera[dt])"
    r" (?:av|hos|som) (?:svenska |det )?(?:läkemedel(?:sverket)?\b)|godkänt läkemedel"
)
"""Claims a standing like a medicine's."""

COSMETIC_MARKS = (
    r"kosmeti(?:sk|k)|utvärtes bruk|hudvård|body ?lotion|\bbadsalt|massageolja|cosmetic|fotbad"
    r"|hudkräm|bodybutter|duschgel|schampo|duschkräm|fotkräm|body ?butter|kroppsolja|deodorant"
    r"|for external use|hudpleje|hudpleie"
)
SKIN_USE = (
    r"(?:spraya|sprayning(?:ar)?|spray|applicer\w+|stryk(?:s|er)?|smörj\w*|gnid\w*|massera\w*"
    r"|fördela\w*)"
    r"(?:(?!\b(?:inte|ej)\b)[^.\n]){0,40}\b(?:hud(?:en)?|vader|fötter|ben|armar|kroppen"
    r"|muskler(?:na)?)\b|massera(?:s)? in"
    r"|utvärtes (?:bruk|användning)|kosttillskott för huden|\bbadsalt|fotbad|badvatten"
    r"|magnesiumolja"
    r"|magnesium oil|\bi badet|bada i|hudspray|kroppsspray"
)
"""Says that the product is for the skin."""

BESIDE_THE_PRODUCT = (
    r"(?:samtidigt med|andra|övriga|annat|tar|\bta|använder|inte (?:ett )?|inget|flera|dina"
    r"|vanliga)"
    r" (?:[a-zåäö]+ (?:och|eller) )?$"
)
"""Stands before the word where it speaks of other products, or is denied."""

STEMS: dict[str, tuple[str, ...]] = {
    "fsmp": ("medicinsk", "medical purposes", "fsmp", "medizinische", "lääkinnäll"),
    "medicine": (
        "läkemedel",
        "recept",
        "bipacksedel",
        "mt-n",
        "mtn",
        "vnr",
        "a12cc",
        "itsehoito",
        "godkännande",
    ),
    "cosmetic": (
        "kosmeti",
        "utvärtes",
        "hud",
        "lotion",
        "badsalt",
        "fotbad",
        "massageolja",
        "dusch",
        "schampo",
        "fotkräm",
        "body",
        "kroppsolja",
        "deodorant",
        "cosmetic",
        "external",
    ),
    "skin": (
        "hud",
        "vader",
        "fötter",
        "ben",
        "armar",
        "kroppen",
        "muskler",
        "massera",
        "utvärtes",
        "bad",
        "magnesiumolja",
        "magnesium oil",
    ),
    "approved": ("läkemedel",),
}
"""By what is looked for, what its patterns can't do without; finding these is fast."""
