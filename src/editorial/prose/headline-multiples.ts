import { memoise, memoiseByObject } from '../../domain/memoise.ts';
import type { Finding } from '../../domain/finding.ts';
import { readFigures, withLatinSigns } from './figures.ts';
import { hasWords, looseWords, matchesOf } from './patterns.ts';
import type { MultipleWords, ProseWords } from '../words/words.ts';
import type { Story } from './story.ts';

/**
 * Finds a headline that says of a measure that it doubles, triples, halves or rises by a third, where the text gives
 * its change in per cent, far from that, and has no other sign of it: neither such a word, nor such a percentage, nor
 * two figures of that ratio. Anything less may be right, so that it is not reported; nor are plans and forecasts, which
 * the change of last year does not contradict.
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
  const { multiples } = language;
  if (multiples === undefined || status === 'withdrawn') return [];
  const multiple = multipleIn(title, language, multiples) ?? partIn(title, multiples);
  if (multiple === undefined) return [];
  const { word, isPart } = multiple;
  const measure = measureBeside(title, word, multiples);
  if (measure === undefined) return [];
  const change = changePattern(measure, multiples).exec(withLatinSigns(text))?.groups?.['change'];
  if (change === undefined) return [];
  const whole = `${text}\n${exhibits()}`;
  if (statesMultiple(whole, language, multiples) || hasRatio(whole, multiple, language)) return [];
  if (isPart === true && hasWords(anyOf(multiples.parts.inText), whole)) return [];
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

/**
 * The only measure of a headline, if it is the verb's subject or object: `Profit at Acme doubles`,
 * `Acme halves its dividend`.
 */
function measureBeside(title: string, verb: string, words: MultipleWords): string | undefined {
  const { measures, owners, prepositions, adverbs, determiners, isVerbFirst } = words;
  const all = new Set(title.match(new RegExp(`(?<!\\p{L})(?:${measures})(?!\\p{L})`, 'giu')));
  if (all.size !== 1) return undefined;
  const measure = String.raw`(?<measure>${measures})`;
  const subject = String.raw`(?<!\p{L})(?<!(?:${prepositions})\s)${measure}(?:\s(?:${owners})\s\S+(?:\s\p{Lu}\S*)?|\sd['’]\S+)?(?:\s(?:${adverbs}))?\s${verb}(?!\s(?:down|up|as|its|the|${determiners})(?!\p{L}))`;
  const object = String.raw`${verb}(?:\s(?:${determiners}))*\s${measure}(?=\s(?:${prepositions})\s|[,:;.–—-]|\s[–—]|$)`;
  const flags = 'iu';
  const beside = String.raw`(?<!\p{L})(?:${measure}(?:\s(?!${prepositions})\p{L}+){0,2}\s${verb}|${verb}\s(?:ال)?(?<after>${measures}))(?!\p{L})`;
  if (isVerbFirst) {
    const groups = new RegExp(beside, flags).exec(title)?.groups;
    return groups?.['measure'] ?? groups?.['after'];
  }
  return [subject, object].flatMap((source) => new RegExp(source, flags).exec(title)?.groups?.['measure'] ?? [])[0];
}

/** How a text says by how much per cent a measure changed. */
function changePattern(measure: string, { changed, percent, isVerbFirst }: MultipleWords): RegExp {
  const figure = String.raw`(?<change>\d{1,2}(?:[.,]\d+)?\s?(?:[%٪]|${percent}))(?![\p{L}\d])`;
  // Up to three words, which begin no other clause.
  const gap = String.raw`(?:\s[\p{L}\d’'$€£-]+){0,3}?\s`;
  if (isVerbFirst) {
    return new RegExp(String.raw`(?<!\p{L})(?:${changed})\s(?:صافي\s)?(?:ال)?${measure}${gap}${figure}`, 'iu');
  }
  return new RegExp(String.raw`(?<!\p{L})${measure}${gap}${changed}\s${figure}`, 'iu');
}

