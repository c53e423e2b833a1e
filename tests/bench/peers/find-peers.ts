import { join } from 'node:path';
import { findAstro } from './astro.ts';
import { installEleventy } from './eleventy.ts';
import { findHugo } from './hugo.ts';
import type { Peer, PeerName } from './peer.ts';

export interface FoundPeers {
  readonly peers: readonly Peer[];
  /** One sentence for each that is not there. */
  readonly missing: readonly string[];
}

/** Finds the other generators, and installs what npm installs below a folder. */
export function findPeers(names: readonly PeerName[], folder: string): FoundPeers {
  const find = {
    hugo: findHugo,
    eleventy: () => installEleventy(join(folder, 'eleventy-packages')),
    astro: findAstro,
  } satisfies Record<PeerName, () => Peer>;
  const peers: Peer[] = [];
  const missing: string[] = [];
  for (const name of names) {
    try {
      peers.push(find[name]());
    } catch (error) {
      missing.push(`Without ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { peers, missing };
}
