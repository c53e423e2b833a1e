import type { Finding } from '../../../domain/finding.ts';
import { instantOf, isBefore, type Moment } from '../../../domain/moment.ts';
import type { Direction } from '../../../domain/trust/recommendation.ts';
import { Unquoted } from '../../yaml/unquoted.ts';
import type { Path, YamlSource } from '../../yaml/yaml-source.ts';
import type { SalvagedFields } from '../reject-entry.ts';

/**
 * Finds missing parts of a recommendation. The rules are those of Commission Delegated Regulation (EU) 2016/958,
 * articles 2 to 4, for public recommendations of shares.
 */
export function checkAdvice(fields: SalvagedFields, source: YamlSource, file: string): readonly Finding[] {
  const findings: Finding[] = [];
  const complain = (rule: string, path: Path, message: string, hint: string, severity: Finding['severity'] = 'error') =>
    findings.push({ severity, rule, file, ...source.locate(path), message, hint });

  const { recommendation, ratings = [] } = fields;
  const dates = datesOf(fields);
  // A day alone is not before a time of that day.
  const isLate = (moment: Moment | undefined) =>
    moment !== undefined && dates.length > 0 && dates.every((date) => isBefore(date, moment));
  // Of anything else than a group, which is reported itself, nothing is known.
  if (recommendation && isGroup(valueAt(source.data, ['recommendation']))) {
    for (const { part, lacks, example, article, isNeeded } of needs) {
      if (recommendation[part] !== undefined || hasValue(source.data, ['recommendation', part])) continue;
      if (!isNeeded(recommendation)) continue;
      const hint = `Add ${part}: ${example}. ${regulation}, article ${article}, asks for it.`;
      complain('recommendation-incomplete', ['recommendation'], `The recommendation ${lacks}.`, hint);
    }
    const { price, priceAt, changedFrom } = recommendation;
    if (isLate(priceAt)) {
      const hint = 'Give the price that the story was written with, and its time.';
      complain('recommendation-price', ['recommendation', 'priceAt'], '"priceAt" is later than the story.', hint);
    }
    const { published } = fields;
    const age = published && priceAt ? Math.floor((instantOf(published) - instantOf(priceAt)) / 86_400_000) : 0;
    if (age > oldDays) {
      const hint = 'Correct "priceAt", or give a price of the days before the story.';
      const message = `The price is ${age} days older than the story.`;
      complain('recommendation-price-old', ['recommendation', 'priceAt'], message, hint, 'warning');
    }
    if (price !== undefined && Number(price) === 0) {
      const hint = 'Give the price on which the advice rests.';
      complain('recommendation-price', ['recommendation', 'price'], 'No share has the price 0.', hint);
    }
    if (isLate(changedFrom?.date)) {
      const path = ['recommendation', 'changedFrom', 'date'];
      const hint = 'Give the day of the advice that this one replaces, or leave "changedFrom" out.';
      complain('recommendation-change-wrong', path, 'The advice that this one replaces is later than the story.', hint);
    }
    findings.push(...checkTarget(recommendation, source, file));
  }
  for (const [index, rating] of ratings.entries()) {
    if (isLate(rating?.date)) {
      const hint = 'Correct it, or say when the story was updated: updated.';
      const path = ['ratings', index, 'date'];
      complain('rating-later', path, 'This rating is later than the story.', hint, 'warning');
    }
    if (
      rating?.target === undefined ||
      rating.currency !== undefined ||
      hasValue(source.data, ['ratings', index, 'currency'])
    )
      continue;
    const hint = 'Add currency: and its three letters, as in USD.';
    complain('rating-currency', ['ratings', index, 'target'], 'The target of this rating has no currency.', hint);
  }
  return findings;
}

/** Days after which a price is old: its year is often that of the year before. */
const oldDays = 31;

/** Warns about a target that the share would have to move against the advice to reach. */
function checkTarget({ direction, target, price }: Advice, source: YamlSource, file: string): readonly Finding[] {
  if (direction === undefined || target === undefined || price === undefined) return [];
  const [expected, now] = [Number(target), Number(price)];
  const isBelow = rising.has(direction) && expected < now;
  if (!isBelow && !(falling.has(direction) && expected > now)) return [];
  return [
    {
      severity: 'warning',
      rule: 'recommendation-target',
      file,
      ...source.locate(['recommendation', 'target']),
      message: `The target ${target} is ${isBelow ? 'below' : 'above'} the price ${price}, and the advice is "${direction}".`,
      hint: 'Correct the one that is wrong.',
    },
  ];
}

/** Advice that expects the price itself to rise or fall. The others compare a share with others, or expect neither. */
const rising: ReadonlySet<string> = new Set<Direction>(['buy', 'add']);
const falling: ReadonlySet<string> = new Set<Direction>(['reduce', 'sell']);

/** When the story was published, updated and corrected; empty if it is not known when it was published. */
function datesOf({ published, updated, corrections = [] }: SalvagedFields): readonly Moment[] {
  if (published === undefined) return [];
  return [published, updated, ...corrections.map((correction) => correction?.date)].filter(
    (date) => date !== undefined,
  );
}

export const regulation = 'Delegated Regulation (EU) 2016/958';

type Advice = NonNullable<SalvagedFields['recommendation']>;

interface Need {
  readonly part: 'horizon' | 'price' | 'priceAt' | 'currency' | 'basis' | 'risks' | 'code';
  readonly lacks: string;
  readonly example: string;
  /** Article of the regulation. */
  readonly article: string;
  readonly isNeeded: (recommendation: Advice) => boolean;
}

const needs: readonly Need[] = [
  {
    part: 'horizon',
    lacks: 'does not say for how long it is meant',
    example: '12 months',
    article: '4(1)(e)',
    isNeeded: () => true,
  },
  {
    part: 'basis',
    lacks: 'does not say how it was reached',
    example: 'the method of the valuation, and what it assumes',
    article: '4(1)(b)',
    isNeeded: () => true,
  },
  {
    part: 'risks',
    lacks: 'names no risk',
    example: 'what could make it wrong',
    article: '4(1)(e)',
    isNeeded: () => true,
  },
  {
    part: 'price',
    lacks: 'does not say what the share cost',
    example: '33.10',
    article: '4(1)(i)',
    isNeeded: () => true,
  },
  {
    part: 'priceAt',
    lacks: 'does not say when its price was taken',
    example: '2026-05-03 16:00',
    article: '4(1)(g)',
    isNeeded: ({ price }) => price !== undefined,
  },
  {
    part: 'currency',
    lacks: 'has a price without a currency',
    example: 'USD',
    article: '4(1)(g)',
    isNeeded: ({ price, target }) => price !== undefined || target !== undefined,
  },
  {
    part: 'code',
    lacks: 'names no code of conduct',
    example: 'the code that your newsroom follows',
    article: '2(3)',
    isNeeded: () => true,
  },
];

/** Whether a field has a value, valid or not: an invalid one is not missing. */
function hasValue(data: unknown, path: Path): boolean {
  return valueAt(data, path) !== undefined;
}

function isGroup(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Unquoted);
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (group, key) => (typeof group === 'object' && group !== null ? Reflect.get(group, key) : undefined),
    data,
  );
}
