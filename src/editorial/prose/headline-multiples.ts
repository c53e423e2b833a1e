import type { Finding } from '../../domain/finding.ts';
import { readFigures } from './figures.ts';
import { hasWords, looseWords, matchesOf } from './patterns.ts';
import type { ProseWords } from '../words/words.ts';
import type { Story } from './story.ts';

/**
 * Finds a headline that says of a measure that it doubles, triples or halves, where the text gives its change in per
 * cent, far from that, and has no other sign of it: neither such a word, nor such a percentage, nor two figures of that
 * ratio. Anything less may be right, so that it is not reported; nor are plans and forecasts, which the change of last
 * year does not contradict.
 */
export function findHeadlineMultiples({
  title,
  text,
  language,
  file,
  locate,
  status,
  exhibits,
}: Story): readonly Finding[] {
  const terms = termsOf[language.locale];
  if (terms === undefined || status === 'withdrawn') return [];
  const [word, factor] = multipleIn(title, language) ?? [];
  if (word === undefined || factor === undefined) return [];
  const measure = measureBeside(title, word, terms);
  if (measure === undefined) return [];
  const change = new RegExp(terms.change(measure), 'iu').exec(text)?.groups?.['change'];
  if (change === undefined) return [];
  const whole = `${text}\n${exhibits()}`;
  if (saysSo(whole, language) || hasRatio(whole, factor, language)) return [];
  return [
    {
      severity: 'warning',
      rule: 'headline-figure',
      file,
      ...locate('title'),
      message: `The headline says "${word}" of ${measure}, and the text gives a change of "${change}".`,
      hint: 'Correct one of them, or give the figures in the text.',
    },
  ];
}

/** The only measure of a headline, if it is the verb's subject or object: `Profit at Acme doubles`, `Acme halves its dividend`. */
function measureBeside(title: string, verb: string, { measures }: Terms): string | undefined {
  const all = new Set(title.match(new RegExp(`(?<!\\p{L})(?:${measures})(?!\\p{L})`, 'giu')));
  if (all.size !== 1) return undefined;
  const measure = String.raw`(?<measure>${measures})`;
  const subject = String.raw`(?<!\p{L})(?<!(?:${prepositions})\s)${measure}(?:\s(?:at|of|von|bei|de|du|des)\s\S+(?:\s\p{Lu}\S*)?|\sd['’]\S+)?(?:\s(?:${adverbs}))?\s${verb}(?!\s(?:down|up|as|its|the)\b)`;
  const object = String.raw`${verb}(?:\s(?:${determiners}))*\s${measure}(?=\s(?:${prepositions})\s|[,:;.–—-]|\s[–—]|$)`;
  const flags = 'iu';
  return [subject, object].flatMap((source) => new RegExp(source, flags).exec(title)?.groups?.['measure'] ?? [])[0];
}

const prepositions =
  'on|of|from|for|to|by|with|against|in|at|as|after|auf|von|mit|für|aus|im|nach|bei|de|du|des|sur|pour|par|avec|en|à';
const adverbs = 'more than|nearly|almost|about|mehr als|fast|sich|presque';
const determiners =
  'its|the|their|quarterly|annual|full-year|net|interim|final|den|die|das|seinen|seine|ihren|ihre|son|sa|ses|le|la|les|leur';

/** Verbs for a change by 100 to 300 per cent, or to a half, and the factor. */
function multipleIn(title: string, language: ProseWords): readonly [word: string, factor: number] | undefined {
  for (const [words, factor] of verbsOf(language)) {
    for (const { words: found, index } of matchesOf(words, title)) {
      const isPlan = planned.test(title) || found.endsWith('er');
      if (title.charAt(index + found.length) !== '-' && !isPlan) return [found, factor];
    }
  }
  return undefined;
}

/** Matches words for a plan: English before a verb, German anywhere. In French, the infinitive shows it. */
const planned = new RegExp(
  String.raw`(?<!\p{L})(?:(?:to|can|cannot|could|may|might|must|should|will|would)\s(?:(?:${adverbs})\s)?(?:doubl|trip|treb|quadrupl|halv)` +
    String.raw`|(?:will|wollen|sollt?e?n?|kann|könn(?:en|ten?)|dürften?|möchten?|muss|müssen|plant)\s|zu\s(?:verd|verv|halb))`,
  'iu',
);

