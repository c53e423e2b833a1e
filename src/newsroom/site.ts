import { defineSite } from '../domain/site/define-site.ts';

/**
 * The site as a whole. Everything in this folder is the newsroom's own: an upgrade of the engine never touches it.
 */
export const site = defineSite({
  name: 'The Opening Print',
  tagline: 'What moved, why it moved, and who said so',
  description: 'News and analysis of markets, companies and the people who move them, with every company a link away.',
  /** Address of the site; `SITE_URL=https://example.org/news/` overrides it without an edit. */
  url: process.env['SITE_URL'] ?? 'https://example.com/',
  language: 'en',
  timeZone: 'America/New_York',
  timeZoneName: 'New York',
  publisher: { name: 'The Opening Print', email: 'desk@example.com' },
  feedSize: 20,
  archiveSize: 50,
  unregisteredTickers: 'warn',
  lostAddresses: 'warn',
  declaresHoldings: true,
  noTradingDays: 5,
  rules: {
    // A daily paper says "last week": each story is read under its date.
    'relative-date': 'off',
    // The demo's stories were written long after their dates, and have no readers to notify of changes.
    'change-unmarked': 'off',
  },
  notice: 'Nothing here is investment advice.',
});
