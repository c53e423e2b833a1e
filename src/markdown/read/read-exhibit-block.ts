import type { Annotations, Exhibit } from '../../charts/chart.ts';
import { readExhibit, type ExhibitLanguage } from '../../charts/read-exhibit.ts';
import type { DataSource } from '../../charts/read/table.ts';
import { readCsv } from '../../charts/read/csv.ts';
import type { DataPlace, ExhibitBlock, Prose } from '../body.ts';

/** Functions of the surrounding body that reading an exhibit needs. */
export interface ExhibitContext {
  /** The body's source, to which offsets refer. */
  readonly source: string;
  readonly find: (raw: string) => number;
  readonly findData: DataSource;
  /** Returns the number of an exhibit; called once per exhibit. */
  readonly nextExhibit: () => number;
}

/** @param token the fenced block: its source, and the text between the fences. */
export function readExhibitBlock(
  language: ExhibitLanguage,
  token: { readonly raw: string; readonly text: string },
  context: ExhibitContext,
): ExhibitBlock {
  // In a list, blanks before the fence may be a tab in the source.
  const raw = token.raw.trimStart();
  const fence = context.find(raw);
  const offset = fence + raw.indexOf('\n') + 1;
  const reading = readExhibit(language, token.text, context.findData);
  const texts = reading.exhibit ? textsOf(reading.exhibit) : [];
  // The file is read again only for the place of a text from it that may be reported.
  const isSuspect = (text: string) => sign.test(text) && !token.text.includes(text);
  const places = texts.some(isSuspect) ? cellsOf(reading.file, context.findData) : undefined;
  const proses = texts.map((text): Prose => {
    const data = isSuspect(text) ? places?.get(text) : undefined;
    return { ...plainProse(text, offset), ...(data && { data }) };
  });
  const lineStarts = reading.problems.length > 0 ? startsOf(token.text, context.source, fence) : [];
  return {
    kind: 'exhibit',
    language,
    text: token.text,
    number: context.nextExhibit(),
    ...reading,
    proses,
    offset,
    lineStarts,
  };
}

/** A fast test: what may be markup or damaged has one of these. */
const sign = /[^\p{L}\p{N} .,'’()-]/u;

/** Places of the texts of a data file: of each, the first. */
function cellsOf(file: string | undefined, findData: DataSource): ReadonlyMap<string, DataPlace> | undefined {
  const text = file === undefined ? undefined : findData(file);
  const reading = text === undefined ? undefined : readCsv(text);
  if (file === undefined || !reading?.ok) return undefined;
  const cells = reading.rows.flat().toReversed();
  return new Map(cells.map((cell) => [cell.text, { file, line: cell.line, column: cell.column }]));
}

/** Offset of each line of a block, after the marks and blanks that put it into a list or a quotation. */
function startsOf(text: string, source: string, fence: number): readonly number[] {
  let next = fence;
  return text.split('\n').map((line) => {
    const start = source.indexOf('\n', next) + 1;
    if (start === 0) return next;
    const end = source.indexOf('\n', start);
    const written = source.slice(start, end < 0 ? source.length : end).trimEnd();
    next = start;
    return start + Math.max(0, written.length - line.trimEnd().length);
  });
}

/** Visible texts of an exhibit, without dates. */
function textsOf(exhibit: Exhibit): readonly string[] {
  const { title, subtitle, source, notes } = exhibit;
  const names =
    exhibit.kind === 'earnings'
      ? exhibit.rows.map(({ name }) => name)
      : [
          ...exhibit.series.map(({ name }) => name),
          ...(exhibit.rows.kind === 'category' ? exhibit.rows.labels : []),
          ...annotations(exhibit.annotations),
        ];
  return [title, subtitle, ...names, notes, source].filter((text) => text !== undefined);
}

function annotations({ events, bands, lines }: Annotations): readonly string[] {
  return [...events, ...bands, ...lines].map(({ text }) => text);
}

/** Makes a run of plain text without markup. */
export function plainProse(text: string, offset: number): Prose {
  const leaf = { kind: 'text', text, start: 0, index: 0, mentions: 'link', isSmart: true, offset } as const;
  return { text, content: [leaf], leaves: [leaf] };
}
