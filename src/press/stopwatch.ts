/** Measures the duration of consecutive stages. */
export class Stopwatch {
  readonly #start = performance.now();
  readonly #stages = new Map<string, number>();
  #last = this.#start;

  /** Ends a stage, which began when the previous one ended. */
  lap(stage: string): void {
    const time = performance.now();
    this.#stages.set(stage, Math.round((time - this.#last) * 10) / 10);
    this.#last = time;
  }

  result() {
    return {
      stages: Object.fromEntries(this.#stages),
      durationMilliseconds: Math.round(performance.now() - this.#start),
      peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
    };
  }
}
