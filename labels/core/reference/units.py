"""The words for what a dose and a pack are counted in, and the form that each word tells of."""

from typing import NamedTuple


class UnitWord(NamedTuple):
    """What a counting word means."""

    unit: str
    dosage_form: str | None


def _words(unit: str, dosage_form: str | None, words: str) -> dict[str, UnitWord]:
    return dict.fromkeys(words.split(), UnitWord(unit, dosage_form))


COUNTED_UNITS = frozenset({"capsule", "tablet", "gummy", "softgel", "sachet", "ampoule"})
"""Whole pieces, of which one holds a fixed amount."""

SPOON_UNITS = frozenset({"scoop", "teaspoon", "tablespoon", "pinch"})
DOSE_UNITS = COUNTED_UNITS | SPOON_UNITS | {"g", "ml", "drop", "spray"}

UNIT_WORDS: dict[str, UnitWord] = {
    **_words(
        "capsule",
        "capsule",
        "kapsel kapseln kapslar kapslarna kaps kapsl caps cap capsule capsules vegokapsel vegokapslar"
        " vegankapslar kapsler kapseli kapselia kapsyl kapsyler kapselit växtkapslar hårdkapslar"
        " enterokapslar kapselformad vcaps",
    ),
    **_words(
        "tablet",
        "tablet",
        "tablett tabletten tabletter tabletterna tabl tab tabs tablet tablets tablette tabletti"
        " tablettia filmtablett filmtabletter depottablett depottabletter minitabletter",
    ),
    **_words(
        "tablet",
        "chewable_tablet",
        "tuggtablett tuggtabletten tuggtabletter tuggtabl purutabletti purutablettia tyggetabletter"
        " tyggetablet tyggetablett kautabletten kautablette",
    ),
    **_words(
        "tablet",
        "effervescent_tablet",
        "brustablett brustabletten brustabletter brustabl poretabletti poretablettia brusetabletter"
        " brusetablett brausetabletten brausetablette",
    ),
    **_words(
        "tablet",
        "lozenge",
        "sugtablett sugtabletten sugtabletter halstablett halstabletter pastill pastiller"
        " imeskelytabletti lozenge lozenges sugetabletter lutschtabletten",
    ),
    **_words(
        "gummy",
        "gummy",
        "gummy gummies gummi gummis vingummi vingummin gelébit gelébitar gelégodis gummibjörn"
        " gummibjörnar geléhallon fruktgummi",
    ),
    **_words(
        "softgel",
        "softgel",
        "softgel softgels mjukkapsel mjukkapslar mjukgelkapsel mjukgelkapslar gelkapsel gelkapslar"
        " gelatinkapsel gelatinkapslar weichkapseln",
    ),
    **_words(
        "sachet",
        "sachet",
        "dospåse dospåsar dospåsen portionspåse portionspåsar portionspåsen stickpack stickpacks"
        " stick sticks stickpåse stickpåsar sachet sachets sachetpåse sachetpåsar påse påsar"
        " pulverpåse pulverpåsar beutel brevpåsar portionspulver",
    ),
    **_words(
        "ampoule",
        "ampoule",
        "ampull ampullen ampuller drickampull drickampuller ampulle ampulles ampoule ampoules"
        " ampulli ampullia shot shots shotflaska shotflaskor trinkampullen",
    ),
    **_words("scoop", "powder", "skopa skopor skopan måttskopa måttskopor mått scoop scoops"),
    **_words("scoop", "powder", "doseringsmått doseringsskopa doseringsskopor messlöffel"),
    **_words("teaspoon", None, "tsk tesked teskedar teaspoon teaspoons"),
    **_words("tablespoon", None, "msk matsked matskedar tablespoon tablespoons"),
    **_words("pinch", "powder", "krm kryddmått"),
    **_words(
        "spray",
        "spray",
        "spray sprayningar sprayning sprayer spraydos spraydoser puff puffar pumptryck pump pumpar"
        " tryckningar spraytryck",
    ),
    **_words("drop", "liquid", "droppe droppar drops drop tippaa"),
    **_words("g", None, "g gr gram"),
    **_words("kg", None, "kg kilo"),
    **_words("mg", None, "mg milligram"),
    **_words("µg", None, "µg ug mcg mikrogram"),
    **_words("mmol", None, "mmol"),
    **_words("ml", None, "ml milliliter"),
    **_words("cl", None, "cl"),
    **_words("dl", None, "dl"),
    **_words("l", None, "l liter"),
    **_words("%", None, "% procent"),
    **_words("piece", None, "st stycken stk pcs kpl"),
    **_words("day", None, "dag dagar dagars dagsdos dagsdoser dygn dagsbehov days"),
    **_words("month", None, "månad månader månaders months"),
    **_words("dose", None, "dos doser portion portioner serving servings"),
    **_words("times", None, "gånger gång ggr ggn times kertaa gange x"),
    **_words("kr", None, "kr sek kronor"),
}
"""By the word in lower case."""

FORM_WORDS: tuple[tuple[str, str], ...] = (
    ("brustablett", "effervescent_tablet"),
    ("tuggtablett", "chewable_tablet"),
    ("sugtablett", "lozenge"),
    ("mjukkaps", "softgel"),
    ("mjuk kaps", "softgel"),
    ("mjuka kaps", "softgel"),
    ("softgel", "softgel"),
    ("gummies", "gummy"),
    ("vingummi", "gummy"),
    ("ampull", "ampoule"),
    ("dospås", "sachet"),
    ("portionspås", "sachet"),
    ("stickpack", "sachet"),
    ("spray", "spray"),
    ("tablett", "tablet"),
    ("kapslar", "capsule"),
    ("pulver", "powder"),
    ("flingor", "powder"),
    ("badsalt", "powder"),
    ("granulat", "powder"),
    ("oral lösning", "liquid"),
    ("flytande", "liquid"),
    ("droppar", "liquid"),
)
"""Word stems that tell the form when no count does, most telling first."""
