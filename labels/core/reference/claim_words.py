"""Words that claim: relief of disease, unauthorised effects, strength, comparison, fear.

Patterns are for text in lower case without dots and rings over its letters.
"""

LINKS = (
    r"bidra(?:r|ga)?\b|bidragande|har (?:aven |ocksa )?en (?:viktig )?roll i|spelar (?:aven "
    r"|ocksa )?en (?:viktig )?roll (?:i|for)"
    r"|medverkar (?:till|i)|behovs for|ar (?:viktig\w*|nodvandig\w*|betydelsefull\w*) for"
    r"|hjalper till att (?:bibehalla|uppratthalla)|contribut\w+|has a role in|plays a role in"
    r"|tragt?\b|tragen|bidrager|medvirker"
    r"|edista\w*|osallistuu|trager"
)
"""How an authorised effect is tied to its nutrient."""

STRONGER = (
    r"bidra\w* (?:starkt|kraftigt|effektivt|maximalt|aktivt|avsevart|mycket|markant)|garanter\w*"
    r"|maximer\w*|optimer\w*"
    r"|forstark\w*|bevis(?:ad|at|ligen)|extra (?:stark|kraft)"
)

DISEASES = (
    r"kramp\w*|\w+kramp\w*|migran\w*|huvudvark\w*|somnloshet\w*|somnproblem\w*|somnstorning\w*"
    r"|somnbesvar\w*|insomni\w*"
    r"|angest\w*|depression\w*|nedstamdhet\w*|utbrandhet\w*|utmattningssyndrom\w*"
    r"|restless ?legs?|myrkrypning\w*|rastlosa ben"
    r"|forstoppning\w*|diabetes|\bpms\b|mensvark\w*|mensbesvar\w*|klimakteriebesvar\w*"
    r"|vallningar|\w*smart(?:a|an|or|orna|lindr\w*)\b|\w*vark(?:en|ar)?\b"
    r"|inflammation\w*|reumati\w*|artros\w*|artrit\w*|benskorhet\w*|osteoporos\w*|hogt blodtryck"
    r"|hjartflimmer|hjartklappning\w*"
    r"|hjartsjukdom\w*|hjart-? ?och karlsjuk\w*|hjartinfarkt\w*|stroke|cancer\w*|astma\w*"
    r"|allergi(?:er)?\b|eksem\w*|psoriasis"
    r"|forkylning\w*|influensa\w*|feber|infektion\w*|virus|adhd|tinnitus|fibromyalgi\w*|yrsel"
    r"|illamaende\w*|halsbranna\w*|magsar\w*"
    r"|sura uppstotningar|magkatarr|ibs|sjukdom\w*|demens\w*|alzheimer\w*|parkinson\w*"
    r"|epilepsi\w*|njursten\w*|gikt|ischias|magbesvar\w*"
    r"|muskelspanningar|muskelryckningar|domningar|cramps?|migraine\w*|headache\w*|insomnia"
    r"|anxiety|pain\b|constipation|kramper"
    r"|krampf\w*|wadenkrampf\w*|kopfschmerz\w*|schlaflos\w*|lagkramp\w*|sovnloshed|sovnlosheten"
    r"|sovnproblemer|hovedpine|hodepine"
    r"|suonenve\w*|paansar\w*|unettomuu\w*|ummetu\w*|blodproppar|hogt kolesterol"
    r"|kolesterol(?:et)?\b|trotthetssyndrom|stelhet|ledbesvar"
)

CURES = (
    r"bota(?:r|s|nde)?\b|lindr(?:ar|a|as|ande|ing|er)\b|behandl(?:ar|a|as|ing)\b|forebygg(?:er|a"
    r"|s|ande)\b|forhindra(?:r|s)?\b|motverk(?:ar|a|as|ande)\b"
    r"|lak(?:er|ande|a)\b|kurera(?:r|s)?\b|bekampa(?:r|s)?\b|avhjalp(?:er|a)\b"
    r"|hjalper (?:effektivt )?(?:mot|mod|vid)|effektiv\w* (?:mot|vid)|skyddar? mot"
    r"|\bstoppar?\b|\bhaver\b|dampar?\b|slipp\b|fri(?:a|tt)? fran|befria(?:r|s)? fran"
    r"|relie(?:ves?|f)|cures?\b|\bforebygg\b|\bta bort\b|treats?\b|prevents?\b|heals?\b"
    r"|lindert|heilt|beugt|modvirker|motvirker|forebygger|helbreder|lievitta\w*|ehkaise\w*"
    r"|hoitaa\b|parantaa\b"
    r"|tar bort\b|motar bort\b|mildra(?:r|nde)?\b|reducera(?:r|nde)?\b|minska(?:r|nde)\b"
    r"|linderung|minskar? risken (?:for|att)|reducerar risken"
)
"""Verbs that are medicinal with a disease or a symptom; the first ones by themselves."""

