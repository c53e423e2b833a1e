/** A phrase by which a newsroom itself recommends. */
export interface RecommendingPhrase {
  readonly pattern: RegExp;
  /** Matches marks of sentences in which it does not; those of `recommending-words.ts` if left out. */
  readonly reported?: RegExp | undefined;
}

/*
 * Phrases by which a newsroom itself recommends, as sources of patterns. Each is narrow, since warnings that are often
 * wrong are ignored.
 */

/** After a phrase: its end, or when to follow it. */
const ends = String.raw`(?=\s*(?:[.!;,)—–]|$)|\s+(?:now|immediately|at|below|under|here|jetzt|nun|ahora|adesso|ora)(?!\p{L}))`;

const advice = 'buy|sell|hold|add|reduce|outperform|underperform|overweight|underweight|equal[- ]weight|neutral';
const advised = String.raw`(?:an?\s+)?(?:strong\s+|clear\s+|screaming\s+)?(?:${advice})`;
const shares = String.raw`(?:shares?|stocks?|bonds?|units|position)`;
const us = String.raw`(?:we|I)\s+(?:(?:now|still|also|therefore|continue\s+to|remain|again)\s+)?`;
const holders = '(?:investors|readers|shareholders|holders|you)';

const english: readonly string[] = [
  String.raw`${us}rate\s+(?:\S+\s+){1,5}?(?:as\s+)?${advised}`,
  String.raw`${us}(?:upgrade|downgrade|raise|lower|cut|initiate|start|resume|reiterate|maintain)\s+(?:\S+\s+){1,7}?(?:to|at|as|with|on)\s+${advised}`,
  String.raw`(?:we(?:\s+are|['’]re)|I(?:\s+am|['’]m))\s+(?:now\s+)?(?:upgrading|downgrading|raising|lowering|cutting|initiating|starting|reiterating|maintaining)\s+(?:\S+\s+){1,7}?(?:to|at|as|with|on)\s+${advised}`,
  String.raw`(?:now\s+is\s+(?:the|a\s+good)\s+(?:time|moment)|it(?:['’]s|\s+is)\s+time)\s+to\s+(?:buy|sell|short)\s+(?:\S+\s+){0,4}?${shares}`,
  String.raw`${us}(?:reiterate|maintain|keep)\s+our\s+(?:\S+\s+)?(?:${advice})\s+(?:rating|recommendation)`,
  String.raw`${us}(?:recommend|advise|suggest|urge)\s+(?:that\s+)?(?:\S+\s+){0,3}?(?:buying|selling|shorting|accumulating|(?:to\s+)?(?:buy|sell|short))\s+(?:\S+\s+){0,4}?${shares}`,
  String.raw`${us}(?:advise|urge|recommend)\s+${holders}\s+to\s+(?:buy|sell|hold)${ends}`,
  String.raw`${us}recommend\s+(?:the|this|these|its|their)\s+(?:shares|stock)(?!\s+(?:exchange|market|be)(?!\p{L}))`,
  String.raw`(?:we|I)(?:\s+would|['’]d)\s+(?:buy|sell|short|avoid)\s+(?:\S+\s+){0,4}?${shares}`,
  String.raw`(?:our|my)\s+(?:\S+\s+)?(?:price\s+target|target\s+price)`,
  String.raw`${us}set\s+an?\s+(?:\S+\s+)?(?:price\s+target|target\s+price)`,
  String.raw`(?:our|my)\s+(?:rating|recommendation)\s+(?:is|remains|stays|goes\s+to)\s+${advised}`,
  String.raw`(?:our|my)\s+(?:verdict|advice|recommendation|conclusion|call)\s*(?::|is:?|remains:?)\s+(?:to\s+)?(?:buy|sell|hold|avoid|accumulate)${ends}`,
  String.raw`(?:the|these|its|their)\s+(?:shares|stock)\s+(?:is|are|remains?|looks?(?:\s+like)?)\s+an?\s+(?:strong\s+|clear\s+|screaming\s+)?(?:buy|sell)`,
  String.raw`${holders}\s+should\s+(?:now\s+)?(?:buy|sell|short|dump)\s+(?:\S+\s+){0,3}?${shares}`,
  String.raw`(?:investors|shareholders|holders)\s+should\s+(?:now\s+)?(?:buy|sell)${ends}`,
];

