import * as articles from './articles.ts';
import * as code from './code.ts';
import type { Edit } from './desk.ts';
import * as look from './look.ts';
import * as newsroomFiles from './newsroom-files.ts';
import { replacePicture, showPicture } from './pictures.ts';
import * as site from './site.ts';
import { Chance } from '../equality/random.ts';

/** Every kind of edit. */
const kinds: readonly Edit[] = [
  ...Object.values(articles),
  ...Object.values(code),
  ...Object.values(newsroomFiles),
  ...Object.values(site),
  ...Object.values(look),
  showPicture,
  replacePicture,
];

/**
 * Decides the order of kinds: with this one, the first sequences have articles, settings, environment, templates, files
 * and the look.
 */
const orderSeed = 3333;

/**
 * The kinds of edits in one sequence. Sequences of successive seeds have different kinds, until all have been had:
 * every kind then follows upon others.
 */
export function kindsOf(seed: number, count: number): readonly Edit[] {
  return Array.from({ length: count }, (_, step) => {
    const position = seed * count + step;
    const order = shuffle(kinds, new Chance(orderSeed + Math.floor(position / kinds.length)));
    const kind = order[position % kinds.length];
    if (!kind) throw new Error('There is no kind of edit.');
    return kind;
  });
}

function shuffle<Item>(items: readonly Item[], chance: Chance): readonly Item[] {
  return items
    .map((item) => [chance.next(), item] as const)
    .sort(([left], [right]) => left - right)
    .map(([, item]) => item);
}
