/** Words that recommend a share, with their offset in a text in UTF-16 units. */
export interface RecommendingWords {
  readonly text: string;
  readonly offset: number;
}

const advice = 'buy|sell|hold|add|reduce|outperform|underperform|overweight|underweight|equal[- ]weight|neutral';
const advised = String.raw`(?:an?\s+)?(?:strong\s+|clear\s+|screaming\s+)?(?:${advice})`;
const shares = String.raw`(?:shares?|stocks?|bonds?|units|position)`;
const aktien = String.raw`(?:aktien?|papiere?|anteile|titel|anleihen?)`;
const us = String.raw`(?:we|I)\s+(?:(?:now|still|also|therefore|continue\s+to|remain|again)\s+)?`;

/**
 * Phrases by which a newsroom itself recommends. Each is narrow, since warnings that are often wrong are ignored.
 */
const ways: readonly RegExp[] = [
  String.raw`${us}rate\s+(?:\S+\s+){1,5}?(?:as\s+)?${advised}`,
  String.raw`${us}(?:upgrade|downgrade|raise|lower|cut|initiate|start|resume|reiterate|maintain)\s+(?:\S+\s+){1,7}?(?:to|at|as|with|on)\s+${advised}`,
  String.raw`(?:we(?:\s+are|['’]re)|I(?:\s+am|['’]m))\s+(?:now\s+)?(?:upgrading|downgrading|raising|lowering|cutting|initiating|starting|reiterating|maintaining)\s+(?:\S+\s+){1,7}?(?:to|at|as|with|on)\s+${advised}`,
  String.raw`now\s+is\s+(?:the|a\s+good)\s+(?:time|moment)\s+to\s+(?:buy|sell|short)\s+(?:\S+\s+){0,4}?${shares}`,
  String.raw`${us}(?:reiterate|maintain|keep)\s+our\s+(?:\S+\s+)?(?:${advice})\s+(?:rating|recommendation)`,
  String.raw`${us}(?:recommend|advise|suggest|urge)\s+(?:\S+\s+){0,3}?(?:buying|selling|shorting|to\s+(?:buy|sell|short))\s+(?:\S+\s+){0,4}?${shares}`,
  String.raw`(?:we|I)(?:\s+would|['’]d)\s+(?:buy|sell|short|avoid)\s+(?:\S+\s+){0,4}?${shares}`,
  String.raw`(?:our|my)\s+(?:\S+\s+)?(?:price\s+target|target\s+price)`,
  String.raw`(?:our|my)\s+(?:rating|recommendation)\s+(?:is|remains|stays|goes\s+to)\s+${advised}`,
  String.raw`(?:the|these|its|their)\s+(?:shares|stock)\s+(?:is|are|remains?|looks?(?:\s+like)?)\s+an?\s+(?:strong\s+|clear\s+|screaming\s+)?(?:buy|sell)`,
  String.raw`(?:investors|readers|shareholders|holders|you)\s+should\s+(?:now\s+)?(?:buy|sell|short|dump)\s+(?:\S+\s+){0,3}?${shares}`,
  String.raw`wir\s+(?:stufen|bewerten)\s+(?:\S+\s+){1,6}?(?:mit|auf|als)\s+(?:kaufen|halten|verkaufen|kauf|verkauf|übergewichten|untergewichten)`,
  String.raw`wir\s+(?:empfehlen|raten)\s+(?:\S+\s+){0,6}?(?:zum\s+(?:kauf|verkauf)|zu\s+(?:kaufen|verkaufen)|den\s+(?:kauf|verkauf))`,
  String.raw`unser\s+(?:\S+\s+)?kursziel`,
  String.raw`unsere\s+(?:ver)?kaufs?empfehlung`,
  String.raw`(?:anleger|leser|aktionäre|investoren|sie)\s+sollten\s+(?:\S+\s+){0,3}?${aktien}\s+(?:\S+\s+){0,3}?(?:kaufen|verkaufen|abstoßen|abstossen)`,
  String.raw`(?:die|diese)\s+${aktien}\s+(?:ist|sind|bleibt|bleiben)\s+(?:für\s+uns\s+)?eine?\s+(?:klarer?\s+|starker?\s+)?(?:kauf|verkauf|kaufempfehlung|verkaufsempfehlung)`,
  String.raw`nous\s+(?:recommandons|conseillons|préconisons|suggérons)\s+(?:\S+\s+){0,4}?(?:[dl]['’])?(?:achat|acheter|vente|vendre|conserver|renforcer|alléger)`,
  String.raw`nous\s+(?:relevons|abaissons|maintenons|réitérons|passons|initions)\s+(?:\S+\s+){0,7}?(?:à|avec|sur)\s+(?:l['’])?(?:acheter|achat|conserver|vendre|vente|neutre|surperformance|sous-performance|surpondérer|sous-pondérer|renforcer|alléger)`,
  String.raw`notre\s+objectif\s+de\s+cours`,
  String.raw`notre\s+(?:recommandation|conseil)\s+(?:est|reste|passe)\s+(?:à\s+|de\s+|d['’])?(?:l['’])?(?:acheter|achat|conserver|vendre|vente|neutre|renforcer|alléger)`,
  String.raw`(?:investisseurs|actionnaires|lecteurs|épargnants|vous)\s+(?:devraient|devriez|doivent)\s+(?:\S+\s+)?(?:acheter|vendre)\s+(?:\S+\s+){0,3}?(?:[dl]['’])?(?:actions?|titres?|parts|obligations?)`,
  String.raw`(?:(?:cette|l['’])\s?action|le\s+titre)\s+est\s+(?:clairement\s+)?(?:à\s+(?:acheter|vendre)|un\s+achat|une\s+vente)`,
].map((way) => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${way})(?![\p{L}\p{N}])`, 'giu'));

/** Fast test: each of the phrases contains one of these. */
const sign =
  /\b(?:we|I)\s+(?:\w+\s+){0,2}(?:rate|upgrade|downgrade|raise|lower|cut|initiate|start|resume|reiterate|maintain|keep|recommend|advise|suggest|urge|would)\b|\b(?:we|I)['’]d\b|\b(?:our|my)\s+(?:\S+\s+)?(?:price|target|rating|recommendation)\b|\bshould\s+(?:now\s+)?(?:buy|sell|short|dump)\b|\ban?\s+(?:strong |clear |screaming )?(?:buy|sell)\b|\bwir\s+(?:stufen|bewerten|empfehlen|raten)\b|kursziel/i;

/** Same, for the other phrases. Two patterns without flags take less time than one with them. */
const otherSigns = [
  /\b(?:[Ww]e(?:['’]re|\s+are)|I(?:['’]m|\s+am)|[Nn]ow\s+is)\b/,
  /[nN]ous|[nN]otre|sollten|[kK]auf|devr|doivent|est\s+(?:à|un|clair)/,
];

/** Marks of reported speech and of negation: such a sentence recommends nothing. */
const reported =
  /(?<![\p{L}\p{N}])(?:said|says|wrote|writes|told|according\s+to|analysts?|brokers?|if|sagte|sagt|meint|schreibt|laut|zufolge|analysten?|falls|wenn|selon|d['’]après|analystes?|estiment?|dit|déclaré|écrit|pas|jamais|si|not|never|nor|neither|nothing|cannot|nicht|nie|keine?)(?![\p{L}\p{N}])|n['’]t(?![\p{L}])/iu;

/** Whether a text of any length may hold such words: a fast test. */
export function mayRecommend(text: string): boolean {
  return sign.test(text) || otherSigns.some((other) => other.test(text));
}

/** @param text a paragraph of plain text or Markdown. Text in quotation marks is not the newsroom's own. */
export function findRecommendingWords(text: string): readonly RecommendingWords[] {
  if (!mayRecommend(text)) return [];
  const own = text.replace(quotation, (quoted) => ' '.repeat(quoted.length));
  const found = ways.flatMap((way) =>
    Array.from(own.matchAll(way), (match) => ({ text: match[0].replace(/\s+/g, ' '), offset: match.index })),
  );
  return found
    .filter(({ offset, text: words }) => !reported.test(sentenceAround(own, offset, words.length)))
    .sort((left, right) => left.offset - right.offset);
}

const quotation =
  /"[^"\n]{0,400}"|“[^”]{0,400}”|„[^“”]{0,400}[“”]|«[^»]{0,400}»|»[^«]{0,400}«|‘[^’]{0,200}’(?!\p{L})|`[^`\n]+`/gu;

function sentenceAround(text: string, start: number, length: number): string {
  const before = text.slice(0, start);
  const from = Math.max(...['. ', '! ', '? ', '.\n', ': '].map((end) => before.lastIndexOf(end) + 1), 0);
  const end = /[.!?](?:\s|$)/.exec(text.slice(start + length));
  return text.slice(from, end ? start + length + end.index : undefined);
}