const aktien = String.raw`(?:aktien?|papiere?|anteile|titel|anleihen?)`;
const anleger = '(?:anleger|leser|aktionäre|investoren|sie)';

const german: readonly string[] = [
  String.raw`wir\s+(?:stufen|bewerten)\s+(?:\S+\s+){1,6}?(?:mit|auf|als)\s+(?:kaufen|halten|verkaufen|kauf|verkauf|übergewichten|untergewichten)`,
  String.raw`wir\s+(?:empfehlen|raten),?\s+(?:\S+\s+){0,6}?(?:zum\s+(?:kauf|verkauf)|zu\s+(?:kaufen|verkaufen)|den\s+(?:kauf|verkauf))`,
  String.raw`unser\s+(?:\S+\s+)?kursziel`,
  String.raw`unsere\s+(?:ver)?kaufs?empfehlung`,
  String.raw`unser(?:e|em)?\s+(?:rat|fazit|urteil|votum|empfehlung)\s*(?::|lautet:?|ist:?)\s+(?:kaufen|verkaufen|halten|kauf|verkauf)${ends}`,
  String.raw`${anleger}\s+sollten\s+(?:\S+\s+){0,3}?${aktien}\s+(?:\S+\s+){0,3}?(?:kaufen|verkaufen|abstoßen|abstossen)`,
  String.raw`(?:anleger|aktionäre|investoren)\s+sollten\s+(?:jetzt\s+|nun\s+)?(?:zugreifen|einsteigen|aussteigen|kaufen|verkaufen)${ends}`,
  String.raw`jetzt\s+ist\s+(?:der|ein)\s+(?:richtiger?\s+|guter?\s+)?(?:zeitpunkt|moment),?\s+(?:\S+\s+){0,2}?(?:\S+-)?${aktien}\s+(?:\S+\s+){0,2}?zu\s+(?:kaufen|verkaufen)`,
  String.raw`(?:die|diese)\s+(?:\S+[-\s])?${aktien}\s+(?:ist|sind|bleibt|bleiben)\s+(?:für\s+uns\s+)?eine?\s+(?:klarer?\s+|starker?\s+)?(?:kauf|verkauf|kaufempfehlung|verkaufsempfehlung)`,
  String.raw`(?:ist|sind|bleibt|bleiben)\s+für\s+uns\s+(?:weiterhin\s+)?eine?\s+(?:klarer?\s+)?(?:kauf|verkauf)`,
];

const titres = String.raw`(?:[dl]['’])?(?:actions?|titres?|parts|obligations?)`;

const french: readonly string[] = [
  String.raw`nous\s+(?:recommandons|conseillons|préconisons|suggérons)\s+(?:\S+\s+){0,4}?(?:[dl]['’])?(?:achat|acheter|vente|vendre|conserver|renforcer|alléger)`,
  String.raw`nous\s+(?:relevons|abaissons|maintenons|réitérons|passons|initions)\s+(?:\S+\s+){0,7}?(?:à|avec|sur)\s+(?:l['’])?(?:acheter|achat|conserver|vendre|vente|neutre|surperformance|sous-performance|surpondérer|sous-pondérer|renforcer|alléger)`,
  String.raw`nous\s+(?:restons|demeurons)\s+(?:\S+\s+)?(?:à\s+l['’](?:achat|vente)|acheteurs|vendeurs)`,
  String.raw`notre\s+objectif\s+de\s+cours`,
  String.raw`notre\s+(?:recommandation|conseil|verdict|avis)\s*(?::|est|reste|passe)\s+(?:à\s+|de\s+|d['’])?(?:l['’])?(?:achetez|acheter|achat|conservez|conserver|vendez|vendre|vente|neutre|renforcer|alléger)`,
  String.raw`(?:investisseurs|actionnaires|lecteurs|épargnants|vous)\s+(?:devraient|devriez|doivent)\s+(?:\S+\s+)?(?:acheter|vendre)\s+(?:\S+\s+){0,3}?${titres}`,
  String.raw`(?:il\s+faut|c['’]est\s+le\s+(?:bon\s+)?moment\s+(?:de|d['’]))\s?(?:acheter|vendre)\s+(?:\S+\s+){0,2}?${titres}`,
  String.raw`(?:(?:cette|l['’])\s?action|le\s+titre)\s+est\s+(?:clairement\s+)?(?:à\s+(?:acheter|vendre)|un\s+achat|une\s+vente)`,
];

