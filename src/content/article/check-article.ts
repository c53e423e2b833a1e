import type { DataSource } from '../../charts/read/table.ts';
import { originalName } from '../../domain/edition/copy-names.ts';
import type { Finding } from '../../domain/finding.ts';
import { isSlug, suggestSlug } from '../../domain/language/slug.ts';
import type { BodySurvey } from '../../markdown/survey/survey.ts';
import { findCutFigures } from '../fields/find-cut-figures.ts';
import { findMarkup } from '../fields/find-markup.ts';
import { findYamlComments } from '../fields/find-yaml-comments.ts';
import { toFindings } from '../fields/issues.ts';
import { emptyBody, longBody, mostWords } from '../files/file-problems.ts';
import type { SplitFile } from '../files/front-matter.ts';
import { findFieldsInBody } from '../files/front-matter-problems.ts';
import { continuedLines, findBrokenValues } from '../yaml/broken-values.ts';
import type { Path, Position } from '../yaml/yaml-source.ts';
import { checkAdvice } from './advice/check-advice.ts';
import { findDoubtfulAmounts } from './advice/doubtful-amounts.ts';
import { findUndeclaredAdvice } from './advice/find-recommendations.ts';
import { findBaseInAliases } from './aliases/aliases.ts';
import type { ArticleSchema } from './article-schema.ts';
import { advise, crossCheck } from './cross-check.ts';
import { examineText } from './examine-text.ts';
import { findPlaceholders } from './placeholders/placeholders.ts';
import type { ReadableFields } from './readable-fields.ts';
import type { SalvagedFields } from './reject-entry.ts';
import { findBodyProblems } from './summarise-body.ts';

/** An article's file, divided and parsed. */
interface ParsedFile extends ReadableFields {
  readonly file: string;
  /** Without folder and ending. */
  readonly fileName: string;
  readonly split: SplitFile;
  readonly survey: BodySurvey;
  readonly parsed: ReturnType<ArticleSchema['safeParse']>;
  /** The valid fields. */
  readonly fields: SalvagedFields;
  readonly findData: DataSource;
}

interface CheckSettings {
  readonly schema: ArticleSchema;
  readonly siteUrl: string;
  /** The site's language (BCP 47). */
  readonly language: string;
  /** The story's language (BCP 47). */
  readonly storyLanguage: string;
  /** IANA name of the newsroom's time zone; UTC if left out. */
  readonly timeZone?: string | undefined;
}

/** Reports fields below the front matter, problems of the text's notation, and a text that is missing or too long. */
export function checkBody(
  { file, split, source, survey, fields }: ParsedFile,
  { schema }: Pick<CheckSettings, 'schema'>,
): readonly Finding[] {
  // A withdrawn article needs no text: its page shows a notice.
  const isEmpty = survey.words + survey.pictures.length + survey.exhibits.length === 0;
  return [
    ...findFieldsInBody(split.body, split.bodyLine, file, Object.keys(schema.shape)),
    ...source.findings,
    ...findBodyProblems(survey, split, file),
    ...(isEmpty && fields.status !== 'withdrawn' ? [emptyBody(split, file)] : []),
    ...(survey.words > mostWords ? [longBody(split, file, survey.words)] : []),
  ];
}

/** Applies all rules about fields, and those of prose, which know the story's fields. */
export function checkFields(article: ParsedFile, settings: CheckSettings): readonly Finding[] {
  const { file, fileName, split, source, isBroken, parsed, fields } = article;
  const { schema, siteUrl, language, storyLanguage } = settings;
  const comments = findYamlComments(schema, source, file);
  const cut = /\d,\d/.test(split.yaml) ? findCutFigures(schema, source, file, split.yaml.split('\n'), 2) : [];
  // What is left of a cut-off value has follow-on mistakes: it is too short, or a number.
  const isCut = (path: Path) =>
    cut.some(({ holds }) => holds(path)) || (comments.length > 0 && isAt(comments, source.locate(path)));
  const isNamed = fields.slug !== undefined || isBroken('slug') || isSlug(fileName);
  return [
    ...comments,
    ...cut.map(({ finding }) => finding),
    ...(isBroken('kind') || isBroken('sponsor') ? [] : crossCheck(fields, source, file)),
    ...findPlaceholders(schema, split, source, file, fields.status),
    ...(isNamed ? [] : [badFileName(file, fileName, language)]),
    ...(parsed.success ? [] : toFindings(parsed.error, schema, source, file, isBroken, isCut)),
    ...findUndeclaredAdvice(fields, split, source, file, storyLanguage),
    ...checkAdvice(fields, source, file),
    ...findDoubtfulAmounts(fields, storyLanguage, source, file),
    ...advise(fields, source, file),
    ...findMarkup(schema, source, file),
    ...findBrokenValues(schema, source, file, continuedLines(split.yaml), 2),
    ...examineText(article, { ...settings, language: storyLanguage }),
    ...findBaseInAliases(fields.aliases ?? [], siteUrl, source, file),
  ];
}

function isAt(findings: readonly Finding[], { line, column }: Position): boolean {
  return findings.some((finding) => finding.line === line && finding.column === column);
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
