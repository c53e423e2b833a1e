import type { Finding } from '../domain/finding.ts';
import { hosts, type Host } from '../domain/site/hosts.ts';
import type { Ledger } from './state/ledger.ts';

/** The sizes that hosts limit. */
export interface Budget {
  readonly files: number;
  readonly bytes: number;
  /** The largest file, as a path in `dist`; left out of an empty site. */
  readonly largest?: { readonly path: string; readonly bytes: number } | undefined;
  /** Lines of `_redirects`. */
  readonly redirects: number;
}

/** Share of a limit at which warnings begin. */
const warningShare = 0.8;

export function measureBudget(ledger: Ledger, redirects: number): Budget {
  let bytes = 0;
  let largest: Budget['largest'];
  for (const [path, { sizeBytes }] of ledger) {
    bytes += sizeBytes;
    if (!largest || sizeBytes > largest.bytes) largest = { path, bytes: sizeBytes };
  }
  return { files: ledger.size, bytes, largest, redirects };
}

/** Warns of each limit of the host that the site nears or exceeds. */
export function findTightLimits(budget: Budget, host: Host | undefined): readonly Finding[] {
  if (host === undefined) return [];
  const { name, limits } = hosts[host];
  const uses = [
    { limit: limits.files, used: budget.files, what: (count: number) => `${count} files` },
    { limit: limits.bytes, used: budget.bytes, what: megabytes },
    {
      limit: limits.fileBytes,
      used: budget.largest?.bytes ?? 0,
      what: (bytes: number) => `${megabytes(bytes)} in one file (${budget.largest?.path ?? ''})`,
    },
    { limit: limits.redirects, used: budget.redirects, what: (count: number) => `${count} redirects` },
  ];
  return uses.flatMap(({ limit, used, what }): readonly Finding[] => {
    if (limit === undefined || used < warningShare * limit) return [];
    const share = Math.floor((100 * used) / limit);
    return [
      {
        severity: 'warning',
        rule: 'host-limit',
        file: 'src/newsroom/site.ts',
        message: `The site has ${what(used)}, which is ${share} % of what ${name} takes without a fee.`,
        hint: 'Choose a plan or a host that takes more, and write it in "host".',
      },
    ];
  });
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
