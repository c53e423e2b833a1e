import './settle-environment.ts';
import './report-setting-errors.ts';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeTemplate } from '../content/article/article-template.ts';
import { readClock } from '../content/clock.ts';
import { formatFindings } from '../content/findings/print-findings.ts';
import { readNewsroom } from '../content/newsroom/read-newsroom.ts';
import { dayOf, toIsoText } from '../domain/instant.ts';
import { nearest } from '../domain/nearest.ts';
import { articlePath } from '../domain/site/permalinks.ts';
import { toUrl } from '../domain/site/site.ts';
import { isSlug, suggestSlug } from '../domain/language/slug.ts';
import { site } from '../newsroom/site.ts';
import { readArguments } from './read-arguments.ts';

const help = `Begins an article: a draft with everything that it must have.

  npm run new -- "Alibaba opens the door to an Apple Pay tie-up"
  npm run new -- "…" --section technology --author technology-desk
  npm run new -- "日銀は金利を据え置く" --slug boj-holds      where a headline makes no address`;

const { values, positionals } = readArguments(
  {
    allowPositionals: true,
    options: {
      section: { type: 'string' },
      author: { type: 'string' },
      slug: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  },
  help,
);

const title = positionals.join(' ').replace(/\s+/g, ' ').trim();
const problem = values.help ? undefined : begin(title, values);
if (values.help) console.log(help);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
}

interface Wishes {
  readonly section?: string | undefined;
  readonly author?: string | undefined;
  readonly slug?: string | undefined;
}

/** Writes the file, and says where; or says why not. */
function begin(headline: string, wishes: Wishes): string | undefined {
  if (headline === '') return help;
  const { newsroom, findings } = readNewsroom(process.cwd());
  const isKnown = newsroom.sections.length > 0 && newsroom.authors.length > 0;
  if (!isKnown) return formatFindings(findings) || 'There is no section or no author yet: name one in src/newsroom.';
  const slug = shorten(wishes.slug ?? suggestSlug(headline, site.language) ?? '');
  if (!isSlug(slug)) return explainSlug(headline, wishes.slug);
  const section = wishes.section ?? newsroom.sections[0]?.id ?? '';
  const author =
    wishes.author ?? newsroom.authors.find(({ id }) => id.startsWith(section))?.id ?? newsroom.authors[0]?.id ?? '';
  const unknown = findUnknown('section', section, newsroom.sections) ?? findUnknown('author', author, newsroom.authors);
  if (unknown) return unknown;
  const now = readClock();
  const published = toIsoText(now, site.timeZone).slice(0, 16).replace('T', ' ');
  const file = `articles/${published.slice(0, 4)}/${slug}.md`;
  if (existsSync(file)) return `${file} exists already. Choose another headline, or edit that file.`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, writeTemplate({ headline, section, author, published }));
  const address = toUrl(site, articlePath(dayOf(now, site.timeZone), slug));
  console.log(`${file}
Its address will be ${address}: the year and month are those of "published", the rest is the file's name.
It is a draft: remove "status: draft" when it is ready. "npm run check" says what is missing.`);
  return undefined;
}

function explainSlug(headline: string, wish: string | undefined): string {
  const suggestion = wish === undefined ? undefined : suggestSlug(wish, site.language);
  const words = wish === undefined ? `"${headline}" makes no address` : `"${wish}" is no slug`;
  const example = shorten(suggestion ?? 'rate-cut');
  return `${words}. Add --slug, and small letters of the Latin alphabet, digits and hyphens: --slug ${example}.`;
}

/** A file's name that every disk can hold, and an address that can be read out: whole words, as many as fit. */
function shorten(slug: string): string {
  return slug.length <= 80
    ? slug
    : slug
        .slice(0, 81)
        .replace(/-[^-]*$/, '')
        .slice(0, 80);
}

function findUnknown(kind: string, id: string, known: readonly { readonly id: string }[]): string | undefined {
  if (known.some((thing) => thing.id === id)) return undefined;
  const ids = known.map((thing) => thing.id);
  const meant = nearest(id, ids);
  return `Unknown ${kind} "${id}". ${meant ? `Did you mean "${meant}"? ` : ''}There are ${ids.join(', ')}.`;
}
