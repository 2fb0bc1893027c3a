"""Words that nearly every label bears, by which one that a scanner or a line's end broke is told.

All in lower case; the names of compounds and additives come from their own tables.
"""

LONG_WORDS = frozenset(
    (
        *("magnesium", "magnesiumsalter", "magnesiumstearat", "magnesiumtillskott", "aktivt"),
        *("kosttillskott", "kosttillskottet", "ingredienser", "ingredienserna", "innehåll"),
        *("innehåller", "innehållsförteckning", "näringsinnehåll", "näringsdeklaration"),
        *("näringsvärde", "referensintag", "referensintaget", "rekommenderad", "rekommenderat"),
        *("rekommenderade", "dosering", "doseringen", "dagsdosen", "dagligen", "dagligt"),
        *("kapslar", "kapslarna", "tabletter", "tabletterna", "brustabletter", "tuggtabletter"),
        *("portionspåsar", "teskedar", "matskedar", "nettovikt", "nettoinnehåll", "måltid"),
        *("måltiden", "huvudmål", "frukosten", "vatten", "vätska", "morgonen", "kvällen"),
        *("sväljes", "upplöses", "fördelat", "överskrid", "överskridas", "överskrids"),
        *("överskrida", "ersätta", "ersätter", "ersättning", "alternativ", "användas"),
        *("varierad", "balanserad", "allsidig", "mångsidig", "livsstil", "hälsosam"),
        *("förvaras", "förvaring", "förvara", "rumstemperatur", "räckhåll", "oåtkomligt"),
        *("oåtkomlig", "tillslutet", "förpackningen", "gravida", "ammande", "rådfråga"),
        *("rådgör", "läkare", "medicinering", "partinummer", "tillverkare", "tillverkas"),
        *("tillverkad", "producent", "importör", "distributör", "marknadsförs", "utgången"),
        *("kapselskal", "hydroxipropylmetylcellulosa", "mikrokristallin", "cellulosa"),
        *("kiseldioxid", "titandioxid", "majsstärkelse", "risstärkelse", "potatisstärkelse"),
        *("maltodextrin", "gelatin", "pullulan", "citronsyra", "äppelsyra", "stearinsyra"),
        *("fettsyror", "karboximetylcellulosa", "natriumkarboximetylcellulosa", "sukralos"),
        *("steviolglykosider", "klumpförebyggande", "surhetsreglerande", "pyridoxinhydroklorid"),
        *("muskelfunktion", "muskelfunktionen", "energiomsättning", "elektrolytbalansen"),
        *("nervsystemets", "trötthet", "utmattning", "proteinsyntes", "benstomme", "celldelning"),
        *("motsvarar", "motsvarande", "laxerande", "konsumtion", "överdriven", "funktion"),
        *("vitamin", "bidrar", "normal", "normala", "elementärt", "portion", "sammansättning"),
    )
)
"""Words that may have been broken, in the forms that labels write them in."""

SHORT_WORDS = frozenset(
    (
        *("med", "som", "små", "samt", "arom", "gummi", "form", "utom", "medel", "mat", "mål"),
        *("mjölk", "munnen", "minst", "morgon", "temperatur", "kombination", "komplex", "mage"),
        *("måltider", "mängd", "mängden", "mineral", "mineraler", "rekommenderas", "lämplig"),
    )
)
"""Words with an "m" that a scanner may have taken for "rn"."""

OWN_WORDS = frozenset(
    (
        *("al", "all", "an", "av", "bal", "be", "bi", "bid", "citron", "da", "dag", "de", "din"),
        *("dos", "du", "e", "el", "en", "et", "er", "ett", "fett", "form", "för"),
        *("fyll", "i", "in", "inne", "kapsel", "klump", "kost", "lax", "majs", "mat", "me", "mo"),
        *("mor", "mot", "mål", "måltid", "no", "nor", "närings", "näring", "om", "pot", "potatis"),
        *("på", "re", "ris", "rum", "rums", "rå", "råd", "se", "små", "su", "sy", "så", "ta", "te"),
        *("till", "til", "ut", "vatten", "var", "vi", "vit", "äppel", "över", "tablett", "port"),
        *("med", "mag", "man", "gel", "ingen", "ma", "dagsdos", "daglig", "glas", "parti", "st"),
        *(
            "får",
            "vår",
            "ja",
            "få",
            "stå",
            "nå",
            "ha",
            "smak",
            "tre",
            "frukost",
            "doser",
            "dose",
            "energi",
            "kväll",
            "morgon",
            "när",
        ),
        *("protein", "brustablett", "tuggtablett", "ner", "upp", "ge", "ri", "tillv", "import"),
        *("använd", "svälj", "utg", "rek", "natrium", "förpackning", "samma", "ben", "tills"),
        *("pro", "pr", "maj", "anti", "medicin", "ingrediens", "fukt", "komplex", "matsked"),
        *("tesked", "kom", "mån", "tillslut", "vita", "netto", "brus", "tabl", "kl", "kaps"),
    )
)
"""What a word may begin with and is a word, or stands on labels, by itself."""

LEADS = ("per", "varje", "av", "en", "ett", "i", "och", "med", "till", "för", "inte", "ej")
LEADS_ONLY_GLUED = ("bör", "får", "ska", "vid", "utom", "som", "mg")
LED = (
    *("kapsel", "kapslar", "tablett", "tabletter", "dagsdos", "dri", "barn", "överskridas"),
    *("varierad", "måltid", "vatten", "glas", "magnesium", "rumstemperatur", "räckhåll"),
    *("ersätta", "användas", "rekommenderad", "dosering", "frukost", "referensintag"),
    *("brustablett", "tuggtablett", "portionspåse"),
)
"""Short words, and those before which a scanner may have lost the space: "pertablett"."""

LED_BY = ("bör", "får", "ska", "inte", "ej", "för", "per", "med", "och")
LEADING = (
    *("dos", "dosen", "dagsdos", "dagsdosen", "intag", "kosttillskott", "räckhåll", "överskridas"),
    *("oåtkomligt", "torrt", "kapsel", "kapslar", "tablett", "tabletter", "magnesium", "innehåll"),
    *("bör", "får", "ska"),
)
"""Words behind which the space before a short word may be lost: "oåtkomligtför"."""
