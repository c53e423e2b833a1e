import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that take longest, the longest first. Begun last, one of them would keep one core at work and the others
 * waiting.
 */
const longest = [
  ...['press/equality/equality', 'press/equality/determinism', 'press/recovery/atomic', 'press/recovery/cache'],
  ...['press/equality/own-modules', 'press/shards', 'press/recovery/disks', 'press/recovery/restored'],
  ...['press/code-rebuilds', 'hosting/deploy', 'press/rebuilds', 'development', 'press/no-network'],
  ...['press/lost-addresses', 'press/build-record', 'press/large-site', 'press/recovery/concurrency', 'init'],
].map((name) => `/tests/site/${name}.test.ts`);

/** Runs the longest files of the site tests first; the runner has durations only of earlier runs in the same folder. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rankOf = ({ moduleId }: TestSpecification) => {
      const rank = longest.findIndex((name) => moduleId.endsWith(name));
      return rank < 0 ? longest.length : rank;
    };
    return sorted.toSorted((left, right) => rankOf(left) - rankOf(right));
  }
}