/** Verbs for a change by 100 to 300 per cent, or to a half, and the factor. */
function multipleIn(title: string, language: ProseWords, { plans }: MultipleWords): Multiple | undefined {
  const isPlanned = plans !== undefined && new RegExp(`(?<!\\p{L})(?:${plans})`, 'iu').test(title);
  for (const [words, factor] of verbsOf(language)) {
    for (const { words: found, index } of matchesOf(words, title)) {
      // In French, the infinitive shows a plan.
      const isPlan = isPlanned || found.endsWith('er');
      if (title.charAt(index + found.length) !== '-' && !isPlan) return { word: found, factor };
    }
  }
  return undefined;
}

interface Multiple {
  readonly word: string;
  readonly factor: number;
  /** Whether it is a change by a part: `up by a third`. */
  readonly isPart?: true;
}

/** A phrase for a change by a part of what there was, and the factor. */
function partIn(title: string, { parts, determiners }: MultipleWords): Multiple | undefined {
  const { rises, falls, plans, by, shares, after = '', inText } = parts;
  if (!hasWords(anyOf(inText), title) || (plans !== undefined && hasWords(anyOf(plans), title))) return undefined;
  const names = Object.keys(shares).join('|');
  const phrase = new RegExp(
    String.raw`(?<!\p{L})(?<word>(?:(?<rises>${rises})|${falls})\s${by}(?<part>${names})(?:\s(?:of|de)(?=\s(?:${determiners})\s)|(?!\p{L})${after}))`,
    'iu',
  );
  const groups = phrase.exec(title)?.groups;
  const [, share = 0] =
    Object.entries(shares).find(([words]) => new RegExp(`^(?:${words})$`, 'i').test(groups?.['part'] ?? '')) ?? [];
  if (groups?.['word'] === undefined || share === 0) return undefined;
  return { word: groups['word'], factor: groups['rises'] === undefined ? 1 - share : 1 + share, isPart: true };
}

const anyOf = memoise((words: string) => looseWords(words, 'gi'));

/** Words that state a multiple or a half, with the factor. */
const verbsOf = memoiseByObject(({ fractions, multiples }: ProseWords): readonly (readonly [RegExp, number])[] => {
  const verbs = Object.entries(fractions).flatMap(([words, [percent = 0]]) => {
    const isHalf = percent === 50 && /^(?:halv|halbier)/.test(words);
    const isMultiple = [100, 200, 300].includes(percent);
    return isHalf || isMultiple ? [[looseWords(words, 'gi'), isHalf ? 0.5 : 1 + percent / 100] as const] : [];
  });
  const phrases = Object.entries(multiples?.phrases ?? {});
  return [...verbs, ...phrases.map(([words, factor]) => [looseWords(words, 'gi'), factor] as const)];
});

/** Whether a text has any word for a multiple or a half. */
function statesMultiple(text: string, { fractions }: ProseWords, { others }: MultipleWords): boolean {
  const words = Object.entries(fractions).flatMap(([each, [percent = 0]]) => (percent >= 50 ? each : []));
  // The longest first: `halbierte` begins with `halb`.
  const sources = words.toSorted((one, other) => other.length - one.length);
  return hasWords(looseWords(`${sources.join('|')}|${others}|${withFigure}`, 'gi'), text);
}

const withFigure = '[\\d.,]+ ?(?:x|-?fold|times|fach)';

/**
 * Whether a text has two figures of a ratio, or the change in per cent, each within a sixth; of a change by a part,
 * within a fifth of the change.
 */
function hasRatio(text: string, { factor, isPart }: Multiple, language: ProseWords): boolean {
  const figures = readFigures(text, language).slice(0, mostFigures);
  const tolerance = isPart === true ? Math.min(1 / 6, (Math.abs(factor - 1) * 0.21) / factor) : 1 / 6;
  const isNear = (ratio: number) => Math.abs(ratio / factor - 1) <= tolerance;
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

const mostFigures = 200;
