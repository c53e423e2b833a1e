import type {
  AdvertiserContentArticle,
  AnalysisNewsArticle,
  BackgroundNewsArticle,
  CorrectionComment,
  CreativeWorkLeaf,
  DefinedTermLeaf,
  ImageObjectLeaf,
  NewsArticleLeaf,
  OpinionNewsArticle,
} from 'schema-dts';
import type { ArticleKind } from '../../domain/edition/article.ts';
import { changeOf, toIsoDate } from '../../domain/moment.ts';
import type { ArticleModel } from '../../domain/models/article.ts';
import { cropShapes, type PictureCrop } from '../../domain/models/picture.ts';
import type { Look } from '../../domain/site/look.ts';
import { labelledTitle } from '../../domain/site/labelled-title.ts';
import { topicUrl, type MediaTopic } from '../../domain/trust/media-topics.ts';
import { toUrl, type Site } from '../../domain/site/site.ts';
import { describeAuthor, describeCompany, describePublisher, pixels } from './json-ld-organisations.ts';

export type DescribedArticle =
  | NewsArticleLeaf
  | AnalysisNewsArticle
  | OpinionNewsArticle
  | BackgroundNewsArticle
  | AdvertiserContentArticle;

/** Type of schema.org for each kind of article. A sponsored article is not a `NewsArticle`. */
const articleTypes = {
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  explainer: 'BackgroundNewsArticle',
  sponsored: 'AdvertiserContentArticle',
} as const satisfies Record<ArticleKind, DescribedArticle['@type']>;

/**
 * Describes an article with facts that its page shows; times have the newsroom's offset, like the page's `<time>`
 * elements.
 */
export function describeArticle(article: ArticleModel, site: Site, look: Look): DescribedArticle {
  const { kind, published, dateline, sponsor, corrections } = article;
  const url = toUrl(site, article.frame.path);
  const about = article.companies.filter(({ isSubject }) => isSubject);
  const topics = article.topics ?? [];
  const mentions = article.companies.filter(({ isSubject }) => !isSubject);
  const common = {
    '@id': `${url}#article`,
    url,
    mainEntityOfPage: url,
    headline: labelledTitle(article, site),
    description: article.summary,
    ...describeImages(article, site),
    datePublished: toIsoDate(published, site.timeZone),
    dateModified: toIsoDate(changeOf(article) ?? published, site.timeZone),
    author: article.authors.map((author) => describeAuthor(author, site)),
    publisher: describePublisher(site, article.frame.policies, look),
    articleSection: article.section.name,
    ...(article.tags.length > 0 && { keywords: article.tags.map(({ name }) => name) }),
    ...(about.length + topics.length > 0 && {
      about: [...about.map((company) => describeCompany(company, company.path, site)), ...topics.map(describeTopic)],
    }),
    ...(mentions.length > 0 && { mentions: mentions.map((company) => describeCompany(company, company.path, site)) }),
    ...describeCorrections(corrections, site),
    ...describeSources(article.sources),
    wordCount: article.words,
    inLanguage: article.language?.lang ?? site.language,
    ...describeTranslations(article, site),
    isAccessibleForFree: true,
  };
  if (kind === 'sponsored') {
    return {
      '@type': articleTypes[kind],
      ...common,
      ...(sponsor !== undefined && { sponsor: { '@type': 'Organization', name: sponsor } }),
    };
  }
  return { '@type': articleTypes[kind], ...common, ...(dateline !== undefined && { dateline }) };
}

/** Describes translations; the original is the first of a story's languages. */
function describeTranslations({ translations = [], frame }: ArticleModel, site: Site) {
  const [original, ...others] = translations;
  if (!original) return {};
  const describe = ({ path }: { readonly path: string }) =>
    ({ '@type': 'NewsArticle', '@id': `${toUrl(site, path)}#article` }) as const;
  return original.path === frame.path
    ? { workTranslation: others.map(describe) }
    : { translationOfWork: describe(original) };
}

/** Describes the crops that search engines ask for and the picture on the page, or the card if there is no picture. */
function describeImages(
  { illustration, frame: { card } }: ArticleModel,
  site: Site,
): { readonly image?: readonly ImageObjectLeaf[] } {
  if (!illustration) return card ? { image: [describeImage(card, site)] } : {};
  const { picture, caption, credit } = illustration;
  const { crops, src, widthPixels, heightPixels } = picture;
  const shapes = [...(crops ? cropShapes.map((shape) => crops[shape]) : []), { path: src, widthPixels, heightPixels }];
  const image = shapes.map((shape): ImageObjectLeaf => ({
    ...describeImage(shape, site),
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { creditText: credit }),
  }));
  return { image };
}

function describeImage({ path, widthPixels, heightPixels }: PictureCrop, site: Site): ImageObjectLeaf {
  return {
    '@type': 'ImageObject',
    url: toUrl(site, path),
    width: pixels(widthPixels),
    height: pixels(heightPixels),
  };
}

/** Describes an IPTC media topic as a `DefinedTerm`. */
function describeTopic(topic: MediaTopic): DefinedTermLeaf {
  const url = topicUrl(topic);
  const termCode = topic.id.replace(/^medtop:/, '');
  return { '@type': 'DefinedTerm', name: topic.name, termCode, url, inDefinedTermSet: topicSet };
}

const topicSet = 'http://cv.iptc.org/newscodes/mediatopic/';

/** Describes corrections, without updates, which add news and correct nothing. */
function describeCorrections(corrections: ArticleModel['corrections'], site: Site) {
  const comments = corrections
    .filter(({ kind }) => kind !== 'update')
    .map(({ date, text }): CorrectionComment => ({
      '@type': 'CorrectionComment',
      text,
      datePublished: toIsoDate(date, site.timeZone),
    }));
  return comments.length > 0 ? { correction: comments } : {};
}

/** Describes the story's sources. A date in words ("third quarter of 2014") is left out. */
function describeSources(sources: ArticleModel['sources']): { readonly citation?: readonly CreativeWorkLeaf[] } {
  const citation = sources.map(({ title, publisher, date, url }): CreativeWorkLeaf => ({
    '@type': 'CreativeWork',
    name: title,
    ...(url !== undefined && { url: URL.parse(url)?.href ?? url }),
    ...(publisher !== undefined && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(date !== undefined && /^\d{4}(?:-\d\d){0,2}$/.test(date) && { datePublished: date }),
  }));
  return citation.length > 0 ? { citation } : {};
}