CURES_ALONE = (
    r"\bbota(?:r|s|nde)?\b|\blindr(?:ar|a|as|ande|ing)\b|\bbehandlar\b|\bforebygger\b"
    r"|\bmotverkar\b(?! att)|\blaker\b|\bkurerar\b|\blakande\b"
    r"|\blindert\b|\bheilt\b|\bcures\b|\blindrer\b|\bhelbreder\b|\bmotvirker\b|\bmodvirker\b"
    r"|\blievittaa\b|relieves"
)

MEDICAL_WORDS = (
    r"antiinflammatorisk\w*|anti-inflammatorisk\w*|inflammationsdampande|smartstillande"
    r"|smartlindrande|kramplosande|krampstillande|angestdampande"
    r"|angestlindrande|febernedsattande|blodtryckssankande|kolesterolsankande|blodfortunnande"
    r"|kliniskt bevisad effekt (?:mot|vid)|antidepressiv\w*|naturlig medicin|smartlindring"
    r"|mot (?:\w+ )?(?:trotthet|utmattning)|ersatter (?:din |dina )?(?:medicin\w*|lakemedel)"
    r"|anti-inflammatory|sank(?:er|a|t)(?: \w+){0,2} (?:blodtryck|blodsocker|kolesterol"
    r"|feber)\w*|sankt blodtryck|lowers blood pressure"
)

GONE = r"\b(?:borta|forsv[aiu]nn\w*|slapp|blev av med|upphorde)\b"
"""What a customer's story says of a disease or a symptom."""

WITH_DISEASE = (
    r"\b(?:mot|vid|against|for|gegen|bei|imod|for dig med|for dig som har|du som lider av"
    r"|lider du av|som lider av|har du) (?:[\w,]+ ){0,3}"
)
"""What puts a product against a disease without a verb."""

UNAUTHORISED_TOPICS = (
    r"somn(?!\w*(?:piller|medel))\w*|djupsomn\w*|nattsomn\w*|somna(?:r|t)?\b|\bsov(?:a|er|it|)\b"
    r"|lugn\w*|avslapp\w*|slappna\w*|varva(?:r)? ne[rd]\w*|nedvarvning\w*"
    r"|\bstress\w*|antistress\w*|vila\b|aterhamtning\w*|aterhamta\w*|traningsvark\w*"
    r"|prestation\w*|prestera\w*|uthallighet\w*"
    r"|tarm\w*|magen?\b|maghalsa\w*|matsmaltning\w*|leder(?:na)?\b|ledhalsa\w*|aldrande\w*"
    r"|anti-?age\w*|fettforbranning\w*|forbranning\w*"
    r"|viktnedgang\w*|bantning\w*|ga ner i vikt|hormon\w*|detox\w*|avgift\w*|rensar? (?:ut"
    r"|kroppen)|humor\w*|minne(?:t|s)?\b|koncentration(?:en|sformaga\w*)?\b|fokus\w*"
    r"|hjarndimma\w*|hjarnan?\w*|nivel\w*|libido\w*|sexlust\w*|potens\w*|blodcirkulation\w*"
    r"|cirkulation\w*|kolesterol\w*|vitalitet\w*|ungdomlig\w*"
    r"|\ba?sleep\w*|\bunwind|relax\w*|\bcalm\w*|recovery|focus|\bmemory|digestion|sovn\w*|sovnkvalitet"
    r"|afslap\w*|avslap\w*|schlaf\w*|entspann\w*"
    r"|\bunta\b|\bunen\b|rentou\w*|stressi\w*|palautu\w*|oro\b|orolig\w*|vark\b|kramp\w*"
    r"|\w+kramp\w*|inre balans|balans i kroppen|sinne(?:t|sro)?\b|hud(?:en)?\b|naglar\w*"
    r"|insomning\w*|blodsock\w*|utvilad\w*|god natt\b"
)

