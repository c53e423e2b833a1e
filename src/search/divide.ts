/** A run of stories that are published together, by their places from the oldest on. */
export interface Division {
  readonly name: string;
  readonly from: number;
  readonly until: number;
  /** Whether it is the one that changes with every new story: each of its two kinds of files is then one file. */
  readonly isOpen: boolean;
  /** Stories in one file. */
  readonly perFile: number;
}

/** Stories in a segment that is closed: new ones no longer change it. A multiple of `openSize`, and of a file of stories. */
export const closedSize = 4_992;

/** At so many, the stories of the open segment go over to the one before it, which is then written anew. */
export const openSize = 32;

const storiesPerFile = 26;

/** Divides stories into segments, the oldest first: closed ones, one that fills, and one of the newest that is small. */
export function divideStories(count: number): readonly Division[] {
  const settled = count - (count % openSize);
  const full = Array.from({ length: Math.ceil(settled / closedSize) }, (_, index): Division => {
    const from = index * closedSize;
    return {
      name: String(index),
      from,
      until: Math.min(from + closedSize, settled),
      isOpen: false,
      perFile: storiesPerFile,
    };
  });
  return settled < count
    ? [...full, { name: 'open', from: settled, until: count, isOpen: true, perFile: openSize }]
    : full;
}
