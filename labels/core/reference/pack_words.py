"""The words around a number that tell a package's content from a dose and from a table's basis."""

PACK_LEADS = (
    r"net(?:to|t|)\.?[ -]?(?:vikt|mängd|innehåll|volym|kvantitet|vekt|vægt|indhold|innhold|mengde"
    r"|mængde|gewicht|inhalt|füllmenge|wt|weight|quantity|contents?|vol(?:ume)?|sisältö|määrä"
    r"|paino)"
    r"|netto|antal(?: i förpackningen| per förpackning)?|förpackning(?:s?storlek|ar)|förp\.|totalt"
    r"|sammanlagt|pakkaus(?:koko)?|packungs(?:größe|inhalt)|pack size|pakningsstørrelse|füllmenge"
)
"""A lead-in that nothing but the package's content follows."""

WEAK_LEADS = (
    r"vikt|volym|mängd|innehåll|inhalt|indhold|innhold|sisältö|contents?|förpackning|storlek"
    r"|kvantitet|quantity|refill|pakning|paketti|packung"
)
"""One that a dose may follow too."""

PACKS = (
    r"(?:förpackning|burk|ask|kartong|påse|flask|tub|paket|blister|jar|bottle|box|dåse|glas|boks"
    r"|purkki|pullo|packung|flasche|refillpåse|karta|kartor)(?:e[nr]?|a[nr]?|s|t)?"
)

NOT_LEFT = (
    r"(?:\bper|\bpr\.?|\bpro|\bje|[a-zåäö0-9)]/|\bi|\bà|\bá|\ba|varje|\bca\.?|\bcirka|motsvarar"
    r"|motsv\.?|=|räcker\w*|över|under|högst|\bmax\.?|minst|mer än|\bta|\btag|\btas|take|nehmen"
    r"|intag"
    r"|intas|\bdos(?:en|ering(?:en)?)?|dagsdos(?:en|ering)?|daglig dos|dagligen|serving size"
    r"|portion(?:sstorlek)?|annos|använd|användning|vuxna|svälj|tugga|sug|blanda|lös|häll|späd"
    r"|\bmed"
    r"|lager(?:status|saldo)?|saldo|kvar|eller|och|\bcirka|gånger|varav|kapselvikt|tablettvikt"
    r"|styckvikt|vikt per (?:kapsel|tablett)|frakt|köp|spara|från|i lager|till|\+|daily|daglig"
    r"|täglich|verzehrempfehlung|dosage|dosis|anbefalet|rek\.|näring\w*|ravintosisältö"
    r"|nutrition\w*|vatten|juice|vätska|\bglas|wasser|vand"
    r"|vann|water)[\s:.-]*(?:\(|ca\.? |cirka )?$"
)
"""What stands before a dose, a basis, a part of a dose, a stock figure."""

NOT_RIGHT = (
    r"[ \t]?(?:\)? ?(?:innehåller|ger\b|contains?|provides?|tillför|enthalten|enthält|sisältä"
    r"|motsvarar|= ?dagsdos|dagligen|om dagen|per dag|/ ?dag|daily|täglich|päivässä|daglig\b"
    r"|per day"
    r"|a day|pr\. dag|tuggas|sväljs|löses|lösta?|blandas|rörs|till (?:en )?(?:mål|mat|fru|kväll"
    r"|natt)"
    r"|med (?:ett|mat|vat|rik|frukost|måltid)|morgon|kväll|vatten|juice|vätska|mjölk|saft|kallt"
    r"|varmt"
    r"|ljummet|i (?:ett|vatten|[0-9])|vid behov|gånger|protein|fett|kolhydrat|salt|socker|water"
    r"|wasser|vand|vann|vettä|på huden|i munnen|kr\b|:-|i lager|kvar|i taget))"
)
"""What stands after a dose or a part of one."""

OTHER_PRODUCTS = (
    r"finns (?:även|också) (?:i|som|med)|andra (?:storlekar|köpte|kunder|produkter)|also available"
    r"|fler produkt|liknande produkt|relaterade|kunder (?:köpte|som)|köp (?:till|även)|passa på"
    r"|rekommenderas för dig|du kanske (?:också|även)|mer från|senast visade|tillsammans med detta"
)
"""Where a shop's page goes on to other packages."""