BENEFITS = (
    r"\bger\b|\bge\b|\bgor\b|hjalp(?:er|a)?\b|stod(?:er|jer|ja|da)?\b|stott\w*|framja(?:r)?\b"
    r"|forbattra(?:r|d|t)?\b|oka(?:r|d|t)?\b|\bhoj(?:er|a)?\b|stark(?:er|a|are|t)?\b"
    r"|boost\w*|optim\w*|bidra\w*|bra for|gott for|god for|viktig\w* for|nodvandig\w* for"
    r"|essentiell\w* for|underlatta\w*|lugna(?:r|nde)\b|skarp(?:er|a|t)\b|balansera\w*"
    r"|reglera\w*|normalisera\w*|bibehall\w*|uppratthall\w*|gynna\w*|stimulera\w*|skydda\w*"
    r"|snabba\w*|minska\w*|sank(?:er|a)\b|damp\w*|\bkann\b|upplev\w*|battre|djupare|godare?"
    r"|snabbare|snabb\b|\bmot\b"
    r"|broms(?:ar|a)\b|vakna\w*|nyckeln till|rengor\w*|\bma bra\b|haller (?:\w+ )?(?:leder|kropp"
    r"|hjart|hud|blod)\w*"
    r"|lugnare|toppform|perfekt|idealisk\w*"
    r"|skapa(?:r|d)? for|framtage\w* for|utvecklad for|ater(?:far"
    r"|staller)|njut\w*|sov gott|somna|\bfor (?:\w+ ){0,3}(?:somn|lugn|avslapp|aterhamt|stress"
    r"|mage|leder|minne|fokus|humor|hormon|prestation|matsmalt)"
    r"|helps?\b|support\w*|promot\w*|improv\w*|better|boosts?\b|for better|enhanc\w*|styrk\w*"
    r"|forbedr\w*|stotter|fremmer|bedre|unterstutz\w*|verbesser\w*|forder\w*|besser\w*"
    r"|tukee|paranta\w*|edista\w*|auttaa|parem\w*"
)

PHRASES_UNAUTHORISED = (
    r"avslappnande|lugnande|rogivande|somngivande|sov(?:er)? (?:gott|battre|som|djupt)"
    r"|god (?:natts )?somn"
    r"|somn ?(?:&|och|\+) ?(?:lugn|stress|avslapp|aterhamt)|varva ner|stressfri|fettforbrannande"
    r"|ungdomsbevarande|balans(?:en)? i kroppen|inre balans"
    r"|prestationshojande|immunstarkande|detox|fordjupar? somn"
    r"|mental (?:balans|harmoni|klarhet)"
    r"|lugn (?:i|for) (?:\w+ )?(?:kropp|sjal|sinne|knopp|nerv|huvud)\w*"
    r"|\bsomn-?magnesium\w*|\bmagnesium (?:sleep|somn)\b|\bsleep magnesium"
    r"|lugna(?:re)? natter|pigga(?:re)? (?:dagar|morgnar)|good night|goda natt|restful sleep"
)
"""Claims in themselves."""

GENERAL = (
    r"\b(?:bra|gott|nyttig\w*|perfekt|toppen) for (?:\w+ ){0,2}(?:muskl\w*|kropp\w*|halsa\w*"
    r"|nerv\w*|skelett\w*|tander\w*|energi\w*)"
)

