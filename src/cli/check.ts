import { readClock } from '../content/clock.ts';
import { formatFindings } from '../content/print-findings.ts';
import { readContent, resolveEdition } from '../content/read-content.ts';
import type { Finding } from '../domain/finding.ts';
import { findRepeatedTickers } from '../editorial/repeated-tickers.ts';
import { site } from '../newsroom/site.ts';

/* Reads everything that the newsroom has written, and says what is wrong with it, without building anything. */

const root = process.cwd();
const content = readContent(root, site);
const resolved = resolveEdition(root, content, site, readClock());
const findings = [...resolved.findings, ...content.entries.flatMap(findRepeatedTickers)];
const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
const errors = count('error');
if (findings.length > 0) console.error(formatFindings(findings));
console.log(
  `${content.files.length} articles read: ${errors} errors, ${count('warning')} warnings, ${count('hint')} hints.`,
);
process.exitCode = errors > 0 ? 1 : 0;
