import type { CorpusArticle } from '../corpus.ts';

export const peerNames = ['hugo', 'eleventy', 'astro'] as const;
export type PeerName = (typeof peerNames)[number];

/** Another generator, installed, that builds the same articles. */
export interface Peer {
  readonly name: PeerName;
  /** As its makers write it: `Eleventy`. */
  readonly generator: string;
  /** With the name: `Eleventy 3.1.8`. */
  readonly version: string;
  /** Makes its site of the articles of a corpus in a folder that is not there yet. */
  readonly write: (folder: string, corpus: string, articles: readonly CorpusArticle[]) => void;
  readonly command: readonly [program: string, ...args: readonly string[]];
  /** Folder that it publishes. */
  readonly output: string;
  /** All folders that a build leaves, and a cold build does not find. */
  readonly leaves: readonly string[];
  readonly builds: readonly PeerBuild[];
}

export interface PeerBuild {
  readonly build: 'cold' | 'cold, no related' | 'one article edited';
  readonly env?: Readonly<Record<string, string>>;
  /** Makes the build one after an edit of a story, beside what the build before has left; cold if left out. */
  readonly edit?: (folder: string, article: CorpusArticle) => void;
}

/** The generator with which scenarios are compared. */
export const yardstick = 'Hugo';
