import { fill, type Cast } from './fill.ts';
import type { Printed } from './companies.ts';
import {
  citations,
  headings,
  introductions,
  leads,
  notes,
  points,
  quotations,
  references,
  sentences,
} from './phrases.ts';
import { sources } from './vocabulary.ts';

export interface Link {
  readonly text: string;
  readonly href: string;
}

/**
 * Where a body stops growing: the paragraph that crosses the line, footnotes and headings bring it to 615 on average.
 */
const meanWords = 560;
const spread = 55;
/** Stands for a link's brackets until the phrase around it is filled. */
const linkSlot = '{link}';

/** An article's Markdown below the front matter. `named` are all of its companies, the subject first. */
export function writeBody(cast: Cast, named: readonly Printed[], earlier: readonly Link[]): string {
  const { random } = cast;
  const target = random.between(meanWords - spread, meanWords + spread);
  const pool = random.pickSome(sentences, sentences.length);
  const extras = writeExtras(cast);
  const linked = writeLinks(cast, earlier);
  const phrases = random.pickSome(introductions, named.length);
  const introduced = named.slice(1).map((newcomer, index) => ({
    sentence: fill(phrases[index] ?? '', { ...cast, newcomer }),
    paragraph: 1 + index * 2,
  }));

  const paragraphs: string[] = [];
  let count = extras.reduce((sum, block) => sum + countWords(block), 0);
  while (count < target || paragraphs.length < named.length * 2) {
    const parts: string[] = [];
    if (paragraphs.length === 0) parts.push(fill(random.pick(leads), cast));
    parts.push(
      ...introduced.filter(({ paragraph }) => paragraph === paragraphs.length).map(({ sentence }) => sentence),
    );
    while (parts.length < random.between(3, 5)) parts.push(fill(pool.pop() ?? random.pick(sentences), cast));
    const link = paragraphs.length % 2 === 1 ? linked.pop() : undefined;
    if (link) parts.push(link);
    const text = parts.join(' ');
    paragraphs.push(text);
    count += countWords(text);
  }
  const footnotes = random.chance(0.2) ? addFootnotes(paragraphs, cast) : [];
  for (const block of extras) paragraphs.splice(random.between(2, paragraphs.length), 0, block);
  return `${[...addHeadings(paragraphs, cast), ...footnotes].join('\n\n')}\n`;
}

export function countWords(text: string): number {
  return text.match(/[^\s|]+/g)?.length ?? 0;
}

/** Tables, lists and quotations: each is a block between paragraphs. */
function writeExtras(cast: Cast): string[] {
  const { random } = cast;
  const extras: string[] = [];
  if (random.chance(1 / 3)) extras.push(writeTable(cast));
  if (random.chance(0.4)) extras.push(writeList(cast));
  if (random.chance(0.2)) extras.push(`> ${fill(random.pick(quotations), cast)}`);
  return extras;
}

function writeTable(cast: Cast): string {
  const { random, day } = cast;
  const year = Number(day.slice(0, 4));
  const rows = random.pickSome(['Revenue', 'Costs', 'Profit before tax', 'Net debt', 'Cash', 'People', 'Dividends'], 5);
  const caption = fill('The accounts of {a} at a glance, in millions of dollars:', cast);
  const lines = rows.map((row) => {
    const figures = [1, 2, 3].map(() => `${random.between(1, 40)},${random.between(100, 999)}`);
    return `| ${row} | ${figures.join(' | ')} | ${random.between(-12, 24)}% |`;
  });
  const head = [`| | ${year - 3} | ${year - 2} | ${year - 1} | Change |`, '|---|---:|---:|---:|---:|'];
  return [caption, '', ...head, ...lines].join('\n');
}

function writeList(cast: Cast): string {
  const { random } = cast;
  const items = random.pickSome(points, random.between(3, 5)).map((point) => fill(point, cast));
  const isOrdered = random.chance(0.3);
  return items.map((item, index) => `${isOrdered ? `${index + 1}.` : '-'} ${item}`).join('\n');
}

function writeLinks(cast: Cast, earlier: readonly Link[]): string[] {
  const { random } = cast;
  const outside = random.pickSome(sources, random.between(0, 2)).map(({ title, url }) => {
    return put(random.pick(citations), { text: title.toLowerCase(), href: url }, cast);
  });
  return [...outside, ...earlier.map((link) => put(random.pick(references), link, cast))];
}

function put(phrase: string, { text, href }: Link, cast: Cast): string {
  const [before = '', after = ''] = phrase.split(linkSlot);
  return `${fill(before, cast)}[${text}](${href})${fill(after, cast)}`;
}

function addFootnotes(paragraphs: string[], cast: Cast): string[] {
  const { random } = cast;
  return random.pickSome(notes, random.between(1, 2)).map((note, index) => {
    const at = Math.min(1 + index * 2, paragraphs.length - 1);
    paragraphs[at] = `${paragraphs[at] ?? ''}[^${index + 1}]`;
    return `[^${index + 1}]: ${fill(note, cast)}`;
  });
}

function addHeadings(blocks: readonly string[], cast: Cast): string[] {
  const { random } = cast;
  const chosen = random.pickSome(headings, random.between(3, 5));
  const start = 2;
  const step = (blocks.length - start) / chosen.length;
  const places = new Map(chosen.map((heading, index) => [start + Math.round(index * step), heading]));
  return blocks.flatMap((block, index) => {
    const heading = places.get(index);
    return heading ? [`## ${fill(heading, cast)}`, block] : [block];
  });
}
