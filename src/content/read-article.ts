import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idOfFile, type ArticleEntry } from '../domain/article.ts';
import type { Finding } from '../domain/finding.ts';
import { isSlug, suggestSlug } from '../domain/slug.ts';
import type { QuotationMarks } from '../domain/words/quotation-marks.ts';
import { surveyBody } from '../markdown/survey.ts';
import type { Vocabulary } from '../tickers/vocabulary.ts';
import { findBaseInAliases } from './aliases.ts';
import type { ArticleSchema } from './article-schema.ts';
import { advise, crossCheck, salvage } from './cross-check.ts';
import { findCutOffs } from './cut-off.ts';
import { emptyBody, findEncodingErrors, findExcess, findOtherEncoding, longBody, mostWords } from './file-problems.ts';
import { splitFile } from './front-matter.ts';
import { readHeadMentions } from './head-mentions.ts';
import { toFindings } from './issues.ts';
import { findPlaceholders } from './placeholders.ts';
import { findMarkup } from './plain-text.ts';
import { findBodyProblems, summariseBody } from './summarise-body.ts';
import { typeset } from './typeset.ts';
import { readYaml } from './yaml-source.ts';

export const articlesFolder = 'articles';

export interface ArticleReader {
  readonly schema: ArticleSchema;
  readonly vocabulary: Vocabulary;
  /** Where the site will stand. */
  readonly siteUrl: string;
  readonly quotationMarks: QuotationMarks;
  /** BCP 47; letters outside ASCII are spelled as it does. */
  readonly language: string;
}

/** An article without an entry is rejected: its findings say why. */
export interface ReadArticle {
  readonly entry?: ArticleEntry | undefined;
  readonly findings: readonly Finding[];
}

/** Reads one file of the articles folder. `file` is its path from the project's root. */
export function readArticleFile(root: string, file: string, reader: ArticleReader): ReadArticle {
  let raw: string;
  try {
    raw = readFileSync(join(root, file), 'utf8');
  } catch {
    const message = 'This file cannot be read, so nothing is known of it.';
    const hint = 'Check its permissions.';
    return { findings: [{ severity: 'error', rule: 'file-unreadable', file, message, hint }] };
  }
  return readArticle(file, raw, reader);
}

/** As `readArticleFile`, where the text of the file is known. */
export function readArticle(file: string, raw: string, reader: ArticleReader): ReadArticle {
  const { schema, vocabulary, siteUrl, quotationMarks, language } = reader;
  const excess = findExcess(raw, file);
  if (excess) return { findings: [excess] };
  const other = findOtherEncoding(raw, file);
  if (other) return { findings: [other] };
  const split = splitFile(raw, file);
  if ('rule' in split) return { findings: [split] };
  const source = readYaml(split.yaml, file, 2);
  const survey = surveyBody(split.body, vocabulary, quotationMarks);
  const findings = [...findEncodingErrors(raw, file), ...source.findings, ...findBodyProblems(survey, split, file)];
  const parsed = schema.safeParse(source.data ?? {});
  const fields = parsed.success ? parsed.data : salvage(source.data, schema);
  // The text of a withdrawn article may be gone: its page says so.
  if (survey.words === 0 && fields.status !== 'withdrawn') findings.push(emptyBody(split, file));
  if (survey.words > mostWords) findings.push(longBody(split, file, survey.words));
  if (source.data === undefined) return { findings };

  findings.push(...findCutOffs(schema, source, file), ...crossCheck(fields, source, file));
  findings.push(...findPlaceholders(split, source, file, fields.status));
  const name = idOfFile(file);
  const fileName = name.slice(name.lastIndexOf('/') + 1);
  if (!fields.slug && !isSlug(fileName)) findings.push(badFileName(file, fileName, language));
  if (!parsed.success) return { findings: [...findings, ...toFindings(parsed.error, schema, source, file)] };
  findings.push(...advise(parsed.data, source, file), ...findMarkup(schema, source, file));
  findings.push(...findBaseInAliases(parsed.data.aliases, siteUrl, source, file));
  if (findings.some(({ severity }) => severity === 'error')) return { findings };

  const { id = name, slug = fileName, ...article } = typeset(schema, parsed.data, quotationMarks);
  const head = readHeadMentions(parsed.data, source, vocabulary);
  return { entry: { ...article, id, slug, file, body: summariseBody(survey, split, siteUrl, head) }, findings };
}

function badFileName(file: string, name: string, language: string): Finding {
  const slug = suggestSlug(name, language);
  return {
    severity: 'error',
    rule: 'invalid-file-name',
    file,
    message: `The file's name "${name}" is not kebab-case, and it is the last part of the story's address.`,
    hint: `${slug ? `Rename it to "${slug}.md"` : 'Rename it in small letters, digits and single hyphens'}, or write slug: in its front matter.`,
  };
}
