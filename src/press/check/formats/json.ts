import { printableJson } from '../../../content/findings/printable.ts';
import { sortFindings } from '../../../content/findings/print-findings.ts';
import type { Finding } from '../../../domain/finding.ts';

/** All findings, one object per line. Shape: `[\n{…},\n{…}\n]`. */
export function formatJson(findings: readonly Finding[]): string {
  const lines = sortFindings(findings).map((finding) => printableJson(JSON.stringify(finding)));
  return lines.length > 0 ? `[\n${lines.join(',\n')}\n]\n` : '[]\n';
}
