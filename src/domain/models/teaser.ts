import type { ArticleKind } from '../edition/article.ts';
import { storyLanguage, type StoryLanguage } from '../language/story-language.ts';
import type { Article } from '../edition/resolve/resolved-article.ts';
import type { Moment } from '../moment.ts';
import { sectionPath } from '../site/permalinks.ts';
import type { Link } from './frame.ts';
import { withoutCrops, type Illustration, type PictureFinder } from './picture.ts';

/** Summary of an article for other pages. */
export interface Teaser {
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly section: Link;
  readonly published: Moment;
  readonly kind: ArticleKind;
  /** Names of the authors of an opinion, on the front page. */
  readonly authors?: readonly string[] | undefined;
  /** Attributes of its headline and summary; left out for stories in the site's own language. */
  readonly language?: StoryLanguage | undefined;
  readonly sponsor?: string | undefined;
  readonly illustration?: Illustration | undefined;
  readonly isCorrected: boolean;
}

/** Teaser of an article on a company's page. */
export interface StoryTeaser extends Teaser {
  /** Whether the article is about the company, or mentions it. */
  readonly isSubject: boolean;
}

/** Creates one teaser per article, shared by all pages that list it. */
export function createTeaserCache(findPicture: PictureFinder, siteLanguage: string): (article: Article) => Teaser {
  return remember((article) => createTeaser(article, findPicture, siteLanguage));
}

/** Memoises by article. */
export function remember<Made>(make: (article: Article) => Made): (article: Article) => Made {
  const made = new Map<Article, Made>();
  return (article) => {
    let thing = made.get(article);
    if (thing === undefined) made.set(article, (thing = make(article)));
    return thing;
  };
}

function createTeaser(article: Article, findPicture: PictureFinder, siteLanguage: string): Teaser {
  const { entry, section, path } = article;
  const illustration = illustrationOf(article, findPicture);
  const language = storyLanguage(entry.lang, siteLanguage);
  return {
    path,
    title: entry.title,
    summary: entry.summary,
    section: { name: section.name, path: sectionPath(section.id) },
    published: entry.published,
    kind: entry.kind,
    ...(language && { language }),
    ...(entry.sponsor && { sponsor: entry.sponsor }),
    ...(illustration && { illustration: { ...illustration, picture: withoutCrops(illustration.picture) } }),
    isCorrected: entry.corrections.some(({ kind }) => kind === 'correction'),
  };
}

export function illustrationOf({ entry }: Article, findPicture: PictureFinder): Illustration | undefined {
  if (!entry.image) return undefined;
  const picture = findPicture(entry.file, entry.image.src);
  if (!picture) return undefined;
  const { alt, caption, credit } = entry.image;
  return { picture, alt, ...(caption && { caption }), ...(credit && { credit }) };
}
