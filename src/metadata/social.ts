import { wordsFor } from '../domain/language/words/words-for.ts';
import { icons } from '../domain/site/icons.ts';
import { changeOf, toIsoDate } from '../domain/moment.ts';
import type { ArticleModel } from '../domain/models/article.ts';
import type { Frame } from '../domain/models/frame.ts';
import { pictureType, type Picture, type PictureCrop } from '../domain/models/picture.ts';
import { labelledTitle } from '../domain/site/labelled-title.ts';
import { toUrl, type Site } from '../domain/site/site.ts';
import type { Profile } from './json-ld/json-ld-organisations.ts';

/** Attributes of an element, not yet escaped. */
export type Tag = Readonly<Record<string, string>>;

/** Tags of Open Graph and of the card. */
export function socialTags(
  frame: Frame,
  { article, profile }: { readonly article?: ArticleModel | undefined; readonly profile?: Profile | undefined },
  site: Site,
): readonly Tag[] {
  const isPerson = profile?.kind === 'person';
  const illustration = article?.isWithdrawn ? undefined : article?.illustration;
  const picture = illustration?.picture.crops?.wide ?? uncropped(illustration?.picture);
  const shown =
    illustration && picture ? { ...picture, alt: illustration.alt } : (drawnCard(frame, article, site) ?? iconOf(site));
  const locale = openGraphLocale(article?.language?.lang ?? site.language);
  return [
    property('og:type', article ? 'article' : isPerson ? 'profile' : 'website'),
    property('og:site_name', site.name),
    property('og:title', frame.title),
    property('og:description', frame.description),
    property('og:url', toUrl(site, frame.path)),
    ...(locale ? [property('og:locale', locale)] : []),
    property('og:image', toUrl(site, shown.path)),
    property('og:image:type', pictureType(shown.path) ?? ''),
    property('og:image:width', String(shown.widthPixels)),
    property('og:image:height', String(shown.heightPixels)),
    property('og:image:alt', shown.alt),
    ...(article ? articleTags(article, site) : []),
    // First and last name are left out, since they cannot be derived from a name.
    ...(isPerson ? [property('profile:username', profile.path.split('/').at(-2) ?? '')] : []),
    { name: 'twitter:card', content: shown.path === icons.large.path ? 'summary' : 'summary_large_image' },
  ];
}

/** Drawn card; its alternative text has the words on it. */
function drawnCard(
  { card }: Frame,
  article: ArticleModel | undefined,
  { name, tagline, language }: Site,
): (PictureCrop & { readonly alt: string }) | undefined {
  if (!card) return undefined;
  const alt = article
    ? `${labelledTitle(article, { language })} – ${article.section.name}, ${name}`
    : `${name}${wordsFor(language).colon} ${tagline}`;
  return { ...card, alt };
}

/** Picture of pages without one: Open Graph requires a picture, and the small card shows a square. */
function iconOf(site: Site): PictureCrop & { readonly alt: string } {
  return { path: icons.large.path, widthPixels: 512, heightPixels: 512, alt: site.name };
}

function uncropped(picture: Picture | undefined): PictureCrop | undefined {
  return picture && { path: picture.src, widthPixels: picture.widthPixels, heightPixels: picture.heightPixels };
}

function articleTags(article: ArticleModel, site: Site): readonly Tag[] {
  const { published, authors, section, tags } = article;
  const change = changeOf(article);
  return [
    property('article:published_time', toIsoDate(published, site.timeZone)),
    ...(change === undefined ? [] : [property('article:modified_time', toIsoDate(change, site.timeZone))]),
    ...authors.map(({ path }) => property('article:author', toUrl(site, path))),
    property('article:section', section.name),
    ...tags.map(({ name }) => property('article:tag', name)),
  ];
}

function property(name: string, content: string): Tag {
  return { property: name, content };
}

const locales = new Map<string, string | undefined>();

/** Locale of Open Graph, which requires a territory: `en-GB` → `en_GB`. Undefined for a language without one. */
function openGraphLocale(language: string): string | undefined {
  if (!locales.has(language)) {
    const { language: code, region } = new Intl.Locale(language);
    locales.set(language, region && `${code}_${region}`);
  }
  return locales.get(language);
}
