import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 collect garbage once the heap has grown by so much since it last did; it may otherwise grow to four times its size.
 * At 100,000 articles, where most of the heap stays to the end, a build then needs 1.7 GB instead of 2.3, and no more time.
 */
const heapGrowthPercent = 20;

/** Keeps this process and its workers from holding much more memory than they use. */
export function holdLittleMemory(): void {
  setFlagsFromString(`--heap-growing-percent=${heapGrowthPercent}`);
}
