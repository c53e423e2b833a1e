/** A source of numbers that are the same on every machine for the same seed. */
export interface Random {
  /** In `[0, 1)`. */
  next(): number;
  /** A whole number from `least` to `most`, both possible. */
  between(least: number, most: number): number;
  /** Whether something that happens with this probability does. */
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Different items, in the order in which they were drawn; all of them if there are fewer than `count`. */
  pickSome<T>(items: readonly T[], count: number): T[];
  /** As `pickSome`, with the first items of the list drawn oftener than the last. */
  pickSkewed<T>(items: readonly T[], count: number): T[];
}

/** The exponent of the skew: the first of 100 items is drawn some seven times as often as the last. */
const skew = 1.5;

/** Tommy Ettinger's mulberry32: 32 bits of state, good enough for prose. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const draw = <T>(items: readonly T[], count: number, position: () => number): T[] => {
    const left = [...items];
    const drawn: T[] = [];
    while (drawn.length < count && left.length > 0) drawn.push(...left.splice(Math.floor(position() * left.length), 1));
    return drawn;
  };
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (probability) => next() < probability,
    pick(items) {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new Error('There is nothing to pick from.');
      return item;
    },
    pickSome: (items, count) => draw(items, count, next),
    pickSkewed: (items, count) => draw(items, count, () => next() ** skew),
  };
}

/** Mixes two numbers into a seed, so that story 7 of corpus 1 has nothing in common with story 1 of corpus 7. */
export function mixSeed(seed: number, index: number): number {
  return (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35)) | 0;
}
