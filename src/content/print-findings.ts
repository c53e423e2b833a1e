import type { Finding } from '../domain/finding.ts';
import { compareText } from '../domain/order.ts';

/** In the order in which an author goes through them: by file, then from the top. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (left, right) =>
      compareText(left.file, right.file) ||
      (left.line ?? 0) - (right.line ?? 0) ||
      (left.column ?? 0) - (right.column ?? 0) ||
      compareText(left.rule, right.rule),
  );
}

/** Shape: `articles/2026/rate-cut.md:4:11  Unknown author "j-smth". Did you mean "j-smith"?`, one a line. */
export function formatFindings(findings: readonly Finding[]): string {
  return sortFindings(findings).map(formatFinding).join('\n');
}

export function formatFinding({ severity, file, line, column, message, hint }: Finding): string {
  const place = [file, line, line && column].filter((part) => part !== undefined).join(':');
  const words = hint ? `${message} ${hint}` : message;
  return `${place}  ${labels[severity]}${words}`;
}

const labels = { error: '', warning: 'Warning: ', hint: 'Hint: ' } as const satisfies Record<
  Finding['severity'],
  string
>;