const comprar = String.raw`(?:comprar|vender|mantener|acumular|(?:la\s+)?(?:compra|venta))`;
const acciones = String.raw`(?:acci[oó]n(?:es)?|t[ií]tulos?|valor(?:es)?|bonos?)`;

const spanish: readonly string[] = [
  String.raw`(?:recomendamos|aconsejamos|sugerimos)\s+(?:\S+\s+){0,3}?(?:comprar|vender|acumular|(?:la\s+)?(?:compra|venta)\s+de)\s+(?:\S+\s+){0,3}?${acciones}`,
  String.raw`(?:elevamos|subimos|bajamos|rebajamos|mantenemos|reiteramos|iniciamos)\s+(?:\S+\s+){0,6}?recomendaci[oó]n\s+(?:\S+\s+){0,4}?(?:a|en|de)\s+${comprar}`,
  String.raw`nuestro\s+precio\s+objetivo`,
  String.raw`nuestr[oa]\s+(?:recomendaci[oó]n|consejo|veredicto)\s*(?::|es|sigue\s+siendo|pasa\s+a)\s+(?:de\s+)?${comprar}`,
  String.raw`(?:inversores|accionistas|lectores|ahorradores)\s+(?:deber[ií]an|deben)\s+(?:comprar|vender)\s+(?:\S+\s+){0,3}?${acciones}`,
  String.raw`es\s+(?:el|un\s+buen)\s+momento\s+(?:de|para)\s+(?:comprar|vender)\s+(?:\S+\s+){0,2}?${acciones}`,
  String.raw`(?:la\s+acci[oó]n|el\s+t[ií]tulo)\s+es\s+una\s+(?:clara\s+)?(?:compra|venta)`,
];

const acquistare = String.raw`(?:acquistare|comprare|vendere|mantenere|accumulare|(?:l['’]\s?)?acquisto|(?:la\s+)?vendita)`;
const azioni = String.raw`(?:azion[ei]|titol[oi]|quote|obbligazioni)`;

const italian: readonly string[] = [
  String.raw`(?:raccomandiamo|consigliamo|suggeriamo)\s+(?:\S+\s+){0,3}?(?:di\s+(?:acquistare|comprare|vendere|accumulare)|(?:l['’]\s?acquisto|la\s+vendita))\s+(?:\S+\s+){0,3}?(?:dell['’]|l['’])?${azioni}`,
  String.raw`(?:alziamo|abbassiamo|confermiamo|manteniamo|ribadiamo|avviamo)\s+(?:\S+\s+){0,2}?(?:giudizio|rating|raccomandazione)\s+(?:\S+\s+){0,4}?(?:a|su|di|d['’])\s?(?:buy|sell|hold|neutral|${acquistare})`,
  String.raw`nostro\s+(?:prezzo\s+obiettivo|target\s+price)`,
  String.raw`nostr[oa]\s+(?:raccomandazione|consiglio|giudizio|verdetto)\s*(?::|è|resta|rimane|passa\s+a)\s+(?:di\s+|d['’])?(?:buy|sell|${acquistare})`,
  String.raw`(?:investitori|azionisti|lettori|risparmiatori)\s+(?:dovrebbero|devono)\s+(?:acquistare|comprare|vendere)\s+(?:\S+\s+){0,3}?${azioni}`,
  String.raw`è\s+(?:il|un\s+buon)\s+momento\s+(?:di|per)\s+(?:acquistare|comprare|vendere)\s+(?:\S+\s+){0,2}?${azioni}`,
  String.raw`(?:il\s+titolo|l['’]azione)\s+è\s+(?:chiaramente\s+)?(?:da\s+(?:acquistare|comprare|vendere)|un\s+(?:chiaro\s+)?acquisto)`,
];