STRENGTHENED = (
    r"(?:\bger?\b|oka(?:r|d|t)?\b|\bhoj(?:er|a)\b|boosta\w*|\bmer\b|\bextra\b|forbattra\w*"
    r"|maximera\w*|\bny\b|fylld? med|\bfull av|snabb|explosiv)(?: (?:dig|kroppen|din|ditt|dina"
    r"|musklerna|muskler"
    r"|mer|ny|extra|en|lite)){0,3} (?:energi(?!om|met)(?:n|niva\w*)?\b|energikick|\bork(?:en)?\b"
    r"|muskelstyrka\w*|muskelkraft\w*|styrka\b)"
    r"|fyll(?:er)? pa (?:\w+ ){0,2}energi\w*|energi(?:boost|kick|givande kick)|okar energin"
    r"|starka(?:re)? (?:muskler|ben\b|skelett"
    r"|tander|nerver)|stark(?:er|a|ande)(?: \w+){0,2} (?:musk\w*|skelett\w*|benstomm\w*"
    r"|tander\w*|nerv\w*)"
    r"|(?:bygger|forbattra\w*|forstark\w*|optimera\w*|maximera\w*|okar|hojer|boosta\w*|snabbar pa"
    r"|ger)(?: \w+){0,2} (?:muskelfunktion\w*|muskl\w*|muskelmassa|muskeltillvaxt|nervsystem\w*"
    r"|nervfunktion\w*|proteinsyntes\w*|energiomsattning\w*|elektrolytbalans\w*|psykologisk\w*"
    r"|psykisk\w* funktion|benstomme\w*|skelett\w*|tander\w*|celldelning\w*)"
    r"|(?:minskar|reducerar|tar bort|eliminerar|slipp|mindre|forjagar"
    r"|driver bort)(?: \w+){0,2} (?:trott\w*|utmattning\w*)|\bpiggare\b|\bpigg och\b|orka mer"
    r"|orkar mer|mindre trott|muskelbyggande|starker musklerna"
    r"|stark (?:\w+ )?(?:benstomm|muskulatur|muskel|nerv)\w*"
    r"|(?:tander|benstomme|skelett|muskl|nerver)\w* (?:\w+ )?starkare"
    r"|(?:stronger|builds?) (?:muscles|bones)|boosts? (?:your )?energy|more energy"
    r"|sterke(?:re)? (?:muskler|bein)|mer energi|starke muskeln|mehr energie|lisaa energia\w*"
)

RICH = (
    r"\b(?:rik|rikt|extra rik|extremt rik) pa\b|\bhog(?:t|a)? (?:halt|innehall)\w*(?: av)?"
    r"|magnesiumrik\w*|hog magnesiumhalt|hogt magnesiuminnehall|rig pa\b|hojt indhold"
    r"|hoyt innhold|rich in\b|high in\b|reich an\b|hoher (?:magnesium)?gehalt|runsaasti\b"
)
SOURCE = (
    r"(?<!tre )(?<!tva )(?<!fyra )(?<!fem )\bkalla (?:till|for|av)\b|(?:bra|god|naturlig"
    r"|utmarkt) magnesiumkalla|kilde til\b|source of\b|magnesiumquelle|quelle (?:fur|von)|lahde\b"
)

COMPARISON = (
    r"(?:basta?|hogsta?|storsta|overlags\w*|oovertraffa\w*|maximal\w*|optimal\w*"
    r"|suveran\w*) (?:mojliga )?(?:upptag\w*|absorption\w*|biotillganglighet\w*"
    r"|effekt\w*)|(?:upptag|absorption|biotillganglighet)\w*(?: ar| som ar)? (?:bast"
    r"|overlags\w*|oovertraff\w*)"
    r"|(?:battre|hogre|snabbare|effektivare|storre|mer)(?: och \w+)? (?:upptag\w*|absorption\w*"
    r"|biotillganglig\w*)|tas upp (?:\w+ )?(?:battre|bast|snabbare|effektivare|mer|upp till)"
    r"|absorberas (?:battre|bast|snabbare|mer)"
    r"|(?:marknadens|sveriges|varldens|nordens|europas|branschens) (?:\w+ )?(?:basta|starkaste"
    r"|renaste|mest|frams|ledande|effektivaste|hogsta|popularaste|snabbaste|enda)"
    r"|[0-9]+(?:,[0-9])? ?(?:ganger|x|ggr|%|procent) (?:sa )?(?:battre|hogre|mer|starkare"
    r"|effektivare|snabbare|bra)"
    r"|(?:starkare|effektivare|renare|battre) an (?:andra|vanlig\w*|ovrig\w*|alla|konkurrent\w*"
    r"|traditionell\w*|magnesium\w*|oxid|citrat|de flesta)|\bbast i test|det basta magnesium\w*"
    r"|basta magnesium\w*|mest (?:biotillgangliga|lattupptagliga|effektiva|absorberbara)"
    r"|superior absorption|best absorption|better absorb\w*|(?:best|strongest) on the market"
    r"|better than (?:other|regular)"
    r"|den basta (?:formen|typen|sorten|varianten)|svarslag\w*|inget annat magnesium"
    r"|upptag\w* ar (?:\w+ )?(?:dubbelt|battre|hogre|storre)"
    r"|(?:bast|hogst|storst|starkast|renast)\w*(?: \w+){0,3} pa marknaden"
    r"|marknadsledande|(?:dubbelt|tredubbelt) (?:sa )?(?:hog|bra|mycket|effektiv|snabb|bat)\w*"
    r"|(?:ingen|inget|inga) (?:\w+ ){0,5}(?:(?:lika|sa) \w+ (?:upptag|absorption|biotillganglig"
    r"|magnesium|kvalitet)\w*|(?:tas upp|absorberas) (?:lika|sa|battre))"
    r"|(?:oslagba|ojamforlig)\w* (?:\w+ )?(?:upptag|absorption|biotillganglig|kvalitet)\w*"
    r"|(?:upptag|absorption|kvalitet)\w* i (?:en )?(?:klass|sarklass)"
    r"|slar (?:alla|de flesta|andra|ovriga) (?:\w+ ){1,4}(?:i|pa) (?:upptag|absorption)"
    r"|bedste optagelse|beste opptak|beste aufnahme|paras imeytym\w*"
)
SUPPORTED = (
    r"(?:kalla|studie\w*|ref\w*|enligt|doi|publicera\w*|m\.fl\.|et al)[^\n]{0,120}(?:19|20)[0-9]{2}"
)

