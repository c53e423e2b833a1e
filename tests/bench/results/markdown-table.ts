import type { Outcome } from '../outcome.ts';
import { yardstick } from '../peers/peer.ts';
import { scenarios } from '../scenarios/scenario.ts';
import { formatHardware, formatVersions, type Machine } from './machine.ts';
import { yardstickOf, type PeerOutcome, type SizeResult } from './size-result.ts';

/**
 * All corpora as Markdown for a README: one table each, with times and processor times also as ratios to Hugo's, or to
 * those of our own cold build where Hugo did not run; then what was compared, where and when.
 */
export function formatMarkdown(results: readonly SizeResult[], machine: Machine): string {
  const runs = Math.max(...results.flatMap(rowsOf).map(({ outcome }) => outcome.runs), 0);
  const facts = [
    `${machine.date}, ${formatHardware(machine)}, load ${machine.load.toFixed(2)} before the start`,
    runs > 1 ? `medians of ${runs} runs` : 'one run of each',
    formatVersions(machine),
  ];
  return [...results.map(formatResult), `${facts.join('; ')}.`].join('\n\n');
}

function formatResult(result: SizeResult): string {
  const other = yardstickOf(result);
  const ratio = `÷ ${other ? yardstick : 'cold'}`;
  const header = ['', '', 'time', ratio, 'CPU', ratio, 'memory', 'pages'];
  return [
    `**${result.articles.toLocaleString('en')} articles**`,
    '',
    row(header),
    row(header.map((_, column) => (column < 2 ? ':--' : '--:'))),
    ...rowsOf(result).map(({ generator, build, outcome }) =>
      row([generator, build, ...cellsOf(outcome, other ?? result.tickerpress.cold)]),
    ),
    ...result.failures.map((failure) => `\n${failure.replace(/ failed\..*/s, ' failed.')}`),
  ].join('\n');
}

interface Row extends Omit<PeerOutcome, 'build'> {
  readonly build: string;
}

/** The cold builds of all first, and then what Tickerpress does besides. */
function rowsOf({ tickerpress, peers }: SizeResult): readonly Row[] {
  const own = scenarios.flatMap((scenario): readonly Row[] => {
    const outcome = tickerpress[scenario];
    return outcome ? [{ generator: 'Tickerpress', build: scenario, outcome }] : [];
  });
  return [...own.slice(0, 1), ...peers, ...own.slice(1)];
}

function cellsOf({ seconds, cpuSeconds, peakBytes, published }: Outcome, by: Outcome | undefined): readonly string[] {
  return [
    formatSeconds(seconds),
    formatRatio(seconds, by?.seconds),
    formatSeconds(cpuSeconds),
    formatRatio(cpuSeconds, by?.cpuSeconds),
    peakBytes === undefined ? '?' : `${Math.round(peakBytes / 1e6).toLocaleString('en')} MB`,
    published?.pages.toLocaleString('en') ?? '',
  ];
}

function formatSeconds(seconds: number | undefined): string {
  return seconds === undefined ? '?' : `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`;
}

function formatRatio(figure: number | undefined, yardstickFigure: number | undefined): string {
  return figure === undefined || !yardstickFigure ? '' : (figure / yardstickFigure).toFixed(2);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
