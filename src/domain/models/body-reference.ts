import type { ArticleBody } from '../edition/article.ts';
import type { Article } from '../edition/resolve/resolved-article.ts';
import type { ModelContext } from './context.ts';
import { withoutCrops, type Picture } from './picture.ts';

/** Inputs for rendering an article's text: its file, its digest and its references. */
export interface BodyReference {
  readonly file: string;
  readonly digest: string;
  /** Printed ticker → path of the page that it leads to. */
  readonly tickerPaths: readonly (readonly [string, string])[];
  /** Names that are linked without a ticker: company id, name, path. Left out if there are none. */
  readonly names?: readonly (readonly [string, string, string])[] | undefined;
  /** Symbol of a cashtag → ticker. */
  readonly readings: readonly (readonly [string, string])[];
  /** Picture as written → published picture. */
  readonly pictures: readonly (readonly [string, Picture])[];
  /** Data files of charts, as written, with their digests; left out if there is none. */
  readonly data?: ArticleBody['data'];
  /** Charts and earnings tables; left out if there is none. */
  readonly exhibits?: ArticleBody['exhibits'];
  readonly isSponsored?: true | undefined;
  /** BCP 47; left out for the site's. */
  readonly lang?: string | undefined;
}

export function createBodyReference(article: Article, context: ModelContext): BodyReference {
  const { entry } = article;
  const tickerPaths = article.companies.flatMap((mention) => {
    const link = context.companyLink(mention);
    return link ? mention.tickers.map((ticker) => [ticker, link.path] as const) : [];
  });
  const pictures = entry.body.pictures.flatMap(({ src }) => {
    const picture = context.findPicture(entry.file, src);
    return picture ? [[src, withoutCrops(picture)] as const] : [];
  });
  return {
    file: entry.file,
    digest: entry.body.digest,
    tickerPaths,
    ...namesIn(article, context),
    readings: [...article.readings],
    pictures,
    ...(entry.body.data && { data: entry.body.data }),
    ...(entry.body.exhibits && { exhibits: entry.body.exhibits }),
    ...(entry.kind === 'sponsored' && { isSponsored: true }),
    ...(entry.lang !== undefined && { lang: entry.lang }),
  };
}

function namesIn({ entry, companies }: Article, context: ModelContext): Pick<BodyReference, 'names'> {
  const ids = new Set(entry.body.mentions.flatMap((mention) => (mention.kind === 'name' ? [mention.company] : [])));
  if (ids.size === 0) return {};
  const names = companies.flatMap((mention) => {
    const { company } = mention;
    const link = company && ids.has(company.id) ? context.companyLink(mention) : undefined;
    return company && link ? [[company.id, company.name, link.path] as const] : [];
  });
  return { names };
}
