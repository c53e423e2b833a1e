import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeTemplate } from '../../content/article/article-template.ts';
import { formatFindings } from '../../content/findings/print-findings.ts';
import { readNewsroom } from '../../content/newsroom/read-newsroom.ts';
import type { Newsroom } from '../../domain/edition/newsroom.ts';
import { isDeviceName } from '../../domain/addresses/fold-path.ts';
import { dayOf, toIsoText, type Instant } from '../../domain/instant.ts';
import { isSlug, suggestSlug } from '../../domain/language/slug.ts';
import { parseMoment } from '../../domain/moment.ts';
import { createRegistry } from '../../domain/registry/registry.ts';
import { articlePath } from '../../domain/site/permalinks.ts';
import { toUrl } from '../../domain/site/site.ts';
import { isCode } from '../../files/system-error.ts';
import { site } from '../../newsroom/site.ts';
import { findProblemOf } from '../../press/state/folder-problem.ts';
import { shippedListings } from '../../reference/listings.ts';
import { findNamedCompanies, type NamedCompany } from '../../tickers/questions/name-companies.ts';
import { ask, isInteractive } from './ask.ts';
import { describeCompany, planArticle, type GivenProperties } from './plan-article.ts';

/** Writes the file of a new article and prints its path. Returns the problem if it cannot. */
export async function beginArticle(
  given: GivenProperties,
  givenSlug: string | undefined,
  now: Instant,
): Promise<string | undefined> {
  const isAsking = isInteractive();
  const { newsroom, findings } = readNewsroom(process.cwd());
  const isKnown = newsroom.sections.length > 0 && newsroom.authors.length > 0;
  if (!isKnown) return formatFindings(findings) || 'There is no section or no author yet: name one in src/newsroom.';
  // An impossible address is reported before any question.
  if (given.headline !== '' && slugOf(given.headline, givenSlug) === undefined)
    return explainSlug(given.headline, givenSlug);
  const findCompanies = (words: string) => findCompaniesIn(words, newsroom, now);
  const planned = await planArticle(given, newsroom, findCompanies, isAsking ? ask : undefined);
  if ('problem' in planned) return planned.problem;
  const { plan } = planned;
  const slug = slugOf(plan.headline, givenSlug);
  if (slug === undefined) return explainSlug(plan.headline, givenSlug);
  const published = writeTime(now);
  const file = `articles/${published.slice(0, 4)}/${slug}.md`;
  const problem = findProblemOf(process.cwd(), dirname(file));
  if (problem !== undefined) return problem;
  mkdirSync(dirname(file), { recursive: true });
  if (!writeNew(file, writeTemplate({ ...plan, published }, site.language))) {
    return `${file} exists already. Choose another headline, or edit that file.`;
  }
  const address = toUrl(site, articlePath(dayOf(now, site.timeZone), slug));
  const companies = isAsking ? [] : findCompanies(plan.headline).map((company) => `${describeCompany(company)}\n`);
  console.log(`${file}
Its address will be ${address}: the year and month are those of "published", the rest is the file's name.
${companies.join('')}It is a draft: remove "status: draft" when it is ready. "npm run check" says what is missing.`);
  return undefined;
}

/** @returns false if there is such a file already. */
function writeNew(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function findCompaniesIn(words: string, { exchanges, companies }: Newsroom, now: Instant): readonly NamedCompany[] {
  const listings = shippedListings();
  const registry = createRegistry(exchanges, companies, listings);
  return findNamedCompanies(words, registry, listings.all(), dayOf(now, site.timeZone));
}

/** Formats a time to the minute, with an offset in the hour that repeats. Shape: `2026-11-23 07:00`. */
function writeTime(now: Instant): string {
  const text = toIsoText(now, site.timeZone).replace('T', ' ');
  const local = text.slice(0, 16);
  return parseMoment(local, site.timeZone).ok ? local : local + text.slice(19);
}

function slugOf(words: string, givenSlug: string | undefined): string | undefined {
  const slug = shorten(givenSlug ?? suggestSlug(words, site.language) ?? '');
  return isSlug(slug) && !isDeviceName(slug) ? slug : undefined;
}

function explainSlug(words: string, givenSlug: string | undefined): string {
  const suggestion =
    givenSlug === undefined || isDeviceName(givenSlug) ? undefined : suggestSlug(givenSlug, site.language);
  const what = givenSlug === undefined ? `"${words}" makes no address` : `"${givenSlug}" is no slug`;
  const example = shorten(suggestion ?? 'rate-cut');
  return `${what}. Add --slug, and small letters of the Latin alphabet, digits and hyphens: --slug ${example}.`;
}

/** Shortens a slug to as many whole words as fit a file's name and a readable address. */
function shorten(slug: string): string {
  return slug.length <= 80
    ? slug
    : slug
        .slice(0, 81)
        .replace(/-[^-]*$/, '')
        .slice(0, 80);
}