DIET_NOT_ENOUGH = (
    r"(?:kost(?:en|hallning\w*)?|mat(?:en)?|foda\w*|livsmedel)(?: \w+){0,4} (?:racker (?:inte|ej"
    r"|sallan|knappt)|inte racker|ger (?:oss |dig )?(?:inte|ej|sallan|for lite)"
    r"|inte (?:langre )?(?:ger|innehaller|tacker|kan)|innehaller (?:inte|for lite|allt mindre)"
    r"|tacker (?:inte|sallan)|saknar|ar (?:utarmad\w*|naringsfattig\w*|fattig\w*))"
    r"|med (?:dagens |vanlig )?(?:mat|kost)\w*(?: \w+){1,3} (?:inte|aldrig|sallan|knappast)\b"
    r"|(?:alla|vi|du|de flesta) (?:\w+ )?behover (?:extra|mer|tillskott)|fattig\w* pa (?:magn"
    r"|min)\w*"
    r"|fa svenskar (?:nar|far)|jord\w*(?: \w+){0,3} (?:innehaller|saknar) (?:\w+ )?(?:mindre|inte)"
    r"|utarmad\w*|naringsfattig\w*|(?:svart|omojligt|nastan omojligt|inte latt"
    r"|gar (?:det )?(?:inte|knappt|knappast)(?: langre)?|racker (?:det )?inte"
    r"|ar det (?:svart|inte latt|omojligt)) att (?:fa|ata|tacka|na|fylla|tillgodose)"
    r"(?!(?: \w+){0,2} for mycket)(?: \w+){0,7} (?:kost\w*|mat\w*|tillrackligt|magnesium|behov\w*)"
    r"|kan (?:\w+ ){0,2}(?:inte|ingen|knappt|knappast|sallan|aldrig)(?: langre)? (?:fa|ata|tacka)"
    r"(?!(?: \w+){0,2} for mycket)(?: \w+){0,7} (?:genom|via|med|fran|ur) (?:\w+ )?(?:kost|mat)\w*"
    r"|\bfa (?:svenskar |manniskor |av oss )?(?:nar upp|far i sig|far tillrackligt)"
    r"|(?:jordar|akrar|marker)\w*(?: \w+){0,4} (?:tappat|forlorat|tappar|forlorar|tomts? pa)"
    r"(?: \w+){0,3} (?:mineral|magnesium|naring)\w*"
    r"|(?:inte|ingen|sallan|aldrig)(?: langre)? (?:kan )?(?:ata|fa) sig till(?: \w+){0,2}"
    r" (?:tillrackligt|nog|magnesium|behov\w*)"
    r"|riskerar (?:\w+ )?(?:brist|magnesiumbrist|att fa (?:for lite|brist))"
    r"|har (?:manga|de flesta|varannan \w+) (?:\w+ )?(?:magnesium)?brist"
    r"|(?:mineral|narings)(?:halt|innehall)\w*(?: \w+){0,5} (?:sjunkit|minskat|halverats)"
    r"|gronsak\w*(?: \w+){0,4} (?:innehaller|har) (?:\w+ )?(?:mindre|farre|lagre)"
    r"|(?:de flesta|manga|majoriteten|varannan|[0-9]+ (?:%|procent)|[0-9]+ av [0-9]+|\w+ av tio"
    r"|svenskar\w*|halften|befolkningen|alla|vi"
    r"|du)(?: \w+){0,5} (?:har (?:magnesiumbrist|brist)|lider av (?:magnesium)?brist|far (?:inte"
    r"|for lite|sallan)(?: \w+){0,4} (?:magnesium|tillrackligt|sig)"
    r"|(?:ater|far(?: i sig)?)(?: \w+){0,2} for lite)"
    r"|brist pa magnesium ar (?:vanlig\w*|utbred\w*)|magnesiumbrist ar (?:\w+ )?(?:vanlig\w*"
    r"|utbred\w*)|(?:diets?|foods?)(?: \w+){0,4} (?:don't|doesn't|do not|does not|cannot|can't)"
    r" (?:\w+ )?(?:provide|give|supply|contain|deliver)"
    r"|(?:diet|food)(?: \w+){0,4} (?:not enough|isn't enough|no longer|cannot provide"
    r"|lacks)|depleted soil\w*|kosten alene er ikke nok"
)

