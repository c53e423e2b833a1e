import type { Chart, Earnings } from '../../src/charts/chart.ts';
import { readExhibit, type ExhibitLanguage, type ExhibitReading } from '../../src/charts/read-exhibit.ts';
import type { ExhibitSurface } from '../../src/charts/write/surface.ts';
import { wordsFor } from '../../src/domain/language/words/words-for.ts';

/** Reads a block whose data file, if it names one, has the given text. */
export function read(block: string, file?: string, language: ExhibitLanguage = 'chart'): ExhibitReading {
  return readExhibit(language, block, (name) => (name === 'growth.csv' ? file : undefined));
}

/** A chart without problems. */
export function chartOf(block: string, file?: string): Chart {
  const { exhibit, problems } = read(block, file);
  if (exhibit?.kind !== 'chart' || problems.length > 0) throw new Error(JSON.stringify(problems));
  return exhibit;
}

export function earningsOf(block: string): Earnings {
  const { exhibit, problems } = read(block, undefined, 'earnings');
  if (exhibit?.kind !== 'earnings' || problems.length > 0) throw new Error(JSON.stringify(problems));
  return exhibit;
}

export const head = 'title: What it shows\nsource: Company reports\n';

/** Each problem as `place: message hint`. */
export function told({ problems }: ExhibitReading): readonly string[] {
  return problems.map(({ place, message, hint }) => {
    const file = place.in === 'data' ? `${place.file}:` : '';
    return `${file}${place.line}:${place.column} ${message} ${hint}`;
  });
}

export function surfaceOf(language: string, changes: Partial<ExhibitSurface> = {}): ExhibitSurface {
  return {
    language,
    words: wordsFor(language).charts,
    id: 'c.1',
    dataHref: '/2014/10/story/growth.csv',
    link: (text) => [{ text }],
    ...changes,
  };
}
