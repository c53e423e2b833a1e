/** Tells a person at a terminal how far the press is: one line that is written over, and nothing where nobody watches. */
export interface Progress {
  show(text: string): void;
  clear(): void;
}

/** A line is rewritten so often at most. */
const leastMilliseconds = 80;

export function createProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY || process.env['CI']) return { show: () => undefined, clear: () => undefined };
  let last = 0;
  return {
    show(text) {
      const time = performance.now();
      if (time - last < leastMilliseconds) return;
      last = time;
      stream.write(`\r\u001b[2K  ${text.slice(0, Math.max(20, stream.columns - 4))}`);
    },
    clear() {
      stream.write('\r\u001b[2K');
    },
  };
}
