"""The words for what a dose and a pack are counted in, and the form that each word tells of."""

from functools import lru_cache
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
        "kapsel kapseln kapslar kapslarna kaps kapsl caps cap capsule capsules vegokapsel"
        " vegokapslar vegankapslar kapsler kapseli kapselia kapselit kapseln kapsle växtkapslar"
        " hårdkapslar enterokapslar kapselformad vcaps vegicaps vegcaps kapselin gélule gélules",
    ),
    **_words(
        "tablet",
        "tablet",
        "tablett tabletten tabletter tabletterna tabl tab tabs tbl tablet tablets tablette tabletti"
        " tabletin tablettia filmtablett filmtabletter depottablett depottabletter minitabletter"
        " tabletki comprimé comprimés",
    ),
    **_words(
        "tablet",
        "chewable_tablet",
        "tuggtablett tuggtabletten tuggtabletter tuggtabl tuggis tuggisar purutabletti"
        " purutablettia tyggetabletter tyggetablet tyggetablett kautabletten kautablette",
    ),
    **_words(
        "tablet",
        "effervescent_tablet",
        "brustablett brustabletten brustabletter brustabl poretabletti poretablettia"
        " brusetabletter brusetablett brusetablet brausetabletten brausetablette",
    ),
    **_words(
        "tablet",
        "lozenge",
        "sugtablett sugtabletten sugtabletter halstablett halstabletter pastill pastillen"
        " pastiller imeskelytabletti imeskelytablettia lozenge lozenges sugetablett sugetabletter"
        " lutschtabletten lutschtablette",
    ),
    **_words(
        "gummy",
        "gummy",
        "gummy gummies gummi gummis gummin vingummi vingummin vingummis gelébit gelébitar"
        " gelégodis gelégodisar gummibjörn gummibjörnar gummibear gummibears geléhallon"
        " fruktgummi gelébjörn gelébjörnar geléhjärta geléhjärtan fruktgummibjörnar",
    ),
    **_words(
        "softgel",
        "softgel",
        "softgel softgels mjukkapsel mjukkapslar mjukgelkapsel mjukgelkapslar gelkapsel gelkapslar"
        " gelatinkapsel gelatinkapslar softgelkapslar softgelkapsel weichkapseln weichkapsel"
        " bløtgelkapsler",
    ),
    **_words(
        "sachet",
        "sachet",
        "dospåse dospåsar dospåsen dospåser portionspåse portionspåsar portionspåsen stickpack"
        " stickpacks stick sticks sticken stickpåse stickpåsar sachet sachets sachetpåse"
        " sachetpåsar påse påsar påsen pulverpåse pulverpåsar beutel brevpåsar portionspulver"
        " portionsstick portionssticks dosstick dossticks portionskuvert pose poser brev breve"
        " pussi pussia annospussi annospussia portionsförpackning portionsförpackningar dosbrev"
        " direktpåse direktsticks portionspose portionsposer porsjonspose porsjonsposer"
        " portionsbrev portionsbreve porsjonsbrev annospussit pussit granulatbeutel pulversticks"
        " portionsbeutel doserposer doseposer dosispose dosisposer",
    ),
    **_words(
        "ampoule",
        "ampoule",
        "ampull ampullen ampuller drickampull drickampuller ampulle ampulles ampullen ampoule"
        " ampoules ampulli ampullia shot shots shotflaska shotflaskor trinkampullen trinkampulle"
        " drikkeampuller drikkeampulle",
    ),
    **_words(
        "scoop",
        "powder",
        "skopa skopor skopan måttskopa måttskopor mått scoop scoops doseringsskopa"
        " doseringsskopor messlöffel pulverskopa måleskje måleskje mittalusikallinen"
        " mittalusikallista",
    ),
    **_words(
        "scoop",
        None,
        "doseringsmått sked skedar måttsked måttskedar mätsked mätskedar kapsyl kapsyler mätkopp"
        " doseringskopp doskopp måttbägare",
    ),
    **_words("teaspoon", None, "tsk tesked teskedar teskeden teaspoon teaspoons tsp tl teskje"),
    **_words("tablespoon", None, "msk matsked matskedar tablespoon tablespoons rkl spiseskje"),
    **_words("pinch", "powder", "krm kryddmått"),
    **_words(
        "spray",
        "spray",
        "spray sprayningar sprayning sprayer spraydos spraydoser puff puffar pumptryck pump pumpar"
        " tryckningar spraytryck sprays pumpningar sprut suihketta spraytryckningar sprayduschar",
    ),
    **_words("drop", "liquid", "droppe droppar drops drop tippaa dråper dråber tropfen"),
    **_words("g", None, "g gr gram grams gramm grammaa"),
    **_words("kg", None, "kg kilo"),
    **_words("mg", None, "mg milligram"),
    **_words("µg", None, "µg ug mcg mikrogram μg"),
    **_words("mmol", None, "mmol millimol"),
    **_words("ml", None, "ml milliliter"),
    **_words("cl", None, "cl centiliter"),
    **_words("dl", None, "dl deciliter"),
    **_words("l", None, "l liter"),
    **_words("%", None, "% procent"),
    **_words("piece", None, "st stycken stk pcs kpl"),
    **_words("day", None, "dag dagar dagars dagsdos dagsdoser dygn dagsbehov days"),
    **_words("month", None, "månad månader månaders months"),
    **_words(
        "dose", None, "dos doser portion portioner serving servings annos annosta pipett pipetter"
    ),
    **_words("times", None, "gånger gång ggr ggn gangen gange ganger times kertaa mal x ×"),
    **_words("kr", None, "kr sek kronor"),
}
"""By the word in lower case."""

SHORTEST_ENDING = 6
"""Letters of a unit's word that may end a longer one: "magnesiumkapslar"."""


@lru_cache(maxsize=4096)
def unit_word(word: str) -> UnitWord | None:
    """Return what a word counts; a compound word counts what its last part does.

    >>> unit_word("örtkapslar").unit, unit_word("kapselskal")
    ('capsule', None)
    """
    for start in (0, *range(2, len(word) - SHORTEST_ENDING + 1)):
        found = UNIT_WORDS.get(word[start:])
        if found:
            return found
    return None
