import type { DataSource } from '../../charts/read/table.ts';
import { csvName } from '../../charts/write/csv.ts';
import type { ArticleBody, InternalLink, BracketedTickers } from '../../domain/edition/article.ts';
import type { Finding } from '../../domain/finding.ts';
import { toTicker } from '../../domain/registry/ticker.ts';
import { plainOriginOf } from '../../domain/addresses/plain-origin.ts';
import { isRemote } from '../../markdown/render/figures.ts';
import { isAllowedLink } from '../../markdown/links.ts';
import type { BodySurvey } from '../../markdown/survey/survey.ts';
import { type SplitFile } from '../files/front-matter.ts';
import { digestWhole } from '../../files/digest.ts';
import type { FrontMatterMentions } from './front-matter-mentions.ts';
import { mentionsOnceEach, toMention, toNearMiss, toTableNearMiss } from './mentions.ts';
import { besideArticle } from '../files/article-paths.ts';

/** Converts problems of a body to findings with lines. */
export function findBodyProblems(survey: BodySurvey, { body, bodyLine }: SplitFile, file: string): readonly Finding[] {
  const lineAt = createLineCounter(body, bodyLine);
  return survey.problems.map(({ rule, message, hint, offset, severity, hasColumn, data }) => {
    const place = data
      ? { ...data, file: besideArticle(file, data.file) }
      : { file, line: lineAt(offset), ...(hasColumn && { column: offset - body.lastIndexOf('\n', offset - 1) }) };
    return { severity, rule, ...place, message, hint };
  });
}

/** Summarises an article's text, and the companies named in its front matter, for its entry. */
export function summariseBody(
  survey: BodySurvey,
  split: SplitFile,
  siteUrl: string,
  head: FrontMatterMentions,
  findData: DataSource = () => undefined,
): ArticleBody {
  const { body, bodyLine } = split;
  const lineAt = createLineCounter(body, bodyLine);
  const nearMisses = [
    ...survey.nearMisses.map((candidate) =>
      candidate.kind === 'columns'
        ? toTableNearMiss(candidate, lineAt)
        : toNearMiss(candidate, lineAt(candidate.offset)),
    ),
    ...head.nearMisses,
  ];
  const places = survey.occurrences.map(({ kind, text, offset, linked }) => [kind, text, offset, linked]);
  const data = dataFilesOf(survey, findData);
  return {
    digest: `${digestWhole(body)} ${digestWhole(JSON.stringify([places, data]))}`,
    words: survey.words,
    headings: survey.headings,
    mentions: mentionsOnceEach([
      ...survey.occurrences.map((occurrence) => toMention(occurrence, lineAt(occurrence.offset))),
      ...head.mentions,
    ]),
    ...namingsOf(survey, lineAt),
    ...(nearMisses.length > 0 && { nearMisses }),
    internalLinks: internalLinksOf(survey, split, siteUrl),
    // Data from other folders or sites is a problem of the body, not a file to read.
    ...(data.length > 0 && { data }),
    ...exhibitsOf(survey),
    pictures: survey.pictures.flatMap(({ src, offset }) => (isRemote(src) ? [] : { src, line: lineAt(offset) })),
  };
}

/** Links of a text to pages of its own site, relative or absolute. */
export function internalLinksOf(
  { links }: Pick<BodySurvey, 'links'>,
  { body, bodyLine }: SplitFile,
  siteUrl: string,
): readonly InternalLink[] {
  const lineAt = createLineCounter(body, bodyLine);
  const { origin } = new URL(siteUrl);
  const isInternal = (href: string) =>
    !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href) || (plainOriginOf(href) ?? URL.parse(href, siteUrl)?.origin) === origin;
  // Forbidden links are reported by their own rule, not also as dead links.
  return links
    .filter(({ href }) => isInternal(href) && isAllowedLink(href))
    .map(({ href, offset }) => ({ href, line: lineAt(offset) }));
}

/** Data files of charts, each once, with the digest of the text that was read; `''` for a missing file. */
function dataFilesOf({ exhibits }: BodySurvey, findData: DataSource): NonNullable<ArticleBody['data']> {
  const files = new Set(exhibits.flatMap(({ file }) => file ?? []));
  return [...files].map((src) => {
    const text = findData(src);
    return { src, digest: text === undefined ? '' : digestWhole(text) };
  });
}

function exhibitsOf({ exhibits }: BodySurvey): Pick<ArticleBody, 'exhibits'> {
  const names = new Set<string>();
  const published = exhibits.flatMap(({ exhibit, number }) => {
    if (!exhibit) return [];
    const wanted = csvName(exhibit, number);
    const name = names.has(wanted) ? csvName({ dataName: undefined }, number) : wanted;
    names.add(name);
    return [{ number, csv: name, isChart: exhibit.kind === 'chart' }];
  });
  return published.length > 0 ? { exhibits: published } : {};
}

function namingsOf(survey: BodySurvey, lineAt: (offset: number) => number): Pick<ArticleBody, 'namings'> {
  const namings = survey.namings.flatMap(({ words, occurrences, isInText }): readonly BracketedTickers[] => {
    const [first] = occurrences;
    const tickers = occurrences.flatMap((occurrence) =>
      occurrence.kind === 'ticker' ? [toTicker(occurrence.exchange, occurrence.symbol)] : [],
    );
    const hasWords = words !== '' && tickers.length === occurrences.length;
    if (!first || tickers.length === 0 || !(hasWords || isInText)) return [];
    return [
      {
        ...(hasWords && { words }),
        tickers,
        line: lineAt(first.offset),
        ...(!isInText && { isOutsideProse: true as const }),
      },
    ];
  });
  return namings.length > 0 ? { namings } : {};
}

/** Converts offsets to lines. Counts on from the last offset, since most calls are in ascending order. */
function createLineCounter(text: string, firstLine: number): (offset: number) => number {
  let line = firstLine;
  let from = 0;
  return (offset) => {
    if (offset < from) [line, from] = [firstLine, 0];
    for (let at = text.indexOf('\n', from); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
      line++;
      from = at + 1;
    }
    return line;
  };
}
