import { readArticle } from '../../../src/content/article/read-article.ts';
import type { Finding } from '../../../src/domain/finding.ts';
import { file, reader, write, type Fields } from '../../content/article.ts';

/** What one rule finds in an article in a language, on an English site. */
export function findingsOf(rule: string, fields: Fields, body: string, language = 'en'): readonly Finding[] {
  const lang = language === 'en' ? {} : { lang: language };
  const { findings } = readArticle(file, write({ ...fields, ...lang }, body), reader);
  return findings.filter((finding) => finding.rule === rule);
}

/** The words between the first quotation marks of each finding's message. */
export function wordsFound(rule: string, fields: Fields, body: string, language = 'en'): readonly string[] {
  return findingsOf(rule, fields, body, language).map(({ message }) => /"([^"]*)"/.exec(message)?.[1] ?? message);
}
