import type { Edition } from '../edition/edition.ts';
import type { Article, CompanyMention } from '../edition/resolve/resolved-article.ts';
import { findEntry, nameOf } from '../edition/directory.ts';
import { formatsFor, type Formats } from '../language/format.ts';
import { createRelated } from '../edition/related.ts';
import type { Ticker } from '../registry/ticker.ts';
import { wordsFor } from '../language/words/words-for.ts';
import type { Words } from '../language/words/words.ts';
import { createFurniture, type Furniture } from './frame.ts';
import { chooseOptionalFiles, type OptionalFiles } from './optional-files.ts';
import { nothingDrawn, type DrawnPictures, type DrawnStory } from './cards/drawn.ts';
import type { PictureFinder } from './picture.ts';
import { createTeaserCache, remember, type StoryTeaser, type Teaser } from './teaser.ts';

/** Most related stories on an article's page. */
const relatedSize = 4;

/** A company or unregistered symbol, with the path of its page. */
export interface CompanyLink {
  readonly name: string;
  readonly tickers: readonly Ticker[];
  readonly path: string;
}

/** Shared sources of all page models, made once per edition. */
export interface ModelContext {
  readonly edition: Edition;
  /** The engine's own words, in the site's language. */
  readonly words: Words;
  /** Formats of times and numbers in that language. */
  readonly format: Formats;
  readonly furniture: Furniture;
  readonly optionalFiles: OptionalFiles;
  readonly findPicture: PictureFinder;
  /** The engine's own pictures for a story: its card, and its charts for feeds. */
  readonly drawnFor: (article: Article) => DrawnStory;
  readonly teaserOf: (article: Article) => Teaser;
  readonly storyOf: (article: Article, isSubject: boolean) => StoryTeaser;
  readonly relatedTo: (article: Article) => readonly Article[];
  /** The next newer and older articles of an article's section. */
  readonly neighboursOf: (article: Article) => { readonly newer?: Article; readonly older?: Article };
  readonly companyLink: (mention: CompanyMention) => CompanyLink | undefined;
}

export function createModelContext(
  edition: Edition,
  findPicture: PictureFinder,
  drawn: DrawnPictures = nothingDrawn,
): ModelContext {
  let relatedTo: ModelContext['relatedTo'] | undefined;
  let neighbours: ReturnType<typeof findNeighbours> | undefined;
  const links = new Map<string, CompanyLink | undefined>();
  const teaserOf = createTeaserCache(findPicture, edition.site.language);
  const subjectOf = remember((article): StoryTeaser => ({ ...teaserOf(article), isSubject: true }));
  const mentionOf = remember((article): StoryTeaser => ({ ...teaserOf(article), isSubject: false }));
  return {
    edition,
    words: wordsFor(edition.site.language),
    get format() {
      return formatsFor(edition.site);
    },
    furniture: createFurniture(edition, drawn.site),
    optionalFiles: chooseOptionalFiles(edition),
    findPicture,
    drawnFor: ({ entry }) => drawn.stories[entry.file] ?? {},
    teaserOf,
    storyOf: (article, isSubject) => (isSubject ? subjectOf(article) : mentionOf(article)),
    relatedTo: (article) => (relatedTo ??= createRelated(edition, relatedSize))(article),
    neighboursOf: (article) => (neighbours ??= findNeighbours(edition)).get(article) ?? {},
    companyLink(mention) {
      const key = `${mention.company?.id ?? ''} ${mention.tickers.join(' ')}`;
      if (!links.has(key)) links.set(key, linkTo(edition, mention));
      return links.get(key);
    },
  };
}

function findNeighbours({ sections }: Edition): ReadonlyMap<Article, { newer?: Article; older?: Article }> {
  const neighbours = new Map<Article, { newer?: Article; older?: Article }>();
  for (const { articles } of sections) {
    articles.forEach((article, index) => {
      const [newer, older] = [articles[index - 1], articles[index + 1]];
      neighbours.set(article, { ...(newer && { newer }), ...(older && { older }) });
    });
  }
  return neighbours;
}

function linkTo(edition: Edition, mention: CompanyMention): CompanyLink | undefined {
  const entry = findEntry(edition.directory, mention);
  return entry && { name: nameOf(entry), tickers: mention.tickers, path: entry.path };
}
