"""Authorised health claims: Regulation (EU) No 432/2012, annex; wordings for magnesium in full.

Patterns are for text in lower case without dots and rings over its letters.
"""

import re
from dataclasses import dataclass

MAGNESIUM = "magnesium"


@dataclass(frozen=True, slots=True)
class Effect:
    """An effect that may be claimed for some nutrients."""

    id: str
    wording: str
    """What follows "bidrar till" in the authorised claim, in Swedish."""
    topic: re.Pattern[str]
    nutrients: frozenset[str]
    needs_normal: bool = True
    """The authorised claim speaks of a normal function."""

    def authorised_wording(self, nutrient: str) -> str:
        """Return the authorised claim for a nutrient."""
        name = NUTRIENT_NAMES.get(nutrient, nutrient)
        verb = "har en roll i" if self.id == "cell_division" else "bidrar till"
        return f"{name} {verb} {self.wording}"


NUTRIENT_NAMES = {
    "magnesium": "Magnesium",
    "calcium": "Kalcium",
    "potassium": "Kalium",
    "zinc": "Zink",
    "iron": "Järn",
    "selenium": "Selen",
    "iodine": "Jod",
    "copper": "Koppar",
    "manganese": "Mangan",
    "chromium": "Krom",
    "phosphorus": "Fosfor",
    "chloride": "Klorid",
    "niacin": "Niacin",
    "pantothenic_acid": "Pantotensyra",
    "biotin": "Biotin",
    "folate": "Folat",
    "vitamin_a": "Vitamin A",
    "vitamin_b1": "Tiamin",
    "vitamin_b2": "Riboflavin",
    "vitamin_b6": "Vitamin B6",
    "vitamin_b12": "Vitamin B12",
    "vitamin_c": "Vitamin C",
    "vitamin_d": "Vitamin D",
    "vitamin_e": "Vitamin E",
    "vitamin_k": "Vitamin K",
    "epa": "EPA",
    "dha": "DHA",
}


def name_in_text(nutrient: str) -> str:
    """Return what a nutrient is called inside a sentence.

    >>> name_in_text("vitamin_b6"), name_in_text("epa")
    ('vitamin B6', 'EPA')
    """
    name = NUTRIENT_NAMES[nutrient]
    return name if name.isupper() else name[0].lower() + name[1:]


_B_ENERGY = "vitamin_b1 vitamin_b2 vitamin_b6 vitamin_b12 niacin biotin"


def _effect(
    effect: str, wording: str, topic: str, nutrients: str, *, needs_normal: bool = True
) -> Effect:
    return Effect(effect, wording, re.compile(topic), frozenset(nutrients.split()), needs_normal)


