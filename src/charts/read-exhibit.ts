import type { Exhibit } from './chart.ts';
import type { ChartProblem, Complain } from './problem.ts';
import { readChart } from './read/chart.ts';
import { readEarnings } from './read/earnings.ts';
import type { DataSource } from './read/table.ts';

/** Info strings of fenced blocks that are exhibits. */
const exhibitLanguages = ['chart', 'earnings'] as const;
export type ExhibitLanguage = (typeof exhibitLanguages)[number];

export function isExhibitLanguage(language: string): language is ExhibitLanguage {
  return exhibitLanguages.some((known) => known === language);
}

export interface ExhibitReading {
  /** The exhibit; undefined if there are errors. */
  readonly exhibit: Exhibit | undefined;
  readonly problems: readonly ChartProblem[];
  /** Data file that the block names, as written; it may not exist. */
  readonly file: string | undefined;
}

/** Reads the text of a fenced block. Collects all problems and never throws. */
export function readExhibit(language: ExhibitLanguage, block: string, find: DataSource): ExhibitReading {
  const problems: ChartProblem[] = [];
  const complain: Complain = (place, rule, message, hint, severity) => {
    problems.push({ severity: severity ?? 'error', rule, message, hint, place });
  };
  let file: string | undefined;
  const source: DataSource = (name) => find((file = name));
  const exhibit = language === 'chart' ? readChart(block, source, complain) : readEarnings(block, source, complain);
  const isWhole = problems.every(({ severity }) => severity === 'warning');
  return { exhibit: isWhole ? exhibit : undefined, problems, file };
}
