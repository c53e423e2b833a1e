import type { Article } from '../../domain/edition/resolve/resolved-article.ts';
import { dayOf } from '../../domain/instant.ts';
import { memoiseLast } from '../../domain/memoise.ts';
import type { ModelContext } from '../../domain/models/context.ts';
import type { Sources } from '../../domain/models/sources.ts';
import type { Newsroom } from '../../domain/edition/newsroom.ts';
import { digestBytes } from '../../files/digest.ts';

/** Digests the sources of a model; `undefined` if they are not known. */
export type InputDigester = (sources: Sources) => string | undefined;

export interface SharedInputs {
  readonly context: ModelContext;
  readonly newsroom: Newsroom;
  /** Digest of the code and the settings, and of the engine's own list of symbols. */
  readonly code: string;
  /** Digest of the bytes of an article's file; `undefined` if it has errors. */
  readonly contentOf: (file: string) => string | undefined;
}

/**
 * Digests the sources of models, so that a model with the same sources as in the last build need not be made. It takes
 * a hundredth of the time and is conservative: sources may differ where models do not, but never the reverse.
 */
export function createInputDigester({ context, newsroom, code, contentOf }: SharedInputs): InputDigester {
  const { now, site } = context.edition;
  const shared = digestBytes(JSON.stringify([code, newsroom, dayOf(now, site.timeZone), context.furniture]));
  const articles = new Map<Article, string | undefined>();
  const digestArticle = (article: Article): string | undefined => {
    if (!articles.has(article)) articles.set(article, digestStory(article, contentOf(article.entry.file), context));
    return articles.get(article);
  };
  const lists = new WeakMap<readonly Article[], string>();
  const digestList = (list: readonly Article[]): string | undefined => {
    const known = lists.get(list);
    if (known !== undefined) return known;
    const digests = list.map(digestArticle);
    if (digests.includes(undefined)) return undefined;
    const digest = digests.join(' ');
    const short = list.length > mostPlain ? digestBytes(digest) : digest;
    lists.set(list, short);
    return short;
  };
  // A story's page and its copy have the same sources, as have the feeds of one subject.
  return memoiseLast(({ articles: list, other }) => {
    const digest = digestList(list);
    return digest === undefined
      ? undefined
      : digestBytes(`${shared} ${digest} ${other === undefined ? '' : JSON.stringify(other)}`);
  });
}

/** Longer lists are shared by several pages, each of which would hash them again. */
const mostPlain = 16;

/** Digests everything that follows from one story in this edition; see `Sources`. */
function digestStory(
  article: Article,
  content: string | undefined,
  { edition, findPicture, companyLink, drawnFor }: ModelContext,
): string | undefined {
  if (content === undefined) return undefined;
  const { entry, tags, companies } = article;
  const { image, body, recommendation, ratings = [] } = entry;
  const advised = [...(recommendation ? [recommendation] : []), ...ratings].map(({ company }) => company);
  const pictures = [...(image ? [image] : []), ...body.pictures].map(({ src }) => findPicture(entry.file, src));
  const places = [
    companies.map((mention) => companyLink(mention)?.path),
    advised.map((company) => edition.directory.byCompany.get(company)?.path),
  ];
  return digestBytes(JSON.stringify([entry.file, content, body.data, tags, places, pictures, drawnFor(article)]));
}
