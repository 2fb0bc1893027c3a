"""The words around a number that tell a package's content from a dose and from a table's basis.

All in lower case.
"""

LEAD_WORDS = frozenset(
    (
        *("netto", "nettovikt", "nettomängd", "nettoinnehåll", "nettovolym", "nettokvantitet"),
        *("nettovekt", "nettovægt", "nettoindhold", "nettoinnhold", "nettogewicht", "nettoinhalt"),
        *("nettomengde", "nettomængde", "nettopaino", "nettomäärä", "nettosisältö", "nett", "net"),
        *("weight", "wt", "antal", "förpackningsstorlek", "förpackningar", "förp", "totalt"),
        *("sammanlagt", "pakkaus", "pakkauskoko", "packungsgröße", "packungsinhalt", "füllmenge"),
        *("pakningsstørrelse",),
    )
)
"""Nothing but the package's content follows these."""

WEAK_LEAD_WORDS = frozenset(
    (
        *("vikt", "volym", "mängd", "innehåll", "inhalt", "indhold", "innhold", "sisältö"),
        *("content", "contents", "förpackning", "storlek", "kvantitet", "quantity", "refill"),
        *(
            "pakning",
            "paketti",
            "packung",
            "förpackningen",
            "burk",
            "påse",
            "flaska",
            "tub",
            "hink",
        ),
    )
)
"""A dose may follow these too."""

PACK_VERBS = frozenset(("med", "om", "innehåller", "of", "mit", "contains"))
PACKS = (
    r"(?:förpackning|burk|ask|kartong|påse|flask|tub|paket|blister|jar|bottle|box|dåse|glas|boks"
    r"|purkki|pullo|packung|flasche|refillpåse|karta|kartor)(?:e[nr]?|a[nr]?|s|t)?"
)
"""Between a pack and its content stands one of the verbs: "burk med 90 kapslar"."""

DOSE_WORDS = frozenset(
    (
        *(
            "per",
            "pr",
            "pro",
            "je",
            "i",
            "à",
            "á",
            "a",
            "varje",
            "ca",
            "cirka",
            "motsvarar",
            "motsv",
        ),
        *("räcker", "över", "under", "högst", "max", "minst", "än", "ta", "tag", "tas", "take"),
        *("nehmen", "intag", "intas", "dos", "dosen", "dosering", "doseringen", "dagsdos"),
        *("dagsdosen", "dagsdosering", "dagligen", "daglig", "size", "portion", "portionsstorlek"),
        *("annos", "använd", "användning", "vuxna", "svälj", "tugga", "sug", "blanda", "lös"),
        *("häll", "späd", "med", "lager", "lagerstatus", "lagersaldo", "saldo", "kvar", "eller"),
        *("och", "gånger", "varav", "kapselvikt", "tablettvikt", "styckvikt", "frakt", "köp"),
        *("spara", "från", "till", "daily", "täglich", "verzehrempfehlung", "dosage", "dosis"),
        *("anbefalet", "rek", "vatten", "juice", "vätska", "glas", "wasser", "vand", "vann"),
        *("water", "näring", "näringsinnehåll", "näringsvärde", "näringsdeklaration"),
        *("ravintosisältö", "nutrition", "som", "är", "ger", "of", "each"),
    )
)
"""What stands before a dose, a basis, a part of a dose, a stock figure."""

CLOSING_WORDS = frozenset(
    (
        *("dagligen", "daglig", "daily", "täglich", "vatten", "juice", "vätska", "glas", "water"),
        *("wasser", "vand", "vann", "kvar", "gånger", "användning"),
    )
)
"""Those of them that a sentence on the dose ends with; what follows it is something else."""

NOT_RIGHT = (
    r"[ \t]?(?:\)? ?(?:innehåller|ger\b|contains?|provides?|tillför|enthalten|enthält|sisältä"
    r"|motsvarar|= ?dagsdos|dagligen|om dagen|per dag|/ ?dag|daily|täglich|päivässä|daglig\b"
    r"|per day|a day|pr\. dag|tuggas|sväljs|löses|lösta?|blandas|rörs"
    r"|till (?:en )?(?:mål|mat|fru|kväll|natt)|med (?:ett|mat|vat|rik|frukost|måltid)|morgon|kväll"
    r"|vatten|juice|vätska|mjölk|saft|kallt|varmt|ljummet|i (?:ett|vatten|[0-9])"
    r"|vid behov|gånger|protein|fett|kolhydrat|salt|socker|water"
    r"|wasser|vand|vann|vettä|på huden|i munnen|kr\b|:-|i lager|kvar|i taget|vardera|styck))"
)
"""What stands after a dose or a part of one."""

OTHER_PRODUCTS = (
    r"finns (?:även|också) (?:i|som|med)|andra (?:storlekar|köpte|kunder|produkter)|also available"
    r"|fler produkt|liknande produkt|relaterade|kunder (?:köpte|som)|köp (?:till|även)|passa på"
    r"|rekommenderas för dig|du kanske (?:också|även)|mer från|senast visade|tillsammans med detta"
)
"""Where a shop's page goes on to other packages."""