PROFESSION = (
    r"(?:lakar\w*|doktor\w*|\bdr\b\.?|overlakar\w*|professor\w*|dietist\w*|farmaceut\w*"
    r"|apotekare\w*|sjukskotersk\w*|barnmorsk\w*|fysioterapeut\w*|naprapat\w*|terapeut\w*"
    r"|vardpersonal\w*|naringsexpert\w*|(?:kardio|gyneko|neuro|dermato|onko|psyko|fysio|uro)log\w*|psykiater\w*"
    r"|kirurg\w*|tandlakar\w*|kiropraktor\w*|sjukgymnast\w*|idrottslakar\w*|doctors?|physicians?|arzt\w*|leger|lager)"
)
ENDORSEMENT = (
    rf"rekommendera(?:s|d|t|nde)?(?: \w+)? av (?:\w+ ){{0,3}}{PROFESSION}"
    rf"|{PROFESSION}(?: [a-z]+){{0,8}} rekommenderar|(?:sager|menar|berattar"
    rf"|enligt) (?:\w+ )?{PROFESSION}(?!\w| (?:anvisn|ordin|rad|foreskr|rekommend))"
    r"|jag rekommenderar(?: \w+){0,6} (?:patienter|kunder|klienter)|mina patienter"
    r"|(?:recommended|approved|trusted) by (?:\w+ )?(?:doctors|physicians|experts)"
    rf"|lakare (?:valjer|litar pa|foredrar)|godkan\w+ av (?:\w+ ){{0,2}}{PROFESSION}"
    r"|lakarnas (?:val|forst|favorit|rekommend\w*)|anbefales af lager|anbefalt av leger"
    r"|von arzten empfohlen"
)

FEAR = (
    r"(?:utan|brist pa|for lite|otillrackligt(?: med| intag av)?"
    r"|lagt intag av) (?:tillrackligt med )?magnesium(?: \w+){0,4} (?:kan|leder|ger|orsakar"
    r"|riskerar|slutar|far|drabbas|forsamras|okar|blir|fungerar)"
    r"|magnesiumbrist(?: \w+){0,2} (?:kan|leder|ger|orsakar|gor|okar)"
    r"|halsa\w*(?: \w+){0,3} (?:forsamras|tar (?:skada|stryk)|hotas|lider|i fara|blir lidande)"
    r"|\btar (?:\w+ ){0,2}halsa\w* skada"
    r"|riskerar (?:du|din|att)|without magnesium|utan (?:detta|det) (?:kan|riskerar)"
)

