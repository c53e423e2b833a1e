import { printable } from '../../../content/findings/printable.ts';
import { sortFindings } from '../../../content/findings/print-findings.ts';
import type { Finding } from '../../../domain/finding.ts';

const commands = { error: 'error', warning: 'warning', hint: 'notice' } as const satisfies Record<
  Finding['severity'],
  string
>;

/**
 * Findings as workflow commands, which GitHub shows beside the lines of a pull request:
 * `::error file=articles/2026/rate-cut.md,line=4,col=11,title=unknown-author::Unknown author "j-smth".` Errors come
 * first, since GitHub shows ten of each kind per step.
 */
export function formatGithub(findings: readonly Finding[]): string {
  const sorted = sortFindings(findings);
  const ordered = (['error', 'warning', 'hint'] as const).flatMap((kind) =>
    sorted.filter(({ severity }) => severity === kind),
  );
  return ordered.map((finding) => `${formatCommand(finding)}\n`).join('');
}

function formatCommand({ severity, rule, file, line, column, message, hint }: Finding): string {
  const properties = [
    `file=${escapeProperty(file)}`,
    ...(line === undefined ? [] : [`line=${String(line)}`]),
    ...(line === undefined || column === undefined ? [] : [`col=${String(column)}`]),
    `title=${escapeProperty(rule)}`,
  ];
  return `::${commands[severity]} ${properties.join(',')}::${escapeData(hint ? `${message} ${hint}` : message)}`;
}

/** Escapes line ends and percent signs as GitHub decodes them; other control characters as for a terminal. */
function escapeData(text: string): string {
  const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return printable(escaped);
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
