/** A build to run. */
export interface Job {
  /** The newsroom's folder. */
  readonly root: string;
  /** Variables in addition to the server's own. */
  readonly env: Readonly<Record<string, string>>;
  /** Arguments after `npm run build --`. */
  readonly options: readonly string[];
  /** Where the outcome is written before the build ends, which may end the process. */
  readonly outcomeFile: string;
}

export interface Outcome {
  readonly exitCode: number;
  /** What the terminal showed. */
  readonly output: string;
}

/** Sent after each build that has not ended the process. */
export interface Rest {
  readonly memoryBytes: number;
}
