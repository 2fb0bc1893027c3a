"""Words that tell the form a product is taken in; for text in lower case."""

OF_UNIT: dict[str, str] = {
    "capsule": "capsule",
    "tablet": "tablet",
    "gummy": "gummy",
    "softgel": "softgel",
    "sachet": "sachet",
    "ampoule": "ampoule",
    "spray": "spray",
    "drop": "liquid",
    "scoop": "powder",
    "pinch": "powder",
}
"""What a unit of dose or pack tells of the form by itself."""

NARROWER: tuple[tuple[str, str, str], ...] = (
    (
        "tablet",
        "effervescent_tablet",
        r"brus(?:ande |-)?tabl|poretabl|brusetabl|brausetabl|effervescent",
    ),
    ("tablet", "chewable_tablet", r"tugg(?:bara? |-)?tabl|purutabl|tygget|kautabl|chewable"),
    (
        "tablet",
        "lozenge",
        r"sug(?:bara? |-)?tabl|halstabl|pastill|imeskel|lozenge|lutschtabl|sugetabl",
    ),
    ("capsule", "softgel", r"mjuka? ?(?:gel(?:atin)?)?kaps|softgel|weichkaps|bløtgel"),
)
"""Kinds of tablet and capsule: the wide form, the narrow one, and the words that tell it."""

NO_FORM = r"lotion|kräm\b|salva\b|balsam\b|cream\b|(?:hud|kropps|muskel)gel\b|\bgel\b"
"""What is spread on the skin has no form of dose."""

TAKEN_AS_FOOD = r"(?:energi|sport)gel|flytande kosttillskott|i munnen|att (?:dricka|äta)"
"""A gel that is eaten."""

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
    ("droppar", "liquid"),
    ("oral lösning", "liquid"),
    ("flytande", "liquid"),
    ("pulver", "powder"),
    ("flingor", "powder"),
    ("badsalt", "powder"),
    ("bath salt", "powder"),
    ("salt för bad", "powder"),
    ("fotbadssalt", "powder"),
    ("fotsalt", "powder"),
    ("epsomsalt", "powder"),
    ("epsom salt", "powder"),
    ("bittersalt", "powder"),
    ("badkristall", "powder"),
    ("saltkristall", "powder"),
    ("magnesiumkristall", "powder"),
    ("magnesiumsalt för", "powder"),
    ("flakes", "powder"),
    ("granulat", "powder"),
    ("lösning", "liquid"),
    ("elixir", "liquid"),
    ("sirap", "liquid"),
    ("mixtur", "liquid"),
    ("liquid", "liquid"),
    ("magnesiumolja", "liquid"),
    ("kapsel", "capsule"),
)
"""Word stems that tell the form when neither dose nor pack does, most telling first."""
