import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { articlePath, monthPath } from '../../src/domain/site/permalinks.ts';
import { toIsoText, type Instant, type IsoDay } from '../../src/domain/instant.ts';
import { site } from '../../src/newsroom/site.ts';
import { addDays, writeArticle, type Written } from './corpus/article.ts';
import type { Link } from './corpus/body.ts';
import { chooseCompanies, readCompanies } from './corpus/companies.ts';
import type { Random } from './corpus/random.ts';

export interface CorpusOptions {
  readonly articles: number;
  readonly seed: number;
  /** Where the companies' files are; the engine's own newsroom if left out. */
  readonly companiesFolder?: string | undefined;
  /** How many of them stories are about; two hundred if left out. */
  readonly mostCompanies?: number | undefined;
}

export interface CorpusArticle {
  /** Path from the corpus's folder: `articles/2014/10/the-quiet-repair-of-apple.md`. */
  readonly file: string;
  /** Permalink: `/2014/10/the-quiet-repair-of-apple/`. */
  readonly path: string;
  readonly title: string;
}

const firstDay = '2014-01-01';
const lastDay = '2026-11-01';
/** The day of what is added to a corpus later: newer than all the rest, and in the month that the corpus ends with. */
const addedDay = '2026-11-22';
const firstMinute = 7 * 60;
const minutesOfWork = 12 * 60;
const ownCompanies = join(import.meta.dirname, '../../src/reference/companies');

/** An index that no article of a corpus has. */
const firstAdded = 10_000_000;

/**
 * Writes a newsroom's articles into `folder`, spread evenly over thirteen years: the same bytes for the same seed,
 * number and companies. Returns them oldest first.
 */
export function writeCorpus(folder: string, options: CorpusOptions): readonly CorpusArticle[] {
  const { articles, seed } = options;
  const companies = companiesOf(options);
  const days = (Date.parse(lastDay) - Date.parse(firstDay)) / (24 * 3600 * 1000);
  const written: CorpusArticle[] = [];
  const taken = new Set<string>();
  for (let index = 0; index < articles; index += 1) {
    const position = articles > 1 ? (index * days) / (articles - 1) : 0;
    const day = addDays(firstDay, Math.floor(position));
    const minute = firstMinute + Math.floor((position % 1) * minutesOfWork);
    const chooseEarlier = (random: Random) => chooseLinks(written, random);
    const article = writeArticle({ seed, index, day, minute, companies, chooseEarlier });
    written.push(save(folder, article, day, taken));
  }
  return written;
}

export interface AddedArticle {
  /** Counts from 0 those of the same kind. */
  readonly number: number;
  /** When readers may see it; on the day after the corpus ends if left out. */
  readonly published?: Date | undefined;
}

/** Adds a story that is newer than all others. */
export function addArticle(folder: string, { number, published }: AddedArticle, options: CorpusOptions): CorpusArticle {
  const [day, minute] = published ? readersTime(published) : [addedDay, firstMinute + number];
  const article = writeArticle({
    seed: 1,
    index: firstAdded,
    day,
    minute,
    companies: companiesOf(options),
    chooseEarlier: () => [],
  });
  const slug = `${published ? 'scheduled' : 'added'}-${number + 1}`;
  return save(folder, { ...article, slug }, day, new Set());
}

/** The day and minute of an instant in the newsroom's time zone. */
function readersTime(instant: Date): readonly [day: string, minute: number] {
  const [day = '', time = ''] = toIsoText(instant.getTime() as Instant, site.timeZone).split('T');
  const [hours = 0, minutes = 0] = time.slice(0, 5).split(':').map(Number);
  return [day, hours * 60 + minutes];
}

function companiesOf({ companiesFolder = ownCompanies, mostCompanies }: CorpusOptions) {
  const companies = chooseCompanies(readCompanies(companiesFolder), mostCompanies);
  if (companies.length === 0) throw new Error(`No listed companies in ${companiesFolder}.`);
  return companies;
}

/** Mostly of the last months, sometimes of any age; none in two stories of five. */
function chooseLinks(written: readonly CorpusArticle[], random: Random): readonly Link[] {
  const recent = 300;
  const count = random.pick([0, 0, 1, 1, 2]);
  return Array.from({ length: written.length > 0 ? count : 0 }, () => {
    const from = random.chance(0.7) ? Math.max(0, written.length - recent) : 0;
    const article = written[random.between(from, written.length - 1)];
    return { text: article?.title ?? '', href: article?.path ?? '/' };
  });
}

function save(folder: string, article: Written, day: string, taken: Set<string>): CorpusArticle {
  const month = monthPath(day as IsoDay);
  let slug = article.slug;
  for (let number = 2; taken.has(month + slug); number += 1) slug = `${article.slug}-${number}`;
  taken.add(month + slug);
  const file = `articles${month}${slug}.md`;
  const target = join(folder, file);
  if (!taken.has(month)) {
    mkdirSync(dirname(target), { recursive: true });
    taken.add(month);
  }
  writeFileSync(target, article.text);
  return { file, path: articlePath(day as IsoDay, slug), title: article.title };
}
