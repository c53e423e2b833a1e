import { recommendingPhrases } from './recommending-phrases.ts';

/** Words that recommend a share, with their offset in a text in UTF-16 units. */
export interface RecommendingWords {
  readonly text: string;
  readonly offset: number;
}

/** Fast test: each of the phrases contains one of these. */
const sign =
  /\b(?:we|I)\s+(?:\w+\s+){0,2}(?:rate|upgrade|downgrade|raise|lower|cut|initiate|start|resume|reiterate|maintain|keep|recommend|advise|suggest|urge|would)\b|\b(?:we|I)['’]d\b|\b(?:our|my)\s+(?:\S+\s+)?(?:price|target|rating|recommendation)\b|\bshould\s+(?:now\s+)?(?:buy|sell|short|dump)\b|\ban?\s+(?:strong |clear |screaming )?(?:buy|sell)\b|\bwir\s+(?:stufen|bewerten|empfehlen|raten)\b|kursziel/i;

/** Same, for the other phrases. Patterns without flags take less time than one with them. */
const otherSign = /\b(?:[Ww]e(?:['’]re|\s+(?:are|set))|I(?:['’]m|\s+(?:am|set))|[Nn]ow\s+is)\b/;
/** Same, for texts that are not English. */
const foreignSign =
  /[nN]ous|[nN]otre|sollten|[kK]auf|[uU]nsere?m?\s+(?:Rat|Fazit|Urteil|Votum|Empfehlung)|devr|doivent|est\s+(?:à|un|clair)/;

/** Same, for the phrases of one language. */
const signsByLanguage: Readonly<Record<string, RegExp>> = {
  en: /time\sto\s(?:buy|sell|short)|(?:Buy|Sell|Avoid|Dump)\s|(?:verdict|advice|conclusion|call)(?::|\s(?:is|remains))/,
  fr: /faut\s(?:acheter|vendre)|moment\sd|Achetez|Vendez/,
  es: /[aei]mos\s|uestr|deber|deben\s|momento\s|es\suna\s/,
  it: /iamo\s|ostr[oa]\s|dovrebbero|devono\s|momento\s|è\s/,
};

/**
 * Marks of reported speech and of negation, in English, German and French: such a sentence recommends nothing, and a
 * question does not either.
 */
const reported =
  /(?<![\p{L}\p{N}])(?:said|says|wrote|writes|told|according\s+to|analysts?|brokers?|if|whether|argue[sd]?|believes|thinks|reckons?|consensus|asked|sagte|sagt|meint|schreibt|laut|zufolge|analysten?|falls|wenn|selon|d['’]après|analystes?|estiment?|dit|déclaré|écrit|pas|jamais|si|not|never|nor|neither|nothing|cannot|nicht|nie|keine?)(?![\p{L}\p{N}])|n['’]t(?![\p{L}])/iu;

/**
 * Whether a text of any length may hold such words: a fast test.
 *
 * @param language of the text (BCP 47); any if left out.
 */
export function mayRecommend(text: string, language?: string): boolean {
  const primary = language?.toLowerCase().split('-')[0];
  if (sign.test(text) || otherSign.test(text) || (primary !== 'en' && foreignSign.test(text))) return true;
  const signs = primary === undefined ? Object.values(signsByLanguage) : [signsByLanguage[primary]];
  return signs.some((signOfLanguage) => signOfLanguage?.test(text));
}

/**
 * @param text a paragraph of plain text or Markdown. Text in quotation marks is not the newsroom's own.
 * @param language of the text (BCP 47); any if left out.
 */
export function findRecommendingWords(text: string, language?: string): readonly RecommendingWords[] {
  if (!mayRecommend(text, language)) return [];
  const own = text.replace(quotation, (quoted) => ' '.repeat(quoted.length));
  const found = recommendingPhrases().flatMap(({ pattern, reported: others }) =>
    Array.from(own.matchAll(pattern), ({ 0: match, index: offset }) => ({ match, offset, others })),
  );
  return found
    .filter(({ match, offset, others }) => {
      const sentence = sentenceAround(own, offset, match.length);
      return !(others ?? reported).test(sentence) && !sentence.endsWith('?');
    })
    .sort((left, right) => left.offset - right.offset)
    .filter(({ offset }, index, all) => offset >= endOf(all[index - 1]))
    .map(({ match, offset }) => ({ text: match.replace(/\s+/g, ' '), offset }));
}

function endOf(found: { readonly match: string; readonly offset: number } | undefined): number {
  return found ? found.offset + found.match.length : 0;
}

const quotation =
  /"[^"\n]{0,400}"|“[^”]{0,400}”|„[^“”]{0,400}[“”]|«[^»]{0,400}»|»[^«]{0,400}«|‘[^’]{0,200}’(?!\p{L})|`[^`\n]+`/gu;

/** Most characters of a sentence that are read on each side of a phrase. */
const MAX_SIDE = 600;

function sentenceAround(text: string, start: number, length: number): string {
  const before = text.slice(Math.max(0, start - MAX_SIDE), start);
  const from = Math.max(...['. ', '! ', '? ', '.\n', ': '].map((end) => before.lastIndexOf(end) + 1), 0);
  const after = text.slice(start + length, start + length + MAX_SIDE);
  const end = /[.!?](?:\s|$)/.exec(after);
  return before.slice(from) + text.slice(start, start + length) + (end ? after.slice(0, end.index + 1) : after);
}
