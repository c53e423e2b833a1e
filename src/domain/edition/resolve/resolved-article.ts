import type { ArticleEntry } from '../article.ts';
import type { Company } from '../../registry/company.ts';
import type { IsoDay } from '../../instant.ts';
import type { Author, Section } from '../newsroom.ts';
import type { Ticker } from '../../registry/ticker.ts';
import type { MediaTopic } from '../../trust/media-topics.ts';

/** A company, or a symbol that no company file has, as named by one article. */
export interface CompanyMention {
  /** Left out if the symbol is not registered; then `tickers` contains only that symbol. */
  readonly company?: Company | undefined;
  /** Canonical tickers by which the article names it. */
  readonly tickers: readonly Ticker[];
  /** Whether the article is about the company, or only mentions it. */
  readonly isSubject: boolean;
}

export interface Tag {
  readonly slug: string;
  readonly title: string;
}

/** An article with all references resolved. */
export interface Article {
  readonly entry: ArticleEntry;
  /** Its permalink. */
  readonly path: string;
  /** The newsroom's day of publication. */
  readonly day: IsoDay;
  readonly section: Section;
  readonly authors: readonly Author[];
  readonly tags: readonly Tag[];
  /** IPTC Media Topics of the section and the tags; left out if there are none. */
  readonly topics?: readonly MediaTopic[] | undefined;
  /** Subjects first, then in the order of mention. */
  readonly companies: readonly CompanyMention[];
  /** Meaning of notations without an exchange on the article's day: `readingKey` → ticker. */
  readonly readings: ReadonlyMap<string, Ticker>;
}
