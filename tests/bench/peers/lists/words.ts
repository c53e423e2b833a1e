import { addressOf, type Listed, type Lists } from './lists.ts';

export const site = {
  name: 'The Opening Print',
  url: 'https://example.com',
  description: 'News and analysis of markets, companies and the people who move them, with every company a link away.',
  notice: 'Nothing here is investment advice.',
} as const;

const dateAndTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'America/New_York',
});

/** Shape: `18 April 2023 at 07:24`. */
export function readable(date: Date): string {
  return dateAndTime.format(date);
}

const wordsPerMinute = 212;

export function countWords(html: string): number {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter(Boolean).length;
}

export function minutesOf(html: string): number {
  return Math.ceil(countWords(html) / wordsPerMinute);
}

export interface Told extends Listed {
  readonly title: string;
  readonly description: string;
  readonly updated: Date;
}

/** What search engines read of a story, as JSON that a `script` element may hold. */
export function jsonLd(story: Told, html: string, { newsroom, byPath, companies }: Lists<unknown>): string {
  const url = `${site.url}/${story.id}/`;
  const section = byPath.get(story.section)?.title;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.title,
    description: story.description,
    url,
    mainEntityOfPage: url,
    datePublished: story.date.toISOString(),
    dateModified: story.updated.toISOString(),
    author: newsroom.authors
      .filter(({ id }) => story.authors.includes(id))
      .map(({ id, name }) => ({ '@type': 'Person', name, url: `${site.url}/authors/${id}/` })),
    publisher: { '@type': 'NewsMediaOrganization', name: site.name, url: site.url },
    articleSection: section,
    keywords: story.tags,
    wordCount: countWords(html),
    mentions: story.tickers.map((id) => {
      const company = companies.get(id);
      return {
        '@type': 'Corporation',
        name: company?.company,
        tickerSymbol: company?.ticker,
        url: `${site.url}/tickers/${id}/`,
      };
    }),
  };
  const trail = {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Front page', item: site.url },
      { '@type': 'ListItem', position: 2, name: section, item: site.url + addressOf({ path: story.section }) },
    ],
  };
  return JSON.stringify([data, trail]).replaceAll('<', '\\u003c');
}
