import { parseArgs } from 'node:util';
import { peerNames, type PeerName } from './peers/peer.ts';

export interface BenchOptions {
  readonly sizes: readonly number[];
  /** The largest corpus that each of the other generators gets; one that gets none is left out. */
  readonly peersUpTo: Readonly<Partial<Record<PeerName, number>>>;
  readonly repeat: number;
  readonly seed: number;
  readonly keep: boolean;
  readonly json: string | undefined;
}

export const usage = `npm run bench -- [options]

  --articles 1000,10000,100000         sizes of the corpora
  --repeat 1                           runs of each figure; the median is shown
  --peers hugo,eleventy,astro          the other generators that build the same articles; "none" for none
  --peers-up-to 10000                  the largest corpus that they get
  --peers-up-to eleventy=10000,astro=10000
                                       or that some of them get, and the others all
  --seed 1                             another seed writes other articles
  --json FILE                          write all figures to a file as well
  --keep                               keep the corpora and what was built from them
  --help                               this text`;

/** Reads the command line; throws with a sentence for the user where it makes no sense. */
export function parseOptions(args: readonly string[]): BenchOptions | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', default: '1000,10000,100000' },
      repeat: { type: 'string', default: '1' },
      peers: { type: 'string', default: peerNames.join(',') },
      'peers-up-to': { type: 'string' },
      seed: { type: 'string', default: '1' },
      json: { type: 'string' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  return {
    sizes: values.articles.split(',').map((size) => parseCount('--articles', size)),
    peersUpTo: parseLimits(parsePeers(values.peers), values['peers-up-to']),
    repeat: parseCount('--repeat', values.repeat),
    seed: parseCount('--seed', values.seed),
    keep: values.keep,
    json: values.json,
  };
}

function parsePeers(text: string): readonly PeerName[] {
  return text === 'none' ? [] : text.split(',').map((name) => parsePeer('--peers', name));
}

function parsePeer(option: string, text: string): PeerName {
  const name = peerNames.find((known) => known === text);
  if (name === undefined) throw new Error(`${option} knows ${peerNames.join(', ')}, and not "${text}".`);
  return name;
}

/** @param text `10000` for all, or `eleventy=10000,astro=10000` for some. */
function parseLimits(peers: readonly PeerName[], text: string | undefined): BenchOptions['peersUpTo'] {
  const option = '--peers-up-to';
  const limits = new Map(peers.map((name) => [name, Infinity]));
  for (const part of text?.split(',') ?? []) {
    const [name = '', limit] = part.split('=');
    const limited = limit === undefined ? peers : [parsePeer(option, name)];
    for (const peer of limited) if (limits.has(peer)) limits.set(peer, parseCount(option, limit ?? name));
  }
  return Object.fromEntries(limits);
}

function parseCount(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Error(`${option} wants whole numbers from 1, not "${text}".`);
  return number;
}
