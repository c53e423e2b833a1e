import type { DataSource } from '../../charts/read/table.ts';
import type { Finding } from '../../domain/finding.ts';
import type { FilePlace } from '../../domain/edition/article.ts';
import { dayOfMoment } from '../../domain/moment.ts';
import { toTicker } from '../../domain/registry/ticker.ts';
import { findWrongWeekdays } from '../../editorial/prose/dates/weekdays.ts';
import { examineStory } from '../../editorial/prose/examine-story.ts';
import type { Story } from '../../editorial/prose/story.ts';
import { findWireLines } from '../../editorial/wire/wire-lines.ts';
import { proseWordsFor } from '../../editorial/words/words-for.ts';
import type { BodySurvey } from '../../markdown/survey/survey.ts';
import type { SplitFile } from '../files/front-matter.ts';
import type { YamlSource } from '../yaml/yaml-source.ts';
import type { SalvagedFields } from './reject-entry.ts';

interface Written {
  readonly file: string;
  readonly fields: SalvagedFields;
  readonly survey: BodySurvey;
  readonly split: SplitFile;
  readonly source: YamlSource;
  readonly findData: DataSource;
}

interface Setting {
  /** BCP 47. Texts in a language without a list of words are not examined. */
  readonly language: string;
  /** IANA name. */
  readonly timeZone?: string | undefined;
}

/** Applies the rules of prose to an article's file. */
export function examineText(
  { file, fields, survey, split, source, findData }: Written,
  { language, timeZone = 'UTC' }: Setting,
): readonly Finding[] {
  const words = proseWordsFor(language);
  const { title = '', summary = '', kind = 'news', status = 'ready', published, sources = [] } = fields;
  const { exhibits, links, paragraphs, text } = survey;
  const locate = (field: 'title' | 'summary') => locateQuickly(split.yaml, field) ?? source.locate([field]);
  const lineAt = (offset: number) => split.bodyLine + countLines(split.body, offset);
  const wireLines = findWireLines({ file, title, status, paragraphs, locate, lineAt });
  const weekdays = findWrongWeekdays({ ...survey, file, lineAt });
  if (!words) return [...wireLines, ...weekdays];
  const ofProse = examineStory({
    file,
    title,
    summary,
    kind,
    status,
    day: published && dayOfMoment(published, timeZone),
    words: survey.words,
    paragraphs,
    text,
    symbols: () => symbolsOf(survey),
    exhibits: () => exhibits.map((exhibit) => `${exhibit.text}\n${dataOf(exhibit.file, findData)}`).join('\n'),
    columns: () => exhibits.flatMap(columnsOf),
    hasSources:
      sources.length > 0 ||
      links.some(({ href }) => /^(?:https?:)?\/\//i.test(href)) ||
      exhibits.some((exhibit) => /^source:/m.test(exhibit.text)) ||
      split.body.includes('[^'),
    language: words,
    locate,
    lineAt,
  });
  return [...wireLines, ...weekdays, ...ofProse];
}

const places = {
  title: { name: /^ *title:/m, value: /^title: *(?=[^\s|>&*!])/m },
  summary: { name: /^ *summary:/m, value: /^summary: *(?=[^\s|>&*!])/m },
} as const;

/** Locates the value of a one-line field without parsing all of the YAML. */
function locateQuickly(yaml: string, field: keyof typeof places): FilePlace | undefined {
  const { name, value } = places[field];
  const match = value.exec(yaml);
  if (match?.index !== yaml.search(name)) return undefined;
  return { line: 2 + countLines(yaml, match.index), column: match[0].length + 1 };
}

function symbolsOf({ namings }: BodySurvey): ReturnType<Story['symbols']> {
  return namings.flatMap(({ words, occurrences, isInText }) => {
    const [first, second] = occurrences;
    // With several candidates, it is not certain which company each belongs to.
    if (!isInText || words === '' || second || first?.kind !== 'ticker') return [];
    return [{ words, ticker: toTicker(first.exchange, first.symbol), offset: first.offset }];
  });
}

/** The columns of a chart whose figures nobody has doubted yet. */
function columnsOf({ exhibit, problems, offset }: BodySurvey['exhibits'][number]): ReturnType<Story['columns']> {
  if (exhibit?.kind !== 'chart' || problems.some(({ rule }) => rule === 'chart-figure')) return [];
  return exhibit.series.map(({ name, values, decimals }) => {
    return { name, values, decimals, isRate: exhibit.unit.isRate, offset };
  });
}

function dataOf(file: string | undefined, findData: DataSource): string {
  return file === undefined ? '' : (findData(file) ?? '');
}

function countLines(text: string, offset: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