/** Before a phrase: the start of a text, with up to 9 signs, or of a sentence. */
const begins = String.raw`(?<=^[^\p{L}\p{N}]{0,9}|[.!?]\s{1,9})`;

/** With a capital, at the start of a sentence or of a company's name. */
const named: readonly string[] = [
  String.raw`${begins}(?:Buy|Sell|Avoid|Dump)\s+(?:[^\s,;:]+\s+){0,3}?(?:shares|stock)(?=[.!;]|$|\s+(?:now|before|while|at\s+this)(?!\p{L}))`,
  String.raw`${begins}(?:Kaufen|Verkaufen)\s+Sie\s+(?:[^\s,;:]+\s+){0,2}?(?:\S+-)?(?:Aktien?|Papiere|Anteile)`,
  String.raw`${begins}(?:Achetez|Vendez)\s+(?:[^\s,;:]+\s+){0,2}?(?:[dl]['’])?(?:actions?|titres?)`,
  String.raw`È\s+il\s+momento\s+di\s+(?:acquistare|comprare|vendere)\s+\p{Lu}\p{L}+(?=[.!;,]|$)`,
  String.raw`\p{Lu}[\p{L}\p{N}.&’'-]{1,40}\s+(?:is|remains|looks\s+like)\s+(?:still\s+|now\s+)?an?\s+(?:strong\s+|clear\s+|screaming\s+)?(?:buy|sell)${ends}`,
  String.raw`(?:[Ii]t(?:['’]s|\s+is)|[Nn]ow\s+is\s+the)\s+time\s+to\s+(?:buy|sell|short)\s+\p{Lu}\p{L}+(?=[.!;,]|$)`,
  String.raw`(?:[Ii]l\s+faut|[Cc]['’]est\s+le\s+(?:bon\s+)?moment\s+(?:de|d['’]))\s?(?:acheter|vendre)\s+\p{Lu}\p{L}+(?=[.!;,]|$)`,
  String.raw`(?:[Rr]ecomendamos|[Aa]consejamos)\s+(?:comprar|vender)\s+\p{Lu}\p{L}+(?=[.!;,]|$)`,
  String.raw`(?:[Rr]accomandiamo|[Cc]onsigliamo)\s+di\s+(?:acquistare|comprare|vendere)\s+\p{Lu}\p{L}+(?=[.!;,]|$)`,
];

const reportedInSpanish =
  /(?<!\p{L})(?:dij[oe]\w*|dice[ns]?|según|analistas?|señal\p{L}+|afirm\p{L}+|cree[ns]?|si|no|ni|tampoco|nunca)(?!\p{L})/iu;
const reportedInItalian =
  /(?<!\p{L})(?:ha(?:nno)?\s+detto|dice|dicono|secondo|analist[aie]|afferma(?:no)?|ritien\p{L}+|se|non|mai|né)(?!\p{L})/iu;

let compiled: readonly RecommendingPhrase[] | undefined;

/** The phrases, compiled when they are first needed: that takes 9 ms per thread, and most texts have no sign of them. */
export function recommendingPhrases(): readonly RecommendingPhrase[] {
  compiled ??= [
    ...compile([...english, ...german, ...french], 'giu'),
    ...compile(named, 'gu'),
    ...compile(spanish, 'giu', reportedInSpanish),
    ...compile(italian, 'giu', reportedInItalian),
  ];
  return compiled;
}

function compile(sources: readonly string[], flags: string, reported?: RegExp): readonly RecommendingPhrase[] {
  return sources.map((source) => {
    const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}\p{N}])`, flags);
    return { pattern, reported };
  });
}
