import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { readClock } from '../content/clock.ts';
import { readNewsroom } from '../content/read-newsroom.ts';
import { toIsoText } from '../domain/instant.ts';
import { nearest } from '../domain/nearest.ts';
import { slugify } from '../domain/slug.ts';
import { site } from '../newsroom/site.ts';

const help = `Begins an article: a draft with everything that it must have.

  npm run new -- "Alibaba opens the door to an Apple Pay tie-up"
  npm run new -- "…" --section technology --author technology-desk`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    section: { type: 'string' },
    author: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const title = positionals.join(' ').trim();
const problem = values.help ? undefined : begin(title, values.section, values.author);
if (values.help) console.log(help);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
}

/** Writes the file, and says where; or says why not. */
function begin(headline: string, sectionId?: string, authorId?: string): string | undefined {
  const { newsroom } = readNewsroom(process.cwd());
  const slug = slugify(headline);
  if (slug === '') return help;
  const section = sectionId ?? newsroom.sections[0]?.id ?? '';
  const author =
    authorId ?? newsroom.authors.find(({ id }) => id.startsWith(section))?.id ?? newsroom.authors[0]?.id ?? '';
  const unknown = findUnknown('section', section, newsroom.sections) ?? findUnknown('author', author, newsroom.authors);
  if (unknown) return unknown;
  const published = toIsoText(readClock(), site.timeZone).slice(0, 16).replace('T', ' ');
  const file = `articles/${published.slice(0, 4)}/${slug}.md`;
  if (existsSync(file)) return `${file} exists already. Choose another headline, or edit that file.`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, skeleton(headline, section, author, published));
  console.log(`${file}\nIt is a draft: remove "status: draft" when it is ready. "npm run check" says what is missing.`);
  return undefined;
}

function findUnknown(kind: string, id: string, known: readonly { readonly id: string }[]): string | undefined {
  if (known.some((thing) => thing.id === id)) return undefined;
  const ids = known.map((thing) => thing.id);
  const meant = nearest(id, ids);
  return `Unknown ${kind} "${id}". ${meant ? `Did you mean "${meant}"? ` : ''}There are ${ids.join(', ')}.`;
}

function skeleton(headline: string, section: string, author: string, published: string): string {
  return `---
title: ${JSON.stringify(headline)}
summary: "What happened, in one sentence of 40 to 240 characters."
section: ${section}
authors: [${author}]
published: ${published}
status: draft
tags: []
sources: []
---
Write here. Name a company with its symbol at its first mention: Apple Inc. (NASDAQ:AAPL).
`;
}
