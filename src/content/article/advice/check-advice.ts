import type { Finding } from '../../../domain/finding.ts';
import { changeOf, instantOf, latestMoment } from '../../../domain/moment.ts';
import type { Path, YamlSource } from '../../yaml/yaml-source.ts';
import type { SalvagedFields } from '../reject-entry.ts';

/**
 * Finds missing parts of a recommendation. The rules are those of Commission Delegated Regulation (EU) 2016/958,
 * articles 2 to 4, for public recommendations of shares.
 */
export function checkAdvice(fields: SalvagedFields, source: YamlSource, file: string): readonly Finding[] {
  const findings: Finding[] = [];
  const complain = (rule: string, path: Path, message: string, hint: string) =>
    findings.push({ severity: 'error', rule, file, ...source.locate(path), message, hint });

  const { recommendation, ratings = [] } = fields;
  if (recommendation) {
    for (const { part, lacks, example, article, isNeeded } of needs) {
      if (recommendation[part] !== undefined || hasValue(source.data, ['recommendation', part])) continue;
      if (!isNeeded(recommendation)) continue;
      const hint = `Add ${part}: ${example}. ${regulation}, article ${article}, asks for it.`;
      complain('recommendation-incomplete', ['recommendation'], `The recommendation ${lacks}.`, hint);
    }
    const { priceAt } = recommendation;
    const { published, updated, corrections } = fields;
    if (priceAt !== undefined && published !== undefined) {
      const dates = (corrections ?? []).flatMap((correction) =>
        correction?.date === undefined ? [] : [{ date: correction.date }],
      );
      const last =
        latestMoment([published, changeOf({ published, updated, corrections: dates }) ?? published]) ?? published;
      if (instantOf(priceAt) > instantOf(last)) {
        const hint = 'Give the price that the story was written with, and its time.';
        complain('recommendation-price', ['recommendation', 'priceAt'], '"priceAt" is later than the story.', hint);
      }
    }
  }
  for (const [index, rating] of ratings.entries()) {
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
  const value = path.reduce<unknown>(
    (group, key) => (typeof group === 'object' && group !== null ? Reflect.get(group, key) : undefined),
    data,
  );
  return value !== undefined;
}
