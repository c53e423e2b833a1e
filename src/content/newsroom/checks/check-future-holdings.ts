import type { Newsroom } from '../../../domain/edition/newsroom.ts';
import type { Finding } from '../../../domain/finding.ts';
import type { IsoDay } from '../../../domain/instant.ts';
import type { Path } from '../../yaml/yaml-source.ts';

const file = 'src/newsroom/authors.yaml';

/**
 * Finds days of declared holdings that have not come.
 *
 * @param today the current day in the newsroom's time zone.
 * @param readText reads `authors.yaml`; called only for such days.
 */
export async function findFutureHoldings(
  { authors }: Pick<Newsroom, 'authors'>,
  today: IsoDay,
  readText: (file: string) => string,
): Promise<readonly Finding[]> {
  const days = authors.flatMap(({ id, holdings = [] }) =>
    holdings.flatMap(({ from, until, trades = [] }, index): readonly (readonly [IsoDay | undefined, Path])[] => [
      [from, [id, 'holdings', index, 'from']],
      [until, [id, 'holdings', index, 'until']],
      ...trades.map((day, place) => [day, [id, 'holdings', index, 'trades', place]] as const),
    ]),
  );
  const future = days.filter(([day]) => day !== undefined && day > today);
  if (future.length === 0) return [];
  // Loaded on demand: hardly any build has such days.
  const { readYaml } = await import('../../yaml/yaml-source.ts');
  const source = readYaml(readText(file), file, 1);
  return future.map(([day = '', path]) => ({
    severity: 'error',
    rule: 'holding-in-future',
    file,
    ...source.locate(path),
    message: `The day ${day} of this holding is in the future.`,
    hint: path.includes('until')
      ? 'Leave "until" out while it is held.'
      : 'Correct the day, or add it when it has come.',
  }));
}
