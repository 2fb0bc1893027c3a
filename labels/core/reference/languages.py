"""Words that tell the languages of a label apart; words that two of them share are left out."""


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


TELLING_WORDS: dict[str, frozenset[str]] = {
    "sv": _words(
        "och är för från inte kapslar innehåll innehåller dagligen förvaras tillverkare",
        "förpackning näringsinnehåll näringsvärde ingredienserna dosen burken rekommenderad utom",
        "rekommenderas",
        "användning kosttillskott dagsdos räckhåll bäst före genom ett bör ska varav flaska vätska",
        "spraya kvällen morgonen",
    ),
    "da": _words(
        "og ikke af kosttilskud dagligt indeholder indhold børn bør opbevares anbefalet anbefalede",
        "dosis måltid vand tabletter mindst holdbar produceret næringsindhold fra efter kapsler",
        "daglig eller",
    ),
    "no": _words(
        "og ikke av kosttilskudd daglig inneholder innhold barn bør oppbevares anbefalt døgndose",
        "måltid vann tabletter best produsent næringsinnhold fra etter kapsler eller kosthold",
        "utilgjengelig",
    ),
    "fi": _words(
        "ja ei ravintolisä sisältää päivässä tabletti tablettia kapseli kapselia säilytä kanssa",
        "säilytettävä säilytetään ainesosat aineosat vuorokausiannos käyttö valmistaja lasten",
        "parasta ennen veden magnesiumia magnesiumsitraatti magnesiumoksidi vitamiinia pakkaus",
        "kalsiumia",
    ),
    "en": _words(
        "and the of not with daily supplement ingredients contains capsules tablets keep reach",
        "children store directions take serving from manufactured best before per dose exceed for",
        "adults",
    ),
    "de": _words(
        "und nicht der die das mit täglich nahrungsergänzungsmittel zutaten enthält kapseln",
        "tabletten außerhalb reichweite kindern lagern verzehrempfehlung tagesdosis haltbar",
        "hersteller für",
    ),
    "nl": _words("en niet het een dagelijks voedingssupplement ingrediënten bevat bewaren"),
    "fr": _words("et ne pas les des complément alimentaire ingrédients gélules conserver"),
    "pl": _words("suplement diety nie składniki tabletek przechowywać dzieci dziennie"),
    "et": _words("toidulisand ja ei koostis tabletti säilitada lastele päevas"),
}
"""By ISO 639-1, words in lower case."""
