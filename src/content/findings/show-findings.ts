import { styleText } from 'node:util';
import type { Finding } from '../../domain/finding.ts';
import { groupFindings, type FindingGroup } from './group-findings.ts';
import { formatFinding, formatPlace, formatWords, labels, sortFindings } from './print-findings.ts';
import { printable } from './printable.ts';

/** A group of more findings is shown as one line. */
const mostPlaces = 3;

/** The same limit for errors, which must be corrected one by one, and for groups that have only the rule in common. */
const mostSeparatePlaces = 10;

/** With more findings than this, `mostPlaces` applies to all groups. */
const muchToShow = 100;

/** Most groups that are shown: a newsroom can have tens of thousands of findings. */
const mostGroups = 50;

export interface FindingsView {
  /** With colours, and under the names of their files. */
  readonly isStyled: boolean;
  /** A sentence that says where all findings are: `All of them are in .press/report.json.` */
  readonly whereAll: string;
}

export const whereAllFindings = 'npm run check -- --format json shows all of them.';

/** Whether to write colours to a stream: to a terminal unless `NO_COLOR` is set, to any stream with `FORCE_COLOR`. */
export function isStyled(stream: NodeJS.WriteStream): boolean {
  return styleText('bold', 'x', { stream }) !== 'x';
}

/**
 * Formats findings for a terminal. Small groups are shown place by place, large ones as one line: `NYSE:QTGX: 482
 * articles, first articles/2011/x.md:12`. If there are too many groups, warnings are cut before errors.
 */
export function showFindings(findings: readonly Finding[], view: FindingsView): string {
  const groups = groupFindings(findings);
  const shown = groups.slice(0, mostGroups);
  const isLarge = (group: FindingGroup) => group.findings.length > placesFor(group, findings.length);
  const [large, small] = [shown.filter(isLarge), shown.filter((group) => !isLarge(group))];
  const single = sortFindings(small.flatMap((group) => group.findings));
  return [
    ...(view.isStyled ? styleByFile(single) : single.map(formatFinding)),
    ...large.map(view.isStyled ? styleGroup : formatGroup),
    ...countRest(groups.slice(mostGroups), view),
  ].join('\n');
}

function placesFor({ severity, first }: FindingGroup, total: number): number {
  const isSeparate = severity === 'error' || first.about === undefined;
  return isSeparate && total <= muchToShow ? mostSeparatePlaces : mostPlaces;
}

function formatGroup(group: FindingGroup): string {
  return `${describeGroup(group)}  ${labels[group.severity]}${formatWords(group.first)}`;
}

/** Shape: `NYSE:QTGX: 482 articles, first articles/2011/x.md:12`. */
function describeGroup({ subject, first, findings }: FindingGroup): string {
  const files = new Set(findings.map(({ file }) => file));
  const noun = findings.every(({ file }) => file.startsWith('articles/')) ? 'article' : 'file';
  const number = `${files.size.toLocaleString('en')} ${noun}${files.size === 1 ? '' : 's'}`;
  const places =
    files.size === findings.length ? number : `${findings.length.toLocaleString('en')} places in ${number}`;
  return `${printable(subject)}: ${places}, first ${formatPlace(first)}`;
}

function countRest(groups: readonly FindingGroup[], { whereAll }: FindingsView): readonly string[] {
  if (groups.length === 0) return [];
  const numbers = (['error', 'warning', 'hint'] as const).flatMap((severity) => {
    const sizes = groups.filter((group) => group.severity === severity).map(({ findings }) => findings.length);
    const number = sizes.reduce((sum, size) => sum + size, 0);
    return number > 0 ? [`${number.toLocaleString('en')} ${severity}${number === 1 ? '' : 's'}`] : [];
  });
  return [`Not shown: ${numbers.join(', ')} about ${groups.length.toLocaleString('en')} more things. ${whereAll}`];
}

const colours = { error: 'red', warning: 'yellow', hint: 'cyan' } as const satisfies Record<
  Finding['severity'],
  Parameters<typeof styleText>[0]
>;

/** Formats each file's name, with its findings below it by line and column. */
function styleByFile(findings: readonly Finding[]): readonly string[] {
  return [...Map.groupBy(findings, ({ file }) => file)].flatMap(([file, own]) => {
    const places = own.map((finding) => formatPlace(finding).slice(printable(file).length + 1));
    const width = Math.max(...places.map(({ length }) => length));
    const lines = own.map((finding, index) => {
      const place = (places[index] ?? '').padEnd(width);
      return `  ${style('dim', place)}${width > 0 ? '  ' : ''}${styleWords(finding)}`;
    });
    return [style('underline', printable(file)), ...lines, ''];
  });
}

function styleGroup(group: FindingGroup): string {
  return `${style('underline', describeGroup(group))}\n  ${styleWords(group.first)}\n`;
}

function styleWords(finding: Finding): string {
  const { severity, message, hint } = finding;
  const label = style(colours[severity], severity.padEnd('warning'.length));
  return `${label}  ${printable(message)}${hint ? ` ${style('dim', printable(hint))}` : ''}`;
}

function style(format: Parameters<typeof styleText>[0], text: string): string {
  return text === '' ? '' : styleText(format, text, { validateStream: false });
}
