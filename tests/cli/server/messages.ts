import { readSync } from 'node:fs';

/** A command to run. */
export interface Job {
  readonly root: string;
  /** File of the command. */
  readonly entry: string;
  readonly args: readonly string[];
}

export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Whether the process has ended with the command, and takes no other one. */
  readonly hasEnded: boolean;
}

/** Reads lines from a pipe, and waits for each. */
export class LineReader {
  readonly #pipe: number;
  readonly #chunk = Buffer.alloc(65_536);
  #rest = Buffer.alloc(0);

  constructor(pipe: number) {
    this.#pipe = pipe;
  }

  /** @returns `undefined` once the other end has closed the pipe. */
  next(): string | undefined {
    let end = this.#rest.indexOf('\n');
    while (end < 0) {
      const length = readSync(this.#pipe, this.#chunk);
      if (length === 0) return undefined;
      this.#rest = Buffer.concat([this.#rest, this.#chunk.subarray(0, length)]);
      end = this.#rest.indexOf('\n');
    }
    const line = this.#rest.toString('utf8', 0, end);
    this.#rest = this.#rest.subarray(end + 1);
    return line;
  }
}