NEGATION = (
    r"\b(?:inte|ej|icke|aldrig|inga|inget|ingen|not|never|ikke|nicht|kein\w*|ei"
    r"|eivat)\b(?! (?:bara|enbart|endast))"
)
NOT_A_CLAIM = (
    r"bor (?:inte|ej)|rad(?:gor|fraga)|kontakta|konsult|kosthantering|ingred|biverk|overkansl"
    r"|sluta|avbryt|uppsok|tala med|fraga din|consult|klump|oxider|harsk|separer|behandlad med"
    r"|obehandlad"
    r"|(?:kan|stora?|hoga?|over\w*)[^.]*(?:laxer|los\w* mage|los\w* avfor|diarr)|varierad (?:och"
    r"|kost)|mangsidig|balanserad kost|halsosam livsstil|forvar|skyddas? (?:mot|fran) (?:ljus"
    r"|fukt|sol|varme)|overskrid|kunder? (?:koper|kopte)|\bkonto\b|leverans|frakt|oppet kop"
    r"|nyhetsbrev|upptag\w* av [^.]{0,60}(?:lakemedel|antibiotika|medicin)"
)
"""What shows that a sentence warns, advises or tells of a shop."""

HARMLESS = (
    r"\bsa (?:gor|tar|anvander) du|i lugn (?:takt|och ro)"
    r"|(?:fore|innan|vid|infor|nar)(?: du)?(?: ska| skall| gar och)?(?: \w+)? (?:sov\w*|somn\w*"
    r"|sang\w*|lagg\w*)|(?:tom|fastande|kanslig|full) mage|mage(?:n)? ?(?:& tarm|och tarm) ?/"
    r"|(?:skonsam|snall|mild)\w* (?:mot|for) (?:magen?|tarm\w*)|\blugn och ro\b(?= ?\?)"
    r"|efter traning|fore traning"
    r"|behandla\w* (?:\w+ ){0,3}(?:person)?(?:uppgift|data|order|bestallning|arende|retur)\w*"
    r"|\b(?:nar|om|dig som|du som|alla som) (?:\w+ ){0,3}(?:inte|ej|aldrig)(?: \w+)?"
    r" (?:vill|kan|far|orkar|hinner|lyckas|kommer|slutar)\b"
    r"|\b(?:antal|for) vuxna|hall (?:i )?minnet|pa (?:hud|vader|fotter)\w*|stressfri leverans"
)
"""Phrases with words of effect in them that claim nothing."""

