import { SearchFailed, type LoadText } from '../index/index-reader.ts';

/** Timeout of a request. */
const timeoutMilliseconds = 20_000;

/** Loads files from below a base path. */
export function loadFrom(base: string): LoadText {
  return async (path, isFresh) => {
    const options = {
      cache: isFresh ? 'reload' : 'default',
      signal: AbortSignal.timeout(timeoutMilliseconds),
    } as const;
    try {
      const response = await fetch(base + path.slice(1), options);
      if (response.ok) return await response.text();
    } catch {
      throw new SearchFailed('offline');
    }
    throw new SearchFailed('missing');
  };
}
