import type { ArticleEntry } from './article.ts';
import type { Company } from '../registry/company.ts';
import type { IsoDay } from '../instant.ts';
import type { Author, Section } from './newsroom.ts';
import type { Ticker } from '../registry/ticker.ts';
import type { MediaTopic } from '../trust/media-topics.ts';

/** A company, or a symbol that no company file holds, as one article names it. */
export interface CompanyMention {
  /** Left out where the symbol is not registered: then `tickers` holds that symbol alone. */
  readonly company?: Company | undefined;
  /** As the article names them, canonical. */
  readonly tickers: readonly Ticker[];
  /** Whether the article is about the company, or only mentions it. */
  readonly isSubject: boolean;
}

export interface Tag {
  readonly slug: string;
  readonly title: string;
}

/** An article with every reference followed. */
export interface Article {
  readonly entry: ArticleEntry;
  /** Its permalink. */
  readonly path: string;
  /** The newsroom's day of publication. */
  readonly day: IsoDay;
  readonly section: Section;
  readonly authors: readonly Author[];
  readonly tags: readonly Tag[];
  /** IPTC's, of the section and the tags; left out if there is none. */
  readonly topics?: readonly MediaTopic[] | undefined;
  /** Subjects first, then in the order of mention. */
  readonly companies: readonly CompanyMention[];
  /** What notations without an exchange of their own mean on the article's day: `readingKey` → ticker. */
  readonly readings: ReadonlyMap<string, Ticker>;
}
