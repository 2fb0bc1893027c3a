"""Words that tell the languages of a label apart; words that two of them share are left out."""

TELLING_WORDS: dict[str, frozenset[str]] = {
    "sv": frozenset(
        "och är för från inte kapslar innehåll innehåller dagligen förvaras tillverkare näringsinnehåll"
        " näringsvärde ingredienserna dosen burken rekommenderad rekommenderas användning förpackning"
        " kosttillskott tablett kapseln tabletten dagsdos måltid utom räckhåll bäst före genom eller ett"
        " bör ska magnesiumcitrat magnesiumoxid varav flaska vätska spraya kvällen morgonen".split()
    ),
    "da": frozenset(
        "og ikke af kosttilskud dagligt indeholder indhold børn bør opbevares anbefalet anbefalede dosis"
        " måltid vand tabletter mindst holdbar produceret næringsindhold fra efter kapsler daglig eller".split()
    ),
    "no": frozenset(
        "og ikke av kosttilskudd daglig inneholder innhold barn bør oppbevares anbefalt døgndose måltid"
        " vann tabletter best produsent næringsinnhold fra etter kapsler eller kosthold utilgjengelig".split()
    ),
    "fi": frozenset(
        "ja ei ravintolisä sisältää päivässä tabletti tablettia kapseli kapselia säilytä säilytettävä"
        " säilytetään ainesosat aineosat vuorokausiannos käyttö valmistaja lasten parasta ennen veden"
        " kanssa magnesiumia magnesiumsitraatti magnesiumoksidi vitamiinia pakkaus kalsiumia".split()
    ),
    "en": frozenset(
        "and the of not with daily supplement ingredients contains capsules tablets keep reach children"
        " store directions take serving from manufactured best before per dose exceed for adults".split()
    ),
    "de": frozenset(
        "und nicht der die das mit täglich nahrungsergänzungsmittel zutaten enthält kapseln tabletten"
        " außerhalb reichweite kindern lagern verzehrempfehlung tagesdosis haltbar hersteller für".split()
    ),
    "nl": frozenset(
        "en niet het een dagelijks voedingssupplement ingrediënten bevat bewaren".split()
    ),
    "fr": frozenset(
        "et ne pas les des complément alimentaire ingrédients gélules conserver".split()
    ),
    "pl": frozenset("suplement diety nie składniki tabletek przechowywać dzieci dziennie".split()),
    "et": frozenset("toidulisand ja ei koostis tabletti säilitada lastele päevas".split()),
}
"""By ISO 639-1, words in lower case."""
