"""A small catalogue's stored texts, for tests of search that need no database."""

from products.search import Index, stored_text

PRODUCTS = {
    "sol-citrat": ("Solbacka Magnesiumcitrat 100 kapslar", "Solbacka", "citrate", "capsule"),
    "sol-natt": ("Solbacka Sömn & Lugn", "Solbacka", "bisglycinate", "capsule"),
    "sol-somn": ("Solbacka Somnia", "Solbacka", "taurate", "capsule"),
    "berg-oxid": ("Bergskråke Magnesium 250 mg", "Bergskråke", "oxide", "tablet"),
    "berg-hydroxid": ("Bergskråke Magnesium Bas", "Bergskråke", "hydroxide", "tablet"),
    "is-malat": ("Issörja Malate Powder 300 g", "Issörja", "malate", "powder"),
    "is-brus": ("Issörja Direkt Apelsin", "Issörja", "carbonate", "effervescent_tablet"),
    "ljung-treonat": ("Ljungpiparen Treonatpulver 60 g", "Ljungpiparen", "l_threonate", "powder"),
    "ljung-glycinat": ("Ljungpiparen Magnesiumglycinat B6", "Ljungpiparen", "bisglycinate", None),
    "ljung-buffrat": ("Ljungpiparen Buffrat", "Ljungpiparen", "bisglycinate_buffered", "capsule"),
    "alm-klorid": ("Almtrast Magnesiumklorid", "Almtrast", "chloride", "liquid"),
    "alm-citrat": ("Almtrast Citrat D3", "Almtrast", "citrate", "tablet"),
    "alm-trippel": ("Almtrast Trippel", "Almtrast", "citrate malate oxide", "capsule"),
    "alm-laktat": ("Almtrast Laktat", "Almtrast", "lactate", "tablet"),
    "alm-glukonat": ("Almtrast Glukonat", "Almtrast", "gluconate", "liquid"),
    "alm-sulfat": ("Almtrast Sulfat 500", "Almtrast", "sulphate", "powder"),
    "alm-orotat": ("Almtrast Orotat", "Almtrast", "orotate", "capsule"),
    "okand": ("Almtrast Återhämtning", "Almtrast", "", None),
}
"""By address name: name, brand, compounds and dosage form; all of one maker. All fictional."""

SLUGS = tuple(PRODUCTS)
TEXTS = tuple(
    stored_text(
        name=name, brand=brand, compounds=compounds.split(), maker="Örtverket AB", dosage_form=form
    )
    for name, brand, compounds, form in PRODUCTS.values()
)
INDEX = Index.of(TEXTS)


def found(words: str) -> list[str]:
    """The address names of what a search finds, the best first."""
    answer = INDEX.find(words)
    assert answer is not None
    places = sorted(range(len(SLUGS)), key=lambda place: -answer.points[place])
    return [SLUGS[place] for place in places if answer.points[place]]


def meant(words: str) -> str | None:
    """What is searched for in place of the words."""
    answer = INDEX.find(words)
    return answer.instead if answer else None
