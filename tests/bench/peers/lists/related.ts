import type { Listed } from './lists.ts';

const shown = 4;
/** How many earlier stories of each ticker and tag are considered. */
const considered = 40;
const weights = { ticker: 100, tag: 30 };

/**
 * Finds the four stories that share the most tickers and tags with a story, among the forty that came before it under
 * each of them; the newest of equals first.
 *
 * @param stories newest first.
 */
export function related<Story>(
  stories: readonly Story[],
  of: (story: Story) => Listed,
): (story: Story) => readonly Story[] {
  const places = new Map(stories.map((story, place) => [story, place]));
  const groups = new Map<string, number[]>();
  for (const [place, story] of stories.entries()) {
    for (const { key } of keysOf(of(story))) {
      const group = groups.get(key);
      if (group) group.push(place);
      else groups.set(key, [place]);
    }
  }
  return (story) => {
    const place = places.get(story) ?? stories.length;
    const scores = new Map<number, number>();
    for (const { key, weight } of keysOf(of(story))) {
      const group = groups.get(key) ?? [];
      const start = firstAfter(group, place);
      for (const candidate of group.slice(start, start + considered)) {
        scores.set(candidate, (scores.get(candidate) ?? 0) + weight);
      }
    }
    return [...scores]
      .sort(([place1, score1], [place2, score2]) => score2 - score1 || place1 - place2)
      .slice(0, shown)
      .flatMap(([candidate]) => stories.slice(candidate, candidate + 1));
  };
}

function keysOf({ tickers, tags }: Listed): readonly { readonly key: string; readonly weight: number }[] {
  return [
    ...tickers.map((ticker) => ({ key: `ticker ${ticker}`, weight: weights.ticker })),
    ...tags.map((tag) => ({ key: `tag ${tag}`, weight: weights.tag })),
  ];
}

/** Where the first number above `limit` is in an ascending list. */
function firstAfter(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
