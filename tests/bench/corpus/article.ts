import { slugify } from '../../../src/domain/language/slug.ts';
import { writeBody, type Link } from './body.ts';
import { printedOn, type KnownCompany, type Printed } from './companies.ts';
import { fill, type Cast } from './fill.ts';
import { corrections, headlines, points, summaries } from './phrases.ts';
import { createRandom, mixSeed, type Random } from './random.ts';
import { datelines, desks, sections, sources, tags } from './vocabulary.ts';

export interface Written {
  readonly title: string;
  readonly slug: string;
  /** The whole file. */
  readonly text: string;
}

export interface Assignment {
  readonly seed: number;
  readonly index: number;
  /** ISO day, and minutes since its midnight: the newsroom's own. */
  readonly day: string;
  readonly minute: number;
  readonly companies: readonly KnownCompany[];
  /** Earlier stories that this one may lead to. */
  readonly chooseEarlier: (random: Random) => readonly Link[];
}

const longestTitle = 110;
const lastMinute = 23 * 60;

/** One story: the same for the same seed, index, day and companies, whatever is written before or after it. */
export function writeArticle({ seed, index, day, minute, companies, chooseEarlier }: Assignment): Written {
  const random = createRandom(mixSeed(seed, index));
  const named = castCompanies(companies, day, random);
  const [subject, second] = named;
  if (!subject) throw new Error(`No company of the registry was listed on ${day}.`);
  const other = second ?? subject;
  const cast: Cast = { random, day, subject, other };
  const title = writeTitle(cast);
  const section = random.pick(sections);
  const published = `${day} ${clock(minute)}`;
  const front: string[] = [
    `title: ${JSON.stringify(title)}`,
    `summary: ${JSON.stringify(capitalise(fill(random.pick(summaries), cast)))}`,
    `section: ${section.id}`,
    `authors: [${writeAuthors(section.desk, random).join(', ')}]`,
    `published: ${published}`,
  ];
  if (random.chance(0.15)) {
    front.push(`updated: ${day} ${clock(Math.min(lastMinute, minute + random.between(5, 240)))}`);
  }
  if (section.id === 'opinion') front.push('kind: opinion');
  else if (random.chance(0.12)) front.push(`kind: ${random.pick(['analysis', 'explainer'])}`);
  if (random.chance(0.4)) front.push(`dateline: ${random.pick(datelines)}`);
  front.push(
    `tickers: [${named
      .slice(0, random.between(1, 2))
      .map(({ ticker }) => ticker)
      .join(', ')}]`,
  );
  front.push(`tags: [${random.pickSkewed(tags, 3).join(', ')}]`);
  if (random.chance(0.35)) {
    const lines = random.pickSome(points, random.between(2, 4)).map((point) => fill(point, cast));
    front.push('keyPoints:', ...lines.map((line) => `  - ${JSON.stringify(line)}`));
  }
  if (random.chance(0.3)) front.push('sources:', ...random.pickSome(sources, random.between(1, 3)).map(writeSource));
  if (random.chance(0.015)) {
    const text = JSON.stringify(fill(random.pick(corrections), cast));
    front.push('corrections:', `  - { date: ${addDays(day, random.between(1, 12))}, kind: correction, text: ${text} }`);
  }
  const body = repeatFigures(title, writeBody(cast, named, chooseEarlier(random)));
  return { title, slug: writeSlug(title), text: `---\n${front.join('\n')}\n---\n${body}` };
}

/** The ISO day that is so many days after another. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 3600 * 1000).toISOString().slice(0, 10);
}

function castCompanies(companies: readonly KnownCompany[], day: string, random: Random): Printed[] {
  const wanted = random.between(2, 4);
  const found = new Map<string, Printed>();
  for (const company of random.pickSkewed(companies, wanted * 5)) {
    const printed = found.size < wanted ? printedOn(company, day) : undefined;
    if (printed) found.set(printed.ticker, printed);
  }
  return [...found.values()];
}

function writeTitle(cast: Cast): string {
  for (;;) {
    const title = capitalise(fill(cast.random.pick(headlines), cast));
    if (title.length <= longestTitle) return title;
  }
}

/** Gives the figures of the headline at the end of the first paragraph, since a text must have them. */
function repeatFigures(title: string, body: string): string {
  const figures = title.match(/\$?\d[\d,]*(?:\.\d+)?(?:%| (?:million|billion))?/g) ?? [];
  const sentences = figures.map((figure) => ` The figure of ${figure} is the company’s own.`).join('');
  return body.replace('\n\n', `${sentences}\n\n`);
}

function writeAuthors(desk: string, random: Random): readonly string[] {
  const second = random.chance(0.15) ? random.pick(desks) : desk;
  return second === desk ? [desk] : [desk, second];
}

function writeSource({ title, publisher, url }: (typeof sources)[number]): string {
  return `  - { title: ${title}, publisher: ${publisher}, url: ${JSON.stringify(url)} }`;
}

/** The headline's longer words, as many as an address needs. */
function writeSlug(title: string): string {
  const long = slugify(title)
    .split('-')
    .filter((word) => word.length > 2 && !/[^a-z0-9]/.test(word));
  return long.slice(0, 6).join('-') || 'story';
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
