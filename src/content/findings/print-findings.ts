import type { Finding } from '../../domain/finding.ts';
import { compareText } from '../../domain/order.ts';
import { printable } from './printable.ts';

/** Sorts findings by file, then by place. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(comparePlaces);
}

export function comparePlaces(left: Finding, right: Finding): number {
  return (
    compareText(left.file, right.file) ||
    (left.line ?? 0) - (right.line ?? 0) ||
    (left.column ?? 0) - (right.column ?? 0) ||
    compareText(left.rule, right.rule)
  );
}

/** Shape: `articles/2026/rate-cut.md:4:11  Unknown author "j-smth". Did you mean "j-smith"?`, one per line. */
export function formatFindings(findings: readonly Finding[]): string {
  return sortFindings(findings).map(formatFinding).join('\n');
}

export function formatFinding(finding: Finding): string {
  return `${formatPlace(finding)}  ${labels[finding.severity]}${formatWords(finding)}`;
}

/** Shape: `articles/2026/rate-cut.md:4:11`. */
export function formatPlace({ file, line, column }: Finding): string {
  return printable([file, line, line && column].filter((part) => part !== undefined).join(':'));
}

export function formatWords({ message, hint }: Finding): string {
  return printable(hint ? `${message} ${hint}` : message);
}

export const labels = { error: '', warning: 'Warning: ', hint: 'Hint: ' } as const satisfies Record<
  Finding['severity'],
  string
>;
