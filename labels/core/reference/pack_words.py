"""The words around a number that tell a package's content from a dose and from a table's basis."""

PACK_LEADS = (
    r"\b(?:net(?:to|t|)\.?[ -]?(?:vikt|mängd|innehåll|volym|kvantitet|vekt|vægt|indhold|innhold|mengde|mængde"
    r"|gewicht|inhalt|füllmenge|wt|weight|quantity|contents?|vol(?:ume)?|sisältö|määrä|paino)?\.?"
    r"|vikt|volym|mängd|antal(?: i förpackningen| per förpackning)?|innehåll|inhalt|indhold|innhold"
    r"|füllmenge|sisältö|contents?|pakkaus(?:koko)?|packungs?(?:größe|inhalt)?|förpackning(?:s?storlek|ar)?"
    r"|förp\.|storlek|kvantitet|quantity|pack size|refill|pakningsstørrelse|pakning|paketti)"
)
"""A lead-in that nothing but the package's content follows."""

PACKS = (
    r"(?:förpackning|burk|ask|kartong|påse|flask|tub|paket|blister|jar|bottle|box|dåse|glas|boks|purkki"
    r"|pullo|packung|flasche|beutel|refillpåse|karta|kartor)(?:e[nr]?|a[nr]?|s|t)?"
)

NOT_LEFT = (
    r"(?:\bper|\bpr\.?|\bpro|\bje|[a-zåäö0-9)]/|\bi|\bà|\bá|\ba|varje|\bca\.?|\bcirka|motsvarar|motsv\.?|=|räcker\w*"
    r"|över|under|högst|\bmax\.?|minst|mer än|\bta|\btag|\btas|take|nehmen|intag|intas|\bdos(?:en|ering(?:en)?)?"
    r"|dagsdos(?:en|ering)?|daglig dos|dagligen|serving size|portion(?:sstorlek)?|annos|använd|användning|vuxna|svälj"
    r"|tugga|sug|blanda|lös|häll|späd|\bmed|lager(?:status|saldo)?|saldo|kvar|eller|och|\bcirka|gånger|varav|kapselvikt"
    r"|tablettvikt|styckvikt|vikt per (?:kapsel|tablett)|frakt|köp|spara|från|i lager|till|\+|daily|daglig|täglich"
    r"|verzehrempfehlung|dosage|dosis|anbefalet|rek\.)[\s:.]*(?:\(|ca\.? |cirka )?$"
)
"""What stands before a dose, a basis, a part of a dose, a stock figure."""

NOT_RIGHT = (
    r"[ \t]?(?:\)? ?(?:innehåller|ger\b|contains?|provides|tillför|enthalten|enthält|sisältä|motsvarar|= ?dagsdos"
    r"|dagligen|om dagen|per dag|/ ?dag|daily|täglich|päivässä|daglig\b|per day|a day|pr\. dag|tuggas|sväljs|löses|lösta?"
    r"|blandas|rörs|till (?:en )?(?:mål|mat|fru|kväll|natt)|med (?:ett|mat|vat|rik|frukost|måltid)|morgon|kväll|vatten"
    r"|juice|vätska|mjölk|saft|kallt|varmt|ljummet|i (?:ett|vatten|[0-9])|vid behov|gånger|protein|fett|kolhydrat"
    r"|salt|socker|water|wasser|vand|vann|vettä|på huden|i munnen|kr\b|:-|i lager|kvar|i taget))"
)
"""What stands after a dose or a part of one."""

ELSEWHERE_SOLD = r"finns (?:även|också)|även i|andra storlek|also available|fler produkt|liknande|köp (?:till|även)|andra köpte"
"""Where a shop's page speaks of other packages."""
