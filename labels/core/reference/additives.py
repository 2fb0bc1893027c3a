"""Additives that labels of supplements name, and what the rules on them need to know."""

import re

SUBSTANCES: dict[str, tuple[str, ...]] = {
    "magnesiumoxid": ("e 530",),
    "magnesium oxide": ("e 530",),
    "magnesiumhydroxid": ("e 528",),
    "magnesium hydroxide": ("e 528",),
    "magnesiumkarbonat": ("e 504",),
    "magnesium carbonate": ("e 504",),
    "magnesiumklorid": ("e 511",),
    "magnesium chloride": ("e 511",),
    "magnesiumfosfat": ("e 343",),
    "magnesiumcitrat": ("e 345",),
    "magnesiumstearat": ("e 470b", "e 572"),
    "magnesium stearate": ("e 470b", "e 572"),
    "magnesiumsalter av fettsyror": ("e 470b",),
    "magnesiumsalt av fettsyror": ("e 470b",),
    "magnesiumsalter av vegetabiliska fettsyror": ("e 470b",),
    "magnesiumsulfat": ("e 518",),
    "magnesiumglukonat": ("e 580",),
    "kiseldioxid": ("e 551",),
    "titandioxid": ("e 171",),
    "mikrokristallin cellulosa": ("e 460",),
    "talk": ("e 553b",),
    "hydroxipropylmetylcellulosa": ("e 464",),
    "citronsyra": ("e 330",),
    "kalciumkarbonat": ("e 170",),
    "natriumkarbonat": ("e 500",),
    "natriumvätekarbonat": ("e 500",),
    "kaliumklorid": ("e 508",),
    "kalciumfosfat": ("e 341",),
    "dikalciumfosfat": ("e 341",),
}
"""By the name of a substance, the E-numbers that stand for it; Regulation (EC) No 1333/2008."""

MAGNESIUM_NUMBERS = frozenset({"e 504", "e 511", "e 528", "e 530", "e 343", "e 470b"})
"""The E-numbers that labels of magnesium are apt to mix up."""

NEED_A_FUNCTION = re.compile(
    r"\bmagnesium ?stearat|\bmagnesium stearate|\bmagnesiumsalt(?:er)? av \w*\s?fettsyror"
    r"|\bkiseldioxid|\bsilicon dioxide|\btitan(?:ium )?dioxid|\bmikrokristallin cellulosa"
    r"|\bmicrocrystalline cellulose"
)
"""Substances that are additives wherever they stand in a supplement's list, in lower case."""

CATEGORY_WORD = re.compile(r"(?:\w|ande )(?:medel|medlen?|medlet|ämne[nt]?)\b")
"""The end of a category's name, in running text too: "fyllnadsmedlet"."""

SWEETENERS = re.compile(
    r"\b(?:sorbitol|xylitol|mannitol|maltitol|isomalt(?!ulos|oolig)|laktitol|erytritol|sukralos"
    r"|sucralose|stevi(?:a|ol)|aspartam|acesulfam|cyklamat|natriumcyklamat|sackarin"
    r"|natriumsackarin|neotam|advantam|neohesperidin|taumatin)"
    r"|\be ?(?:420|421|95[0-9]|96[0-9])(?![0-9])"
)
"""Names and E-numbers of sweeteners, in lower case."""
SWEETENER_FUNCTION = re.compile(
    r"s[öo]tningsmedel|sweetener|s[üu](?:ß|ss)ungsmittel|makeutus|søde|søt"
)
"""The category, in the languages of the market."""
ASPARTAME = re.compile(r"\baspartame?\b|\be ?951\b|\baspartam-acesulfam|\be ?962\b")
TITANIUM_DIOXIDE = re.compile(r"\btitan(?:ium )?dioxide?\b|\be ?171\b")


def substances_in(wording: str) -> list[str]:
    """Return the substances that a wording in lower case names, longest name first.

    >>> substances_in("magnesiumoxid (e 530)")
    ['magnesiumoxid']
    """
    return [name for name in _LONGEST_FIRST if re.search(rf"\b{re.escape(name)}\b", wording)]


_LONGEST_FIRST = sorted(SUBSTANCES, key=len, reverse=True)
