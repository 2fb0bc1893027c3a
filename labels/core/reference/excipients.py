"""Substances that hold magnesium but are never a source of it, in lower case."""

EXCIPIENT_ANIONS = (
    "stearat",
    "stearate",
    "stearaatti",
    "stearaat",
    "silikat",
    "trisilikat",
    "aluminiumsilikat",
    "silicate",
    "salter av fettsyror",
    "salt av fettsyror",
    "salter från fettsyror",
    "salter av vegetabiliska fettsyror",
    "salter av ätliga fettsyror",
    "salter av fettsyrer",
    "salte af fedtsyrer",
    "salze der speisefettsäuren",
    "salze von speisefettsäuren",
    "salts of fatty acids",
    "salts of edible fatty acids",
    "suolat",
)
"""What stands after "magnesium" in the name of an aid (E 470b, E 553a)."""

EXCIPIENT_NAMES = (
    "rasvahappojen magnesiumsuolat",
    "rasvahappojen magnesiumsuola",
    "rasvahappojen mg-suolat",
    "fettsyrors magnesiumsalter",
    "fettsyrasalter av magnesium",
    "fettsyresalter av magnesium",
    "sels de magnésium d'acides gras",
    "stéarate de magnésium",
    "talk",
    "talkum",
    "talc",
)
"""Names of aids that don't begin with "magnesium" (E 470b, E 553b)."""
