import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleEntry } from '../domain/article.ts';
import { createEdition, type Edition } from '../domain/edition.ts';
import type { Exchange } from '../domain/exchange.ts';
import type { Finding } from '../domain/finding.ts';
import type { Instant } from '../domain/instant.ts';
import type { Newsroom } from '../domain/newsroom.ts';
import type { Site } from '../domain/site.ts';
import { wordsFor } from '../domain/words/words-for.ts';
import { compileVocabulary } from '../tickers/vocabulary.ts';
import { createArticleSchema } from './article-schema.ts';
import { explainProblems } from './explain.ts';
import { listArticles } from './list-articles.ts';
import { readArticleFile, type ArticleReader } from './read-article.ts';
import { readNewsroom } from './read-newsroom.ts';

/** Everything that a newsroom has written, validated, and what was found wrong with it. */
export interface Content {
  readonly newsroom: Newsroom;
  readonly entries: readonly ArticleEntry[];
  /** Every article's file, those with errors too. */
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
}

export function createArticleReader(exchanges: readonly Exchange[], site: Site): ArticleReader {
  const vocabulary = compileVocabulary(exchanges);
  return {
    siteUrl: site.url,
    vocabulary,
    schema: createArticleSchema(site.timeZone, vocabulary, site),
    quotationMarks: wordsFor(site.language).quotationMarks,
    language: site.language,
  };
}

/** Reads a newsroom from its folder, one file after the other. */
export function readContent(root: string, site: Site): Content {
  const { newsroom, findings } = readNewsroom(root);
  const reader = createArticleReader(newsroom.exchanges, site);
  const listed = listArticles(root);
  const results = listed.articles.map((file) => readArticleFile(root, file, reader));
  return {
    newsroom,
    entries: results.flatMap(({ entry }) => entry ?? []),
    files: listed.articles,
    findings: [...findings, ...listed.findings, ...results.flatMap((result) => result.findings)],
  };
}

/** Resolves content at an instant, with all that was found wrong on the way. */
export function resolveEdition(
  root: string,
  content: Content,
  site: Site,
  now: Instant,
): { readonly edition: Edition; readonly findings: readonly Finding[] } {
  const { newsroom, entries } = content;
  const { edition, problems } = createEdition({ site, newsroom, entries }, now);
  const readText = (file: string) => readFileSync(join(root, file), 'utf8');
  const found = explainProblems(problems, newsroom, edition.registry, readText);
  return { edition, findings: [...content.findings, ...found] };
}
