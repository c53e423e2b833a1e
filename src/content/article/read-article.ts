import { originalName } from '../../domain/edition/copy-names.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idOfFile, type ArticleEntry } from '../../domain/edition/article.ts';
import { hasErrors, type Finding } from '../../domain/finding.ts';
import type { RejectedEntry } from '../../domain/edition/resolve/rejected-entry.ts';
import { isSlug, suggestSlug } from '../../domain/language/slug.ts';
import { quotationMarksWithin } from '../../domain/language/story-language.ts';
import type { Body } from '../../markdown/body.ts';
import { surveyBody, type BodySurvey } from '../../markdown/survey/survey.ts';
import type { Recorder, StoryRecord, StoryText } from '../../search/record.ts';
import type { Tokeniser } from '../../search/tokeniser.ts';
import type { Vocabulary } from '../../tickers/vocabulary.ts';
import { findBaseInAliases } from './aliases/aliases.ts';
import type { ArticleSchema } from './article-schema.ts';
import { checkAdvice } from './advice/check-advice.ts';
import { findDoubtfulAmounts } from './advice/doubtful-amounts.ts';
import { advise, crossCheck } from './cross-check.ts';
import { examineText } from './examine-text.ts';
import { findBrokenValues } from '../yaml/broken-values.ts';
import { findCutFigures } from '../fields/find-cut-figures.ts';
import { findYamlComments } from '../fields/find-yaml-comments.ts';
import type { DataReader } from '../files/data-file.ts';
import {
  emptyBody,
  findEncodingErrors,
  findExcess,
  findLongFrontMatter,
  findOtherEncoding,
  longBody,
  mostWords,
} from '../files/file-problems.ts';
import { findGarbledLetters } from '../files/garbled-letters.ts';
import { splitFile } from '../files/front-matter.ts';
import { findMergeConflict } from '../files/merge-conflict.ts';
import { findFieldsInBody } from '../files/front-matter-problems.ts';
import { findUndeclaredAdvice } from './advice/find-recommendations.ts';
import { readFrontMatterMentions } from './front-matter-mentions.ts';
import { toFindings } from '../fields/issues.ts';
import { findPlaceholders } from './placeholders.ts';
import { findMarkup } from '../fields/find-markup.ts';
import { languageOf } from './language-field.ts';
import { readFields } from './readable-fields.ts';
import { rejectEntry, type SalvagedFields } from './reject-entry.ts';
import { salvage } from '../fields/salvage.ts';
import { findBodyProblems, summariseBody } from './summarise-body.ts';
import { besideArticle } from '../files/article-paths.ts';
import { isCode } from '../../files/system-error.ts';
import { typeset } from '../fields/typeset.ts';
import type { Path, Position, YamlSource } from '../yaml/yaml-source.ts';

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
  const excess = findExcess(raw, file);
  if (excess) return rejectUnread(raw, excess, reader);
  const other = findOtherEncoding(raw, file);
  if (other) return rejectUnread('', other, reader);
  const conflict = findMergeConflict(raw, file);
  if (conflict) return rejectUnread(raw, conflict, reader);
  const split = splitFile(raw, file);
  if ('rule' in split) return rejectUnread(raw, split, reader);
  const long = findLongFrontMatter(split, file);
  if (long) return rejectUnread('', long, reader);
  const { source, isBroken } = readFields(split.yaml, file, 2);
  const { data } = source;
  const findData = (src: string) => reader.readData(besideArticle(file, src));
  const storyLanguage = languageOf(data);
  const quotationMarks = quotationMarksWithin(storyLanguage, language);
  const survey = surveyBody(split.body, vocabulary, quotationMarks, findData);
  const findings = [
    ...findEncodingErrors(raw, file),
    ...findGarbledLetters(raw, file),
    ...findFieldsInBody(split.body, split.bodyLine, file, Object.keys(schema.shape)),
    ...source.findings,
    ...findBodyProblems(survey, split, file),
  ];
  const parsed = schema.safeParse(data ?? {});
  const fields: SalvagedFields = parsed.success ? parsed.data : (salvage(data, schema) ?? {});
  // A withdrawn article needs no text: its page shows a notice.
  const isEmpty = survey.words + survey.pictures.length + survey.exhibits.length === 0;
  if (isEmpty && fields.status !== 'withdrawn') findings.push(emptyBody(split, file));
  if (survey.words > mostWords) findings.push(longBody(split, file, survey.words));
  const name = idOfFile(file);
  const fileName = name.slice(name.lastIndexOf('/') + 1);
  if (data !== undefined) {
    const comments = findYamlComments(schema, source, file);
    findings.push(...comments);
    const cut = /\d,\d/.test(split.yaml) ? findCutFigures(schema, source, file, split.yaml.split('\n'), 2) : [];
    findings.push(...cut.map(({ finding }) => finding));
    // What is left of a cut-off value has follow-on mistakes: it is too short, or a number.
    const isCut = (path: Path) =>
      cut.some(({ holds }) => holds(path)) || (comments.length > 0 && isAt(comments, source.locate(path)));
    if (!isBroken('kind') && !isBroken('sponsor')) findings.push(...crossCheck(fields, source, file));
    findings.push(...findPlaceholders(schema, split, source, file, fields.status));
    if (!fields.slug && !isBroken('slug') && !isSlug(fileName)) findings.push(badFileName(file, fileName, language));
    if (!parsed.success) findings.push(...toFindings(parsed.error, schema, source, file, isBroken, isCut));
    findings.push(
      ...findUndeclaredAdvice(fields, split, source, file, storyLanguage ?? language),
      ...checkAdvice(fields, source, file),
      ...findDoubtfulAmounts(fields, storyLanguage ?? language, source, file),
      ...advise(fields, source, file),
      ...findMarkup(schema, source, file),
      ...findBrokenValues(schema, source, file, split.yaml.split('\n'), 2),
      ...examineText(
        { file, fields, survey, split, source, findData },
        { ...reader, language: storyLanguage ?? language },
      ),
    );
    findings.push(...findBaseInAliases(fields.aliases ?? [], siteUrl, source, file));
  }
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

function isAt(findings: readonly Finding[], { line, column }: Position): boolean {
  return findings.some((finding) => finding.line === line && finding.column === column);
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

function badFileName(file: string, name: string, language: string): Finding {
  const original = originalName(name);
  const slug = suggestSlug(name, language);
  const rename = slug ? `ename it to "${slug}.md"` : 'ename it in small letters, digits and single hyphens';
  const other = `${rename}, or write slug: in its front matter.`;
  return {
    severity: 'error',
    rule: 'invalid-file-name',
    file,
    message: `The file's name "${name}" is not kebab-case, and it is the last part of the story's address.`,
    hint:
      original === undefined
        ? `R${other}`
        : `If it is a copy of "${original}.md", remove one of the two. If it is another story, r${other}`,
  };
}
