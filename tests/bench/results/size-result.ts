import type { Outcome } from '../outcome.ts';
import { yardstick, type PeerBuild } from '../peers/peer.ts';
import type { Scenario } from '../scenarios/scenario.ts';

/** What was measured with one corpus. */
export interface SizeResult {
  readonly articles: number;
  readonly tickerpress: Partial<Record<Scenario, Outcome>>;
  readonly peers: readonly PeerOutcome[];
  /** What could not be measured, and what the failed build said. */
  readonly failures: readonly string[];
}

export interface PeerOutcome {
  readonly generator: string;
  readonly build: PeerBuild['build'];
  readonly outcome: Outcome;
}

/** What Hugo took, with which all others are compared. */
export function yardstickOf({ peers }: SizeResult, build: PeerBuild['build'] = 'cold'): Outcome | undefined {
  return peers.find((peer) => peer.generator === yardstick && peer.build === build)?.outcome;
}
