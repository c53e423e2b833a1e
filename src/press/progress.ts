/**
 * Progress of a build on a terminal: one line that is overwritten. Nothing is printed if the output is not a terminal.
 */
export interface Progress {
  show(text: string): void;
  clear(): void;
}

/** Shortest time between two rewrites of the line. */
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