EFFECTS: tuple[Effect, ...] = (
    _effect(
        "fatigue",
        "att minska trötthet och utmattning",
        r"trotthet\w*|utmattning\w*|tiredness|fatigue|mudigkeit|ermudung|traethed|trathed"
        r"|tretthet|vasymyks\w*|uupumuks\w*",
        "magnesium iron pantothenic_acid folate vitamin_b2 vitamin_b6 vitamin_b12 niacin vitamin_c",
        needs_normal=False,
    ),
    _effect(
        "electrolytes",
        "elektrolytbalansen",
        r"elektrolyt ?balans\w*|elektrolytbalanc\w*|elektrolyternas balans|balansen? (?:av"
        r"|mellan) elektrolyter|electrolyte balance"
        r"|elektrolytgleichgewicht|elektrolyyttitasapain\w*",
        "magnesium",
        needs_normal=False,
    ),
    _effect(
        "energy",
        "normal energiomsättning",
        r"energi ?omsattning\w*|energimetabolism\w*|energi-?givande (?:metabolism"
        r"|amnesomsattning)\w*|energistofskifte\w*"
        r"|energistoffskifte\w*|energy-?yielding metabolism|energiestoffwechsel"
        r"|energia-?aineenvaihdun\w*|amnesomsattning\w*",
        "magnesium calcium phosphorus iron iodine copper manganese pantothenic_acid vitamin_c"
        f" {_B_ENERGY}",
    ),
    _effect(
        "nerves",
        "nervsystemets normala funktion",
        r"nervsystem\w*|nervfunktion\w*|nervernas?|nervus system|nervous system|hermosto\w*",
        f"magnesium potassium iodine copper vitamin_c {_B_ENERGY}",
    ),
    _effect(
        "muscles",
        "normal muskelfunktion",
        r"muskel ?funktion\w*|muskelfunksjon\w*|muskl\w*|muscle function|muskeln?\b|muskul\w*"
        r"|lihas\w*|muskelkontraktion\w*",
        "magnesium calcium potassium vitamin_d",
    ),
    _effect(
        "protein",
        "normal proteinsyntes",
        r"protein ?syntes\w*|proteinsynthes\w*|protein synthesis|eiwei\w*synthese"
        r"|proteiinisynte\w*",
        "magnesium zinc",
    ),
    _effect(
        "psychology",
        "normal psykologisk funktion",
        r"psykologisk\w*(?: funktion\w*)?|psykisk\w* funktion\w*|psychological function\w*"
        r"|psychisch\w* funktion\w*|psykologis\w*",
        "magnesium vitamin_b1 vitamin_b6 vitamin_b12 niacin biotin folate vitamin_c",
    ),
    _effect(
        "bones",
        "att bibehålla normal benstomme",
        r"benstomme\w*|skelett\w*|\bben(?:en|et|s)?\b|knogle\w*|\bbones?\b|knochen\w*|luusto\w*"
        r"|luiden|beinbygning\w*|benbyggnad",
        "magnesium calcium phosphorus zinc manganese vitamin_c vitamin_d vitamin_k",
    ),
    _effect(
        "teeth",
        "att bibehålla normala tänder",
        r"\btand\w*|\bteeth\b|zahne\b|hampa\w*|\btenner\b",
        "magnesium calcium phosphorus vitamin_c vitamin_d",
    ),
    _effect(
        "cell_division",
        "celldelningsprocessen",
        r"celldel\w*|cellernas delning\w*|cell division|zellteilung|solujen jakautu\w*",
        "magnesium calcium zinc iron folate vitamin_b12 vitamin_d",
        needs_normal=False,
    ),
    _effect(
        "immunity",
        "immunsystemets normala funktion",
        r"immun ?(?:system|forsvar)\w*|immunfunktion\w*|immune system|immunitet\w*",
        "zinc iron selenium copper folate vitamin_a vitamin_b6 vitamin_b12 vitamin_c vitamin_d",
    ),
    _effect(
        "oxidative_stress",
        "att skydda cellerna mot oxidativ stress",
        r"oxidativ\w* stress|oxidative stress",
        "zinc selenium copper manganese vitamin_b2 vitamin_c vitamin_e",
        needs_normal=False,
    ),
    _effect(
        "testosterone",
        "att bibehålla normala testosteronnivåer i blodet",
        r"testosteron\w*",
        "zinc",
    ),
    _effect(
        "fertility",
        "normal fertilitet och reproduktion",
        r"fertilitet\w*|reproduktion\w*|fruktsamhet\w*|spermi\w*",
        "zinc selenium",
    ),
    _effect(
        "cognition",
        "normal kognitiv funktion",
        r"kognitiv\w*(?: funktion\w*)?|cognitive function",
        "zinc iron iodine",
    ),
    _effect(
        "hair",
        "att bibehålla normalt hår",
        r"normalt har\b|\bhar(?:et)? och nagl|hud, har\b|har, hud|\bharet\b|\bhair\b",
        "zinc selenium biotin copper",
    ),
    _effect("nails", "att bibehålla normala naglar", r"\bnagl\w*|\bnails\b", "zinc selenium"),
    _effect(
        "skin",
        "att bibehålla normal hud",
        r"\bhud(?:en|ens)?\b|\bskin\b",
        "zinc iodine copper vitamin_a vitamin_b2 niacin biotin vitamin_c",
    ),
    _effect(
        "mucous",
        "att bibehålla normala slemhinnor",
        r"slemhinn\w*",
        "vitamin_a vitamin_b2 niacin biotin",
    ),
    _effect(
        "sight",
        "att bibehålla normal synförmåga",
        r"\bsyn(?:en|formaga\w*)?\b|\bvision\b",
        "zinc vitamin_a vitamin_b2",
    ),
    _effect(
        "acid_base",
        "normal syra-basbalans",
        r"syra-?bas\w*",
        "zinc",
    ),
    _effect("dna", "normal dna-syntes", r"dna-?syntes\w*", "zinc"),
    _effect(
        "macronutrients",
        "normal omsättning av makronäringsämnen",
        r"makronaringsamne\w*|kolhydratomsattning\w*|fettsyr\w* omsattning"
        r"|omsattning(?:en)? av (?:fett|kolhydrat|vitamin)\w*",
        "zinc biotin chromium",
    ),
    _effect(
        "hormones",
        "att reglera hormonaktiviteten",
        r"hormonaktivitet\w*|hormonell aktivitet",
        "vitamin_b6",
        needs_normal=False,
    ),
    _effect(
        "homocysteine",
        "normal homocysteinomsättning",
        r"homocystein\w*",
        "vitamin_b6 vitamin_b12 folate",
    ),
    _effect(
        "blood_cells",
        "normal bildning av röda blodkroppar",
        r"blodkropp\w*|hemoglobin\w*|blodbildning\w*",
        "iron vitamin_b2 vitamin_b6 vitamin_b12 folate",
    ),
    _effect(
        "glycogen",
        "normal protein- och glykogenomsättning",
        r"glykogen\w*|proteinomsattning\w*|cystein\w*",
        "vitamin_b6",
    ),
    _effect(
        "collagen",
        "normal kollagenbildning",
        r"kollagen\w*|brosk\w*|tandkott\w*|blodkarl\w*",
        "vitamin_c",
    ),
    _effect(
        "absorption_of_iron",
        "att öka järnupptaget",
        r"jarnupptag\w*|upptag\w* av jarn|absorption\w* av jarn|jarnabsorption\w*",
        "vitamin_c",
        needs_normal=False,
    ),
    _effect(
        "absorption_of_calcium",
        "normalt upptag av kalcium och fosfor",
        r"(?:upptag|absorption|utnyttjande|nivaer)\w* av kalcium\w*|kalcium(?:upptag|niva"
        r"|absorption)\w*",
        "vitamin_d",
    ),
    _effect(
        "clotting",
        "normal blodkoagulation",
        r"koaguler\w*|blodkoagul\w*|blodlevring\w*",
        "calcium vitamin_k",
    ),
    _effect(
        "nerve_signals",
        "normal signalsubstansfunktion",
        r"nervsignal\w*|neurotransmi\w*|signalsubstans\w*",
        "calcium",
    ),
    _effect(
        "digestion_by_acid",
        "normal matsmältning genom att magsyra bildas",
        r"(?:matsmaltning|magsyra|saltsyra)\w*(?: genom[^.]{0,40}(?:magsyra"
        r"|saltsyra)\w*(?: i mag\w*)?)?",
        "chloride",
    ),
    _effect(
        "enzymes",
        "matsmältningsenzymernas normala funktion",
        r"matsmaltningsenzym\w*",
        "calcium",
    ),
    _effect(
        "blood_pressure",
        "att bibehålla normalt blodtryck",
        r"blodtryck\w*|blood pressure",
        "potassium",
    ),
    _effect(
        "blood_sugar",
        "att bibehålla normala blodsockernivåer",
        r"blodsock\w*|blood sugar|blood glucose",
        "chromium",
    ),
    _effect("thyroid", "normal sköldkörtelfunktion", r"skoldkortel\w*", "selenium iodine"),
    _effect("heart", "hjärtats normala funktion", r"hjart\w*|\bheart\b", "vitamin_b1 epa dha"),
    _effect(
        "mental",
        "normal mental prestationsförmåga",
        r"mental\w* prestation\w*",
        "pantothenic_acid",
    ),
    _effect("oxygen", "normal syretransport i kroppen", r"syretransport\w*", "iron"),
    _effect("tissue", "normal bindväv", r"bindvav\w*", "copper manganese"),
)
"""Topics are looked for in this order; the ten of magnesium come first."""
