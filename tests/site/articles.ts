/*
 * A small newsroom for tests, made in code: invented companies, and articles that between them have every kind of
 * reference that one page can make to another.
 */

/** An article as a test writes it: front matter, and the Markdown below it. */
export interface ArticleSource {
  readonly title: string;
  readonly summary: string;
  readonly section: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly updated?: string;
  readonly status?: 'ready' | 'draft' | 'withdrawn';
  readonly kind?: string;
  readonly slug?: string;
  readonly id?: string;
  readonly lang?: string;
  readonly translationOf?: string;
  readonly tags?: readonly string[];
  readonly tickers?: readonly string[];
  readonly asOf?: string;
  readonly aliases?: readonly string[];
  readonly keyPoints?: readonly string[];
  readonly image?: { readonly src: string; readonly alt: string; readonly caption?: string };
  readonly corrections?: readonly { readonly date: string; readonly kind: string; readonly text: string }[];
  readonly disclosures?: readonly Readonly<Record<'author' | 'company' | 'position' | 'note', string>>[];
  readonly sources?: readonly { readonly title: string; readonly url?: string }[];
  readonly body: string;
}

export const sections = ['markets', 'technology', 'economy'] as const;
export const authors = ['anna-lind', 'boris-hall', 'chen-wei', 'dora-quist'] as const;
export const tags = ['shipping', 'chips', 'payments', 'rates', 'grain', 'mergers'] as const;
/** Company id → the ticker under which articles name it. */
export const tickers = {
  'arbor-foods': 'NYSE:ARBF',
  'beacon-chips': 'NASDAQ:BCHP',
  'corvid-bank': 'LSE:CVB',
  'delta-rail': 'TSX:DLRL',
  'ember-energy': 'NYSE:EMBR',
  'fjord-shipping': 'OSL:FJRD',
  'grove-software': 'NASDAQ:GRVE',
  'harbour-insurance': 'LSE:HBI',
} as const;

/** The text of an article's file: JSON is YAML. */
export function writeArticle({ body, ...fields }: ArticleSource): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

/** Thirty articles from three years, oldest first, and one each that is scheduled, a draft and withdrawn. */
export function fewArticles(): ReadonlyMap<string, ArticleSource> {
  const articles = new Map<string, ArticleSource>();
  for (let number = 0; number < 30; number++) {
    const day = dayOf(number);
    articles.set(fileOf(number), {
      title: `Story ${number}: ${at(companyNames, number)} and ${at(companyNames, number + 3)}`,
      summary: `What became of ${at(companyNames, number)} on day ${number}, told in one sentence of enough words.`,
      section: at(sections, number),
      authors: number % 5 === 0 ? [at(authors, number), at(authors, number + 1)] : [at(authors, number)],
      published: `${day} 09:30`,
      tags: [at(tags, number), at(tags, number * 5 + 1)],
      tickers: [at(symbols, number)],
      ...special[number],
      body: bodyOf(number),
    });
  }
  const last = { section: 'markets', authors: ['anna-lind'], tags: ['rates'], body: 'Words that wait.\n' };
  const summary = 'A story that readers of the site must not be able to see on its lists.';
  articles.set('articles/2026/scheduled.md', { title: 'Scheduled', summary, published: '2026-09-01 08:00', ...last });
  articles.set('articles/2026/draft.md', {
    title: 'Draft',
    summary,
    published: '2026-03-01 08:00',
    status: 'draft',
    ...last,
  });
  articles.set('articles/2026/withdrawn.md', {
    title: 'Withdrawn',
    summary,
    published: '2026-02-01 08:00',
    status: 'withdrawn',
    ...last,
  });
  return articles;
}

/** The file of an article of `fewArticles`, 0 to 29; 29 is the newest. */
export function fileOf(number: number): string {
  return `articles/${dayOf(number).slice(0, 4)}/story-${number}.md`;
}

/** Where that article is published. */
export function pageOf(number: number): string {
  return `/${dayOf(number).slice(0, 7).replace('-', '/')}/story-${number}/`;
}

/** The newsroom's own data beside its articles. */
export function newsroomFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const put = (name: string, data: unknown) => files.set(`src/newsroom/${name}`, `${JSON.stringify(data, null, 2)}\n`);
  put(
    'sections.yaml',
    mapOf(sections, (id) => ({ name: nameOf(id), description: `All about ${id}.` })),
  );
  put(
    'authors.yaml',
    mapOf(authors, (id) => ({ name: nameOf(id), role: 'Reporter', bio: `${nameOf(id)} writes.` })),
  );
  put('tags.yaml', { chips: { title: 'Semiconductors', description: 'Small and dear.', synonyms: ['semiconductor'] } });
  for (const id of companyIds) {
    const [exchange = '', symbol = ''] = tickers[id].split(':');
    put(`companies/${id}.yaml`, { name: nameOf(id), industry: 'Industry', listings: [{ exchange, symbol }] });
  }
  put('companies/beacon-chips.yaml', {
    name: 'Beacon Chips',
    listings: [
      { exchange: 'NASDAQ', symbol: 'OLDC', from: '2001-01-01', until: '2020-05-04' },
      { exchange: 'NASDAQ', symbol: 'BCHP', from: '2020-05-04' },
      { exchange: 'LSE', symbol: 'BCN', from: '2010-01-01' },
    ],
  });
  const page = '---\ntitle: About\ndescription: What this newsroom is.\nfooter: 1\n---\n';
  files.set('src/newsroom/pages/about.md', `${page}Who writes, and why. See [the markets](/markets/).\n`);
  return files;
}

const companyIds = Object.keys(tickers) as readonly (keyof typeof tickers)[];
const symbols = Object.values(tickers);
const companyNames = companyIds.map(nameOf);

/** What single articles have that the others have not. */
const special: Readonly<Record<number, Partial<ArticleSource>>> = {
  2: { updated: '2024-01-01 10:00' },
  6: { aliases: ['/2020/01/an-older-address/'] },
  9: { keyPoints: ['The first point of two', 'The second point of two'] },
  // Another spelling of a tag: the first in the order of the files is the tag's name.
  10: { tags: ['GRAIN', 'rates'] },
  12: { corrections: [{ date: '2024-06-01 12:00', kind: 'correction', text: 'A figure was wrong.' }] },
  15: { kind: 'opinion' },
  21: { slug: 'another-slug', id: 'a-lasting-identity' },
};

function bodyOf(number: number): string {
  const link = number % 4 === 0 && number > 0 ? ` It follows [an earlier story](${pageOf(number - 1)}).` : '';
  return `${at(companyNames, number)} (${at(symbols, number)}) met ${at(companyNames, number + 3)} (${at(symbols, number + 3)}) on day ${number}.${link}

## What it means

A second paragraph of story ${number}, with a note.[^1]

| Company | Growth |
|---|---:|
| ${at(companyNames, number)} | ${number} |

[^1]: A note to story ${number}.
`;
}

/** Every second or third month has two stories: each month is a page and a sitemap, which all builds make. */
function dayOf(number: number): string {
  const month = Math.floor(2.6 * Math.floor(number / 2));
  return new Date(Date.UTC(2023, month, 5 + 7 * (number % 2))).toISOString().slice(0, 10);
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('There are no items.');
  return item;
}

/** `arbor-foods` → `Arbor Foods`. */
function nameOf(id: string): string {
  return id.replace(/(?:^|-)(\w)/g, (_, letter: string) => ` ${letter.toUpperCase()}`).trim();
}

function mapOf<Id extends string>(ids: readonly Id[], value: (id: Id) => unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(ids.map((id) => [id, value(id)]));
}
