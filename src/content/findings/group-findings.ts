import type { Finding } from '../../domain/finding.ts';
import { comparePlaces } from './print-findings.ts';

/** Findings of one rule about one thing. */
export interface FindingGroup {
  readonly severity: Finding['severity'];
  /** `about` of the findings, or the rule if they have none. */
  readonly subject: string;
  readonly first: Finding;
  /** All findings of the group, including `first`, unordered. */
  readonly findings: readonly Finding[];
}

const ranks = { error: 0, warning: 1, hint: 2 } as const satisfies Record<Finding['severity'], number>;

/** Groups findings. Errors come before warnings and hints, then large groups before small ones, then files in order. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const members = Map.groupBy(
    findings,
    ({ severity, rule, about, message }) => `${severity} ${rule} ${about ?? message}`,
  );
  const groups = Array.from(members.values(), toGroup);
  return groups.sort(
    (left, right) =>
      ranks[left.severity] - ranks[right.severity] ||
      right.findings.length - left.findings.length ||
      comparePlaces(left.first, right.first),
  );
}

function toGroup(findings: readonly Finding[]): FindingGroup {
  const first = findings.reduce((earliest, finding) => (comparePlaces(finding, earliest) < 0 ? finding : earliest));
  return { severity: first.severity, subject: first.about ?? first.rule, first, findings };
}
