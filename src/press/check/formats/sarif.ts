import { printableJson } from '../../../content/findings/printable.ts';
import { sortFindings } from '../../../content/findings/print-findings.ts';
import { digestWhole } from '../../../files/digest.ts';
import type { Finding } from '../../../domain/finding.ts';
import { explainRule, findRule } from '../../../editorial/catalogue/catalogue.ts';

const levels = { error: 'error', warning: 'warning', hint: 'note' } as const satisfies Record<
  Finding['severity'],
  string
>;

/**
 * Findings in SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for code scanning and editors. Paths are
 * relative to the project's root.
 */
export function formatSarif(findings: readonly Finding[]): string {
  const sorted = sortFindings(findings);
  const rules = [...new Set(sorted.map(({ rule }) => rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Tickerpress', rules: rules.map(describeRule) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [base]: { description: { text: "The project's root." } } },
        results: sorted.map((finding) => toResult(finding, rules.indexOf(finding.rule))),
      },
    ],
  };
  return `${printableJson(JSON.stringify(log, undefined, 2))}\n`;
}

/** GitHub resolves it to the root of the repository. */
const base = '%SRCROOT%';

/** Describes a rule by its catalogue entry. */
function describeRule(id: string) {
  const found = findRule(id);
  if (!found) return { id };
  const { why, remedy, severity } = found.rule;
  return {
    id,
    shortDescription: { text: why },
    fullDescription: { text: `${why} ${remedy}` },
    help: { text: explainRule(found.name, found.rule) },
    defaultConfiguration: { level: levels[severity] },
  };
}

function toResult({ severity, rule, file, line, column, about, message, hint }: Finding, ruleIndex: number) {
  const region = line === undefined ? {} : { region: { startLine: line, ...(column && { startColumn: column }) } };
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: hint ? `${message} ${hint}` : message },
    locations: [{ physicalLocation: { artifactLocation: { uri: toUri(file), uriBaseId: base }, ...region } }],
    // Independent of line numbers, so that edits above a finding do not change its fingerprint.
    partialFingerprints: { 'finding/v1': digestWhole([rule, file, about ?? message].join('\n')) },
  };
}

function toUri(file: string): string {
  return file.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
