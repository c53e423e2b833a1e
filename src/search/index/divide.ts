/** A run of stories that are published together, by their indices from the oldest story. */
export interface Division {
  readonly name: string;
  readonly from: number;
  readonly until: number;
  /** Whether it changes with every new story; it then has one file of each of the two kinds. */
  readonly isOpen: boolean;
  /** Stories per file. */
  readonly perFile: number;
}

/**
 * Stories in a closed segment, which new stories do not change. A multiple of `openSize` and of the stories per file.
 */
export const closedSize = 9_984;

/** Number of stories at which the open segment is merged into the one before it. */
export const openSize = 32;

/** A divisor of `closedSize`. */
const storiesPerFile = 39;

/**
 * Divides stories into segments, the oldest first: closed ones, one that is being filled, and a small one of the
 * newest.
 */
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
