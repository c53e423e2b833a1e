import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../../src/content/read-content.ts';
import { createEdition } from '../../src/domain/edition/edition.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { Drawing } from '../../src/domain/models/cards/drawing.ts';
import { planDrawings } from '../../src/domain/models/cards/plan-drawings.ts';
import { defaultPictureLook } from '../../src/domain/site/palette.ts';
import { drawDrawing } from '../../src/images/cards/draw.ts';
import { openStudio } from '../../src/images/cards/open-studio.ts';
import type { Studio } from '../../src/images/cards/studio.ts';
import { site } from '../../src/newsroom/site.ts';
import { writeCorpus } from './corpus.ts';
import { createRandom } from './corpus/random.ts';
import { makeNewsroomFolder } from './newsroom-folder.ts';

/*
 * What a card costs: processor time and bytes of each, and memory; and whether the bytes depend on the order.
 *
 *   node tests/bench/cards.ts --articles 1000
 */

const { values } = parseArgs({ options: { articles: { type: 'string', default: '1000' } } });
const now = Date.parse('2026-11-23T09:00:00Z') as Instant;
const root = join(import.meta.dirname, '../..');

const drawings = planCorpus(Number(values.articles));
const before = process.memoryUsage.rss();
const studio = await openStudio(root, defaultPictureLook);
const first = await drawAll(drawings, studio);
const memory = process.memoryUsage.rss() - before;
const shuffled = drawings.toSorted(byChance());
const again = await drawAll(shuffled, await openStudio(root, defaultPictureLook));
const differing = drawings.filter((drawing) => !first.get(drawing)?.png.equals(again.get(drawing)?.png ?? Buffer.of()));

console.log(`${drawings.length} cards`);
console.log(`processor time: ${describe([...first.values()].map(({ milliseconds }) => milliseconds))} ms each`);
console.log(`size: ${describe([...first.values()].map(({ png }) => png.length / 1000))} KB each`);
console.log(`memory: ${Math.round(memory / 1e6)} MB more`);
console.log(`differing in another order: ${differing.length}`);

function planCorpus(articles: number): readonly Drawing[] {
  const folder = mkdtempSync(join(tmpdir(), 'tickerpress-bench-cards-'));
  try {
    makeNewsroomFolder(folder);
    writeCorpus(folder, { articles, seed: 1 });
    const { entries, newsroom } = readContent(folder, site);
    const { edition } = createEdition({ site: { ...site, cards: 'all' }, newsroom, entries }, now);
    return planDrawings(edition)
      .map(({ drawing }) => drawing)
      .filter(({ kind }) => kind === 'story');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Measured {
  readonly png: Buffer;
  readonly milliseconds: number;
}

async function drawAll(some: readonly Drawing[], by: Studio): Promise<ReadonlyMap<Drawing, Measured>> {
  const results = new Map<Drawing, Measured>();
  for (const drawing of some) {
    const start = process.cpuUsage();
    const drawn = await drawDrawing(drawing, undefined, by);
    const { user, system } = process.cpuUsage(start);
    if (drawn.ok) results.set(drawing, { png: drawn.png, milliseconds: (user + system) / 1000 });
  }
  return results;
}

/** An order that is the same in every run. */
function byChance(): (one: Drawing, other: Drawing) => number {
  const random = createRandom(1);
  const keys = new Map(drawings.map((drawing) => [drawing, random.next()]));
  return (one, other) => (keys.get(one) ?? 0) - (keys.get(other) ?? 0);
}

function describe(figures: readonly number[]): string {
  const sorted = figures.toSorted((one, other) => one - other);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  return `median ${at(0.5)}, 95 % below ${at(0.95)}, most ${at(1)}`;
}
