import type { ArticleEntry } from '../domain/edition/article.ts';
import { linkedNamesOf, type LinkedName } from '../domain/registry/names/linked-names.ts';
import type { Exchange } from '../domain/registry/exchange.ts';
import type { Finding } from '../domain/finding.ts';
import type { SettledMentions } from '../domain/edition/resolve/settled-mentions.ts';
import type { RejectedEntry } from '../domain/edition/resolve/rejected-entry.ts';
import type { Site } from '../domain/site/site.ts';
import { searchLanguageFor } from '../search/languages/search-language.ts';
import { createQuickTokeniser } from '../search/quick-tokeniser.ts';
import { createRecorder } from '../search/record.ts';
import { compileVocabulary } from '../tickers/vocabulary.ts';
import { createArticleSchema } from './article/article-schema.ts';
import { dataReader, type DataReader } from './files/data-file.ts';
import { listArticles } from './files/list-articles.ts';
import { readArticleFile, type ArticleReader } from './article/read-article.ts';
import { readNewsroom, type NewsroomReading } from './newsroom/read-newsroom.ts';

/** All articles and newsroom files, with all findings about them. */
export interface Content extends NewsroomReading {
  readonly entries: readonly ArticleEntry[];
  /** Articles with errors, completed so that they can be checked. */
  readonly rejected: readonly RejectedEntry[];
  /** Files of all articles, including those with errors. */
  readonly files: readonly string[];
  /** Findings about articles and about the newsroom's own files. */
  readonly findings: readonly Finding[];
  /** Mentions that an earlier run resolved without problems; left out if nothing is remembered. */
  readonly settledOf?: ((entry: ArticleEntry) => SettledMentions | undefined) | undefined;
}

/** Exchange codes and company names by which mentions in articles are recognised. */
export interface Codes {
  readonly exchanges: readonly Exchange[];
  readonly names: readonly LinkedName[];
}

export function createArticleReader(
  exchanges: readonly Exchange[],
  site: Site,
  readData: DataReader = () => undefined,
  names: readonly LinkedName[] = [],
): ArticleReader {
  const vocabulary = compileVocabulary(exchanges, names);
  const tokeniser = createQuickTokeniser(searchLanguageFor(site.language));
  return {
    siteUrl: site.url,
    vocabulary,
    schema: createArticleSchema(site.timeZone, vocabulary, site),
    language: site.language,
    timeZone: site.timeZone,
    readData,
    tokeniser,
    collectRecord: createRecorder(tokeniser),
  };
}

/** Reads a newsroom from its folder on this thread. */
export function readContent(root: string, site: Site): Content {
  const reading = readNewsroom(root);
  const { exchanges, companies } = reading.mended;
  const names = linkedNamesOf(companies);
  const reader = { ...createArticleReader(exchanges, site, dataReader(root), names), collectRecord: undefined };
  const listed = listArticles(root);
  const results = listed.articles.map((file) => readArticleFile(root, file, reader));
  return {
    ...reading,
    entries: results.flatMap(({ entry }) => entry ?? []),
    rejected: results.flatMap(({ rejected }) => rejected ?? []),
    files: listed.articles,
    findings: [...reading.findings, ...listed.findings, ...results.flatMap((result) => result.findings)],
  };
}
