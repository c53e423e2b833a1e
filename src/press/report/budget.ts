import type { Finding } from '../../domain/finding.ts';
import { hosts, type Host, type HostLimits } from '../../domain/site/hosts.ts';
import type { Ledger } from '../state/ledger.ts';

/** Sizes that hosts limit. */
export interface Budget {
  readonly files: number;
  readonly bytes: number;
  /** Largest file, as a path in `dist`; left out if the site is empty. */
  readonly largest?: { readonly path: string; readonly bytes: number } | undefined;
  /** Lines of `_redirects`. */
  readonly redirects: number;
  /** Paths in `_headers`. */
  readonly headerRules: number;
}

/** How much of a limit a site uses. */
export interface LimitUse {
  readonly limit: keyof HostLimits;
  readonly used: number;
  readonly allowed: number;
  /** Rounded down, in per cent. */
  readonly percent: number;
}

/** Per cent of a limit at which warnings begin. */
const warningPercent = 80;

/** @param lists lengths of `_redirects` and `_headers`. */
export function measureBudget(ledger: Ledger, lists: Pick<Budget, 'redirects' | 'headerRules'>): Budget {
  let bytes = 0;
  let largest: Budget['largest'];
  for (const [path, { sizeBytes }] of ledger) {
    bytes += sizeBytes;
    if (!largest || sizeBytes > largest.bytes) largest = { path, bytes: sizeBytes };
  }
  return { files: ledger.size, bytes, largest, ...lists };
}

/** Use of each limit of the host, in descending order. */
export function measureUse(budget: Budget, host: Host | undefined): readonly LimitUse[] {
  if (host === undefined) return [];
  const { limits } = hosts[host];
  return limitNames
    .flatMap((limit): readonly LimitUse[] => {
      const allowed = limits[limit];
      if (allowed === undefined) return [];
      const used = limit === 'fileBytes' ? (budget.largest?.bytes ?? 0) : budget[limit];
      return [{ limit, used, allowed, percent: Math.floor((100 * used) / allowed) }];
    })
    .sort((left, right) => right.percent - left.percent);
}

/**
 * Reports each limit of the host that the site is near, as a warning, or exceeds, as an error: the host would refuse
 * it.
 */
export function findTightLimits(budget: Budget, host: Host | undefined): readonly Finding[] {
  return measureUse(budget, host).flatMap(({ limit, used, allowed, percent }): readonly Finding[] => {
    if (percent < warningPercent || host === undefined) return [];
    const { describe, hint } = kinds[limit];
    const name = hosts[host].name;
    return [
      {
        severity: used > allowed ? 'error' : 'warning',
        rule: 'host-limit',
        file: 'src/newsroom/site.ts',
        about: limit,
        message: `The site has ${describe(used, budget)}, which is ${percent} % of what ${name} takes (${amount(limit, allowed)}).`,
        hint: `${hint} Or choose a plan or a host that takes more, and write it in "host".`,
      },
    ];
  });
}

/** Shape: `Cloudflare takes 656 of 20000 files (3 %), 3 of 2000 redirects (0 %)`. */
export function describeUse(uses: readonly LimitUse[], host: Host): string {
  const parts = uses.map(({ limit, used, allowed, percent }) => {
    return `${amount(limit, used).replace(/ .*/, '')} of ${amount(limit, allowed)} (${percent} %)`;
  });
  return `${hosts[host].name} takes ${parts.join(', ')}`;
}

interface LimitKind {
  readonly unit: string;
  readonly describe: (used: number, budget: Budget) => string;
  /** Ways to get below the limit. */
  readonly hint: string;
}

const kinds: Readonly<Record<keyof HostLimits, LimitKind>> = {
  files: {
    unit: 'files',
    describe: (used) => `${used} files`,
    hint: 'Fewer files: "markdownCopies" and "tagJsonFeeds" with a number or false, "cards" with a smaller number or none, no "hasCompressedCopies".',
  },
  bytes: {
    unit: 'MB',
    describe: (used) => `${megabytes(used)} MB`,
    hint: 'Keep large files elsewhere; "markdownCopies" and "tagJsonFeeds" with a number or false save a little.',
  },
  fileBytes: {
    unit: 'MB in one file',
    describe: (used, { largest }) => `${megabytes(used)} MB in one file (${largest?.path ?? ''})`,
    hint: 'Make the file smaller, or keep it elsewhere.',
  },
  redirects: {
    unit: 'redirects',
    describe: (used) => `${used} redirects`,
    hint: 'Drop the oldest "aliases".',
  },
  headerRules: {
    unit: 'header rules',
    describe: (used) => `${used} header rules`,
    hint: 'The engine writes them: please report this.',
  },
};

export const limitNames = [
  'files',
  'bytes',
  'fileBytes',
  'redirects',
  'headerRules',
] as const satisfies (keyof HostLimits)[];

function amount(limit: keyof HostLimits, value: number): string {
  const { unit } = kinds[limit];
  return `${unit.startsWith('MB') ? megabytes(value) : value} ${unit}`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
