import { setFlagsFromString } from 'node:v8';

/** What V8 may let lie about, where that is more; collecting more often took a tenth of a build of 10,000 articles. */
const garbageBytes = 256_000_000;

/**
 * By so much the heap may grow before V8 collects garbage; it may otherwise grow to four times its size, and never more.
 * At 100,000 articles, where most of it stays to the end, a build then needs 1.7 GB instead of 2.3, and no more time.
 */
const [leastGrowthPercent, mostGrowthPercent] = [20, 300];

/** What a build keeps to its end: by itself, and of each article. Measured at 1,000, 10,000 and 100,000 articles. */
const keptBytes = 60_000_000;
const keptBytesPerArticle = 13_000;

/** Keeps this process and its workers from holding much more memory than they use, with so many articles. */
export function holdLittleMemory(articles: number): void {
  const growthPercent = Math.round((100 * garbageBytes) / (keptBytes + articles * keptBytesPerArticle));
  const bounded = Math.min(mostGrowthPercent, Math.max(leastGrowthPercent, growthPercent));
  setFlagsFromString(`--heap-growing-percent=${bounded}`);
}
