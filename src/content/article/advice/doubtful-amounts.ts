import type { Finding } from '../../../domain/finding.ts';
import { proseWordsFor } from '../../../editorial/words/words-for.ts';
import type { Path, YamlSource } from '../../yaml/yaml-source.ts';
import type { SalvagedFields } from '../reject-entry.ts';

/**
 * Finds amounts of advice whose point may divide thousands: `target: 1.200` in a story whose language has decimal
 * commas is shown as 1,200.
 */
export function findDoubtfulAmounts(
  { recommendation, ratings = [] }: SalvagedFields,
  language: string,
  source: YamlSource,
  file: string,
): readonly Finding[] {
  if (proseWordsFor(language)?.decimal !== ',') return [];
  const amounts: readonly (readonly [path: Path, amount: string | undefined])[] = [
    [['recommendation', 'target'], recommendation?.target],
    [['recommendation', 'price'], recommendation?.price],
    [['recommendation', 'changedFrom', 'target'], recommendation?.changedFrom?.target],
    ...ratings.map((rating, index) => [['ratings', index, 'target'], rating?.target] as const),
  ];
  return amounts.flatMap(([path, amount]): readonly Finding[] => {
    if (amount === undefined || !/^[1-9]\d{0,2}\.\d{3}$/.test(amount)) return [];
    return [
      {
        severity: 'warning',
        rule: 'advice-amount',
        file,
        ...source.locate(path),
        message: `"${amount}" is read as ${Math.trunc(Number(amount))} and a fraction: the point of an amount is before decimals.`,
        hint: `If it divides thousands, write ${amount.replace('.', '')}.`,
      },
    ];
  });
}
