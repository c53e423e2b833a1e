import { setFlagsFromString } from 'node:v8';

/** What V8 may let lie about, where that is more; collecting more often took a tenth of a build of 10,000 articles. */
const garbageBytes = 256_000_000;

/**
 * By so much the heap may grow before V8 collects garbage; it may otherwise grow to four times its size, and never more.
 * At 100,000 articles, where most of it stays to the end, a build then needs 1.7 GB instead of 2.3, and no more time.
 */
const [leastGrowthPercent, mostGrowthPercent] = [20, 300];

/**
 * What a build may keep to its end, generously: by itself, and of each article. What collections left was 36 MB at 1,000
 * articles, 96 to 140 MB at 10,000, and nearly 700 MB at 100,000.
 */
const keptBytes = 60_000_000;
const keptBytesPerArticle = 13_000;

/** Keeps this process and its workers from holding much more memory than they use, with so many articles. */
export function holdLittleMemory(articles: number): void {
  const growthPercent = Math.round((100 * garbageBytes) / (keptBytes + articles * keptBytesPerArticle));
  const bounded = Math.min(mostGrowthPercent, Math.max(leastGrowthPercent, growthPercent));
  setFlagsFromString(`--heap-growing-percent=${bounded}`);
}
