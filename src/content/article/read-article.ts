import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idOfFile, type ArticleEntry } from '../../domain/edition/article.ts';
import type { RejectedEntry } from '../../domain/edition/resolve/rejected-entry.ts';
import { hasErrors, type Finding } from '../../domain/finding.ts';
import { quotationMarksWithin } from '../../domain/language/story-language.ts';
import { isCode } from '../../files/system-error.ts';
import type { Body } from '../../markdown/body.ts';
import { surveyBody, type BodySurvey } from '../../markdown/survey/survey.ts';
import type { Recorder, StoryRecord, StoryText } from '../../search/record.ts';
import type { Tokeniser } from '../../search/tokeniser.ts';
import type { Vocabulary } from '../../tickers/vocabulary.ts';
import { salvage } from '../fields/salvage.ts';
import { typeset } from '../fields/typeset.ts';
import { besideArticle } from '../files/article-paths.ts';
import type { DataReader } from '../files/data-file.ts';
import { findEncodingErrors } from '../files/file-problems.ts';
import { findGarbledLetters } from '../files/garbled-letters.ts';
import { openArticle } from '../files/open-article.ts';
import type { YamlSource } from '../yaml/yaml-source.ts';
import type { ArticleSchema } from './article-schema.ts';
import { checkBody, checkFields } from './check-article.ts';
import { readFrontMatterMentions } from './front-matter-mentions.ts';
import { languageOf } from './language-field.ts';
import { readFields } from './readable-fields.ts';
import { rejectEntry, type SalvagedFields } from './reject-entry.ts';
import { summariseBody } from './summarise-body.ts';

export interface ArticleReader {
  readonly schema: ArticleSchema;
  readonly vocabulary: Vocabulary;
  /** Address of the site. */
  readonly siteUrl: string;
  readonly readData: DataReader;
  /** The site's language (BCP 47), for the spelling of suggested slugs and the quotation marks of stories in it. */
  readonly language: string;
  readonly tokeniser: Tokeniser;
  /** Makes the records of the search index, a fifth of the time of reading; undefined where no index is made. */
  readonly collectRecord: Recorder | undefined;
  /** IANA name of the newsroom's time zone; UTC if left out. */
  readonly timeZone?: string | undefined;
}

/** The result of reading a file: an entry, or what can be checked of a file with errors. */
export interface ReadArticle {
  readonly entry?: ArticleEntry | undefined;
  /** Search record of the entry, if the reader makes them. */
  readonly record?: StoryRecord | undefined;
  /** Text of the entry. */
  readonly body?: Body | undefined;
  readonly rejected?: RejectedEntry | undefined;
  readonly findings: readonly Finding[];
}

/** Reads one file of the articles folder. `file` is its path from the project's root. */
export function readArticleFile(root: string, file: string, reader: ArticleReader): ReadArticle {
  let raw: string;
  try {
    raw = readFileSync(join(root, file), 'utf8');
  } catch (error) {
    const message = 'This file cannot be read, so nothing is known of it.';
    const isLong = isCode(error, 'ERR_FS_FILE_TOO_LARGE') || isCode(error, 'ERR_STRING_TOO_LONG');
    const hint = isLong ? 'It has more than half a gigabyte: move it elsewhere.' : 'Check its permissions.';
    return rejectUnread('', { severity: 'error', rule: 'file-unreadable', file, message, hint }, reader);
  }
  return readArticle(file, raw, reader);
}

/** Like `readArticleFile`, with the text of the file. */
export function readArticle(file: string, raw: string, reader: ArticleReader): ReadArticle {
  const { schema, vocabulary, siteUrl, language } = reader;
  const split = openArticle(raw, file);
  if ('finding' in split) return rejectUnread(split.text, split.finding, reader);
  const { source, isBroken } = readFields(split.yaml, file, 2);
  const { data } = source;
  const findData = (src: string) => reader.readData(besideArticle(file, src));
  const storyLanguage = languageOf(data);
  const quotationMarks = quotationMarksWithin(storyLanguage, language);
  const survey = surveyBody(split.body, vocabulary, quotationMarks, findData);
  const parsed = schema.safeParse(data ?? {});
  const fields: SalvagedFields = salvage(data, schema, parsed) ?? {};
  const name = idOfFile(file);
  const fileName = name.slice(name.lastIndexOf('/') + 1);
  const read = { file, fileName, split, source, isBroken, survey, parsed, fields, findData };
  const findings = [
    ...findEncodingErrors(raw, file),
    ...findGarbledLetters(raw, file),
    ...checkBody(read, reader),
    ...(data === undefined ? [] : checkFields(read, { ...reader, storyLanguage: storyLanguage ?? language })),
  ];
  const head = readFrontMatterMentions(fields, source, vocabulary);
  const body = summariseBody(survey, split, siteUrl, head, findData);
  const places = placesOf(fields, source);
  if (!parsed.success || hasErrors(findings)) {
    const known = isSurveyed(survey) ? body : undefined;
    const rejected = rejectEntry({ file, fileName, data, isBroken, text: split.yaml, body: known }, reader);
    return { rejected: { ...rejected, ...places }, findings };
  }
  const { id = name, slug = fileName, ...article } = typeset(schema, parsed.data, quotationMarks);
  const record = reader.collectRecord?.(searchableText({ ...article, body }, survey));
  return { entry: { ...article, id, slug, file, ...places, body }, record, body: survey.body, findings };
}

function searchableText(
  { title, summary, keyPoints, body }: Pick<ArticleEntry, 'title' | 'summary' | 'keyPoints' | 'body'>,
  { text }: BodySurvey,
): StoryText {
  const headings = body.headings.map((heading) => heading.text);
  return { headline: title, standfirst: summary, keyPoints, headings, body: text };
}

/** Rejects a file that could not be read. Its address follows from its name and from lines of `text`. */
function rejectUnread(text: string, finding: Finding, reader: ArticleReader): ReadArticle {
  const { file } = finding;
  const fileName = file.slice(file.lastIndexOf('/') + 1, -'.md'.length);
  return {
    rejected: rejectEntry({ file, fileName, data: undefined, isBroken: () => true, text }, reader),
    findings: [finding],
  };
}

function placesOf({ tickers = [] }: SalvagedFields, source: YamlSource): Pick<ArticleEntry, 'tickerPlaces'> {
  return tickers.length > 0 ? { tickerPlaces: tickers.map((_, index) => source.locate(['tickers', index])) } : {};
}

function isSurveyed({ problems }: BodySurvey): boolean {
  return !problems.some(({ rule }) => rule.startsWith('nesting-'));
}