STEMS = (
    *("bidra", "roll i", "roll for", "medverkar", "behovs for", "viktig", "nodvandig"),
    *("contribut", "trager", "tragt", "bidrager", "edist", "osallis", "bota", "lindr"),
    *("behandl", "forebygg", "forhindr", "motverk", "laker", "lakande", "kurer", "bekamp"),
    *("avhjalp", "hjalp", "effektiv", "skydda", "stoppa", "haver", "damp", "slipp", "reliev"),
    *("cure", "treat", "prevent", "heal", "heilt", "lindert", "linderung", "beugt", "modvirk"),
    *("motvirk", "helbred", "lievit", "ehkais", "hoitaa", "paranta", "kramp", "migran", "vark"),
    *("angest", "sjukdom", "pms", "diabetes", "restless", "somn", "sova", "sover", "sov ", "lugn"),
    *("avslapp", "slappna", "varva", "stress", "aterhamt", "prestation", "prestera"),
    *("uthallig", "tarm", "magen", "mage", "matsmalt", "leder", "aldrande", "forbranning"),
    *("vikt", "hormon", "detox", "avgift", "humor", "minne", "koncentrationen"),
    *("koncentrationsform", "fokus", "hjarn", "cirkulation", "blodtryck", "kolesterol"),
    *("immun", "vitalitet", "sleep", "unwind", "relax", "calm", "recovery", "memory", "sovn"),
    *(
        "afslap",
        "avslap",
        "schlaf",
        "entspann",
        "unta",
        "rentou",
        "energi",
        "energy",
        "pigg",
        "trott",
    ),
    *("orka", "starka", "starker", "muskl", "muskel", "nerv", "skelett", "starke"),
    *("rik pa", "rikt pa", "magnesiumrik", "hog halt", "hogt inneh", "hog magnesium"),
    *("hogt magnesium", "rich in", "high in", "reich an", "rig pa", "kalla t", "kalla f"),
    *("kalla a", "magnesiumkalla", "kilde til", "source of", "runsaasti", "lahde", "upptag"),
    *("absor", "biotillg", "marknadens", "sveriges", "varldens", "nordens", "europas"),
    *("bast i", "basta mag", "starkare", "effektivare", "renare", "battre", "tas upp"),
    *("utarmad", "naringsfattig", "racker inte", "inte racker", "brist", "svart att"),
    *("omojligt", "for lite", "rekommenderas av", "rekommenderat av", "rekommenderad av"),
    *(
        "rekommenderar",
        "rekommenderas ofta",
        "rekommenderas varmt",
        "patienter",
        "recommended",
        "diet",
        "foods ",
    ),
    *("anbefales a", "anbefalt a", "lakare rek", "doktor", "dr ", "dr.", "utan mag"),
    *("din halsa", "halsan", "riskera", "inflamm", "smart", "tillrackligt", "sank", "bra for"),
    *("optag", "opptak", "aufnahme", "imeytym", "soil", "krampf", "gegen", "luusto", "lihas"),
    *("hermosto", "fettforbr", "viktned", "blodsock", "magnesiumbrist", "smartlind"),
    *(
        "ersatter med",
        "ersatter lakem",
        "ersatter din",
        "de flesta",
        "hogsta",
        "nivel",
        "vadkramp",
        "muskelkramp",
    ),
    *("nattkramp", "benkramp", "menskramp", "magkramp", "muskelvark", "huvudvark", "ledvark"),
    *("traningsvark", "mensvark", "ryggvark", "muskelsmart", "ledsmart", "mensbesv", "klimakt"),
    *("vallning", "hjartklapp", "angestd", "somnl", "somnp", "somnb", "nattsomn", "djupsomn"),
    *("antiinfl", "anti-in", "nedvarv", "blodproppar", "benskorhet", "forstoppn", "halsbranna"),
    *("stelhet", "stark ", "risken f", "vila", "hud", "naglar", "hjart", "marknadsl"),
    *("sager", "berattar", "overlakar", "stroke", "cancer", "astma", "allergi", "eksem"),
    *("psoriasis", "artros", "artrit", "reumati", "osteopor", "feber", "forkyl", "influens"),
    *("infektion", "virus", "adhd", "tinnitus", "fibromyal", "yrsel", "illamaende", "magsar"),
    *("demens", "alzheimer", "parkinson", "epilepsi", "njursten", "gikt", "ischias", "libido"),
    *("depression", "nedstamd", "utbrand", "utmattningssyn", "myrkryp", "rastlosa", "domning"),
    *("potens", "sexlust", "ungdomlig", "bantning", "inre bal", "balans i", "sinne", "oro"),
    *("mildra", "reducer", "insomn", "blodcirk", "proteins", "saknar", "tacker s", "tacker i"),
    *("lakarnas", "mest ", "dubbelt", "tredubbelt", "muskelry", "muskelsp", "sura upp", "lagkr"),
    *("menssm", "utvil", "vakna", "rengor", "aterst", "balansen i", "god natt", "ma bra"),
    *(
        "psykolog",
        "psykisk",
        "forbattra",
        "maten",
        "kosten",
        "kost ar",
        "jordar",
        "akerjord",
        "akrar",
        "ata sig",
    ),
    *("alla beho", "vi beho", "du beho", "fa svenskar", "lakare v", "lakare l", "lakare f"),
    *("godkand av", "godkant av", "basta ", "hogst", "svarslag", "inget annat", "renast"),
    *("oslagba", "ojamforl", "lika ren", "i en klass"),
    *(
        "befri",
        "ta bort",
        "mental b",
        "mental h",
        "mental k",
        "har och",
        "har, hud",
        "hogst bio",
        "gar det",
        "racker det",
        "kan inte f",
        "kan du inte",
        "kan man inte",
        "kan vi inte",
    ),
    *("mineralh", "mineralinn", "naringsinn", "gronsak", "fa far", "fa nar", "fa av oss"),
    *("ater for l", "ater i dag", "ater idag", "far i sig", "gar inte att", "gar knappt"),
)
"""One of these begins a word of every sentence that claims; they are fast to find."""
STEM_BEHIND_A_SPACE = r"ork(?<=\w ork)"
"""Another, which begins no sentence."""
