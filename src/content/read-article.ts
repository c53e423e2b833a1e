import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleEntry } from '../domain/article.ts';
import type { Finding } from '../domain/finding.ts';
import { isSlug, suggestSlug } from '../domain/slug.ts';
import { surveyBody } from '../markdown/survey.ts';
import type { Vocabulary } from '../tickers/vocabulary.ts';
import type { ArticleSchema } from './article-schema.ts';
import { advise, crossCheck, salvage } from './cross-check.ts';
import { findCutOffs } from './cut-off.ts';
import { splitFile, type SplitFile } from './front-matter.ts';
import { toFindings } from './issues.ts';
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
export function readArticle(file: string, raw: string, { schema, vocabulary, siteUrl }: ArticleReader): ReadArticle {
  const split = splitFile(raw, file);
  if ('rule' in split) return { findings: [split] };
  const source = readYaml(split.yaml, file, 2);
  const survey = surveyBody(split.body, vocabulary);
  const findings = [...findEncodingErrors(raw, file), ...source.findings, ...findBodyProblems(survey, split, file)];
  const parsed = schema.safeParse(source.data ?? {});
  const fields = parsed.success ? parsed.data : salvage(source.data, schema);
  // The text of a withdrawn article may be gone: its page says so.
  if (survey.words === 0 && fields.status !== 'withdrawn') findings.push(emptyBody(split, file));
  if (source.data === undefined) return { findings };

  findings.push(...findCutOffs(source, file), ...crossCheck(fields, source, file));
  const name = file.slice(articlesFolder.length + 1, -'.md'.length);
  const fileName = name.slice(name.lastIndexOf('/') + 1);
  if (!fields.slug && !isSlug(fileName)) findings.push(badFileName(file, fileName));
  if (!parsed.success) return { findings: [...findings, ...toFindings(parsed.error, schema, source, file)] };
  findings.push(...advise(parsed.data, source, file), ...findMarkup(parsed.data, source, file));
  if (findings.some(({ severity }) => severity === 'error')) return { findings };

  const { id = name, slug = fileName, ...article } = typeset(parsed.data);
  return { entry: { ...article, id, slug, file, body: summariseBody(survey, split, siteUrl) }, findings };
}

// eslint-disable-next-line no-control-regex -- what XML forbids, and pages leave out
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/;

/**
 * Bytes that are not UTF-8 have become U+FFFD, and the letters that they stood for are lost. Control characters would be
 * left out without a word.
 */
function findEncodingErrors(raw: string, file: string): readonly Finding[] {
  const lost = raw.indexOf('\ufffd');
  const control = controls.exec(raw);
  const findings: Finding[] = [];
  const complain = (at: number, message: string, hint: string) => {
    const line = raw.slice(0, at).split(/\r\n?|\n/).length;
    findings.push({ severity: 'error', rule: 'file-encoding', file, line, message, hint });
  };
  if (lost >= 0) {
    const hint = 'Save it as UTF-8, and put right what has become "\ufffd".';
    complain(lost, 'The file is not UTF-8 text: a letter here cannot be read.', hint);
  } else if (control) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const message = `An invisible control character (U+${code}) stands here.`;
    complain(control.index, message, 'Type the line again: such characters come in by copying.');
  }
  return findings;
}

function emptyBody({ bodyLine }: SplitFile, file: string): Finding {
  return {
    severity: 'error',
    rule: 'empty-body',
    file,
    line: bodyLine,
    message: 'The article has no text.',
    hint: 'Write it below the front matter.',
  };
}

function badFileName(file: string, name: string): Finding {
  const slug = suggestSlug(name);
  return {
    severity: 'error',
    rule: 'invalid-file-name',
    file,
    message: `The file's name "${name}" is not kebab-case, and it is the last part of the story's address.`,
    hint: `${slug ? `Rename it to "${slug}.md"` : 'Rename it in small letters, digits and single hyphens'}, or write slug: in its front matter.`,
  };
}
