import type { Printed } from './companies.ts';
import type { Random } from './random.ts';
import { words } from './vocabulary.ts';

/** The company and the day of a sentence. */
export interface Cast {
  readonly random: Random;
  /** ISO day. */
  readonly day: string;
  readonly subject: Printed;
  readonly other: Printed;
  /** The company that an introduction brings in. */
  readonly newcomer?: Printed | undefined;
}

const wordLists: Readonly<Record<string, readonly string[]>> = words;

/** Puts words and figures into a phrase's slots. */
export function fill(phrase: string, cast: Cast): string {
  return phrase.replace(/\{(\w+)\}/g, (_, slot: string) => fillSlot(slot, cast));
}

/** The name, then the ticker: `Apple (NASDAQ:AAPL)`. */
export function inFull({ name, ticker }: Printed): string {
  return `${name} (${ticker})`;
}

function fillSlot(slot: string, { random, day, subject, other, newcomer }: Cast): string {
  switch (slot) {
    case 'a':
      return subject.name;
    case 'A':
      return inFull(subject);
    case 'b':
      return other.name;
    case 'C':
      return inFull(newcomer ?? other);
    case 'percent':
      return `${random.between(1, 38)}.${random.between(0, 9)}%`;
    case 'points':
      return `${random.between(3, 240)} basis points`;
    case 'money':
      return `$${random.between(1, 64)}.${random.between(1, 9)} billion`;
    case 'small':
      return `$${random.between(12, 980)} million`;
    case 'price':
      return `$${random.between(4, 320)}.${random.between(10, 99)}`;
    case 'count':
      return `${random.between(1, 86)},${random.between(100, 999)}`;
    case 'year':
      return String(random.between(2001, Number(day.slice(0, 4)) - 1));
    case 'later':
      return String(Number(day.slice(0, 4)) + random.between(1, 12));
    default: {
      const list = wordLists[slot];
      if (!list) throw new Error(`No words are known for the slot {${slot}}.`);
      return random.pick(list);
    }
  }
}