const verbs = new WeakMap<ProseWords, readonly (readonly [RegExp, number])[]>();

function verbsOf(language: ProseWords): readonly (readonly [RegExp, number])[] {
  let known = verbs.get(language);
  if (known === undefined) {
    known = Object.entries(language.fractions).flatMap(([words, [percent = 0]]) => {
      const isHalf = percent === 50 && /^(?:halv|halbier)/.test(words);
      const isMultiple = [100, 200, 300].includes(percent);
      return isHalf || isMultiple ? [[looseWords(words, 'gi'), isHalf ? 0.5 : 1 + percent / 100] as const] : [];
    });
    verbs.set(language, known);
  }
  return known;
}

/** Whether a text has any word for a multiple or a half. */
function saysSo(text: string, { fractions }: ProseWords): boolean {
  const words = Object.entries(fractions).flatMap(([each, [percent = 0]]) => (percent >= 50 ? each : []));
  return hasWords(looseWords(`${words.join('|')}|${otherWords}`, 'gi'), text);
}

const otherWords =
  'two-?fold|three-?fold|[\\d.,]+ ?(?:x|-?fold|times|fach)|times|multipl\\w+|zweimal|dreimal|doppelt|Doppelte|Dreifache|fois|multipli\\w+';

/** Whether a text has two figures of a ratio, or the change in per cent, each within a sixth. */
function hasRatio(text: string, factor: number, language: ProseWords): boolean {
  const figures = readFigures(text, language).slice(0, MOST_FIGURES);
  const isNear = (ratio: number) => Math.abs(ratio / factor - 1) <= 1 / 6;
  return figures.some(({ value, unit, factor: scale }, index) => {
    if (unit === 'percent' && (isNear(1 + value / 100) || isNear(1 - value / 100))) return true;
    return figures.slice(0, index).some((other) => {
      if (value <= 0 || other.value <= 0) return false;
      // `from 40 to 81 million`: the first has the unit and the scale of the second.
      if (other.unit === 'plain' && other.factor === 1 && isNear(value / scale / other.value)) return true;
      return other.unit === unit && (isNear(value / other.value) || isNear(other.value / value));
    });
  });
}

const MOST_FIGURES = 200;

interface Terms {
  /** Sources of patterns: what doubles, and how a text says by how much. */
  readonly measures: string;
  readonly change: (measure: string) => string;
}

const percent = (words: string) => String.raw`(?<change>\d{1,2}(?:[.,]\d+)?\s?(?:%|${words}))(?![\p{L}\d])`;
/** Up to three words, which begin no other clause. */
const gap = String.raw`(?:\s[\p{L}\d’'$€£-]+){0,3}?\s`;

const termsOf: Readonly<Record<string, Terms>> = {
  'en-GB': {
    measures:
      'profits?|net income|earnings|revenues?|sales|turnover|orders|dividend|exports|imports|deliveries|shipments|output',
    change: (measure) =>
      String.raw`(?<!\p{L})${measure}${gap}(?:rose|grew|up|jumped|climbed|increased|gained|advanced|surged|soared|fell|dropped|down|declined|slid)(?:\s(?:by|about|some|nearly|roughly))?\s${percent('per cent|percent')}`,
  },
  de: {
    measures: 'Gewinn|Nettogewinn|Überschuss|Ergebnis|Umsatz|Erlöse|Absatz|Dividende|Exporte|Importe|Aufträge|Verlust',
    change: (measure) =>
      String.raw`(?<!\p{L})${measure}${gap}(?:stieg|stiegen|wuchs|wuchsen|kletterte|sank|sanken|fiel|fielen|legte|legten|ging|gingen)(?:\s[\p{L}\d]+){0,3}?\sum\s${percent('Prozent')}`,
  },
  fr: {
    measures:
      "bénéfice|résultat net|chiffre d['’]affaires|ventes|profit|dividende|exportations|importations|commandes|livraisons",
    change: (measure) =>
      String.raw`(?<!\p{L})${measure}${gap}(?:(?:a|ont)\s)?(?:augment|progress|grimp|bond|recul|baiss|chut|diminu)\p{L}+\sde\s${percent('pour cent')}`,
  },
};
