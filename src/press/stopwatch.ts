/** Times the stages of a run, one after the other. */
export class Stopwatch {
  readonly #start = performance.now();
  readonly #stages = new Map<string, number>();
  #last = this.#start;

  /** Ends a stage: the time since the last one ended is its own. */
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
