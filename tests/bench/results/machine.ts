import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly node: string;
  /** Versions of the other generators, with their names. */
  readonly peers: readonly string[];
  readonly tickerpress: string;
  /** Versions of what renders its pages, by package. */
  readonly packages: Readonly<Record<string, string>>;
  /** Of the minute before the benchmark: above 0.3 or so, others are at work and the figures only indicate. */
  readonly load: number;
  /** Day of the run: `2026-11-30`. */
  readonly date: string;
}

export function describeMachine(peers: readonly string[]): Machine {
  const processors = cpus();
  return {
    processor: processors[0]?.model ?? 'unknown',
    cores: processors.length,
    memoryBytes: totalmem(),
    node: process.version,
    peers,
    tickerpress: ownVersion(),
    packages: Object.fromEntries(
      renderingPackages.map((name) => [name, versionIn(`node_modules/${name}/package.json`)]),
    ),
    load: loadavg()[0] ?? 0,
    date: new Date().toISOString().slice(0, 10),
  };
}

const root = join(import.meta.dirname, '../../..');
const renderingPackages = ['astro', 'marked', 'sharp'];

function versionIn(manifest: string): string {
  const text = readFileSync(join(root, manifest), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

export function formatMachine(machine: Machine): string {
  return `${formatHardware(machine)}, load ${machine.load.toFixed(2)}\n${formatVersions(machine)}`;
}

/** Shape: `AMD EPYC, 2 cores, 24 GB`. */
export function formatHardware({ processor, cores, memoryBytes }: Machine): string {
  return `${processor}, ${cores} cores, ${(memoryBytes / 2 ** 30).toFixed(0)} GB`;
}

/** Shape: `Tickerpress 0.1.0 with astro 7.3.5, marked 18.2.1; Hugo 0.111.3; Eleventy 3.1.8; Node v24.21.0`. */
export function formatVersions({ tickerpress, packages, peers, node }: Machine): string {
  const parts = Object.entries(packages).map(([name, version]) => `${name} ${version}`);
  return [`Tickerpress ${tickerpress} with ${parts.join(', ')}`, ...peers, `Node ${node}`].join('; ');
}

/** Version, and the commit where git knows it: `0.1.0 (5473212)`, or `0.1.0 (5473212 and changes)`. */
function ownVersion(): string {
  const version = versionIn('package.json');
  try {
    const git = (...args: readonly string[]) =>
      execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
    const commit = git('rev-parse', '--short', 'HEAD').trim();
    const isChanged = git('status', '--porcelain').trim() !== '';
    return `${version} (${commit}${isChanged ? ' and changes' : ''})`;
  } catch {
    return version;
  }
}
