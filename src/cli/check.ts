import './settle-environment.ts';
import './manners.ts';
import { readClock } from '../content/clock.ts';
import { formatFindings } from '../content/print-findings.ts';
import type { Finding } from '../domain/finding.ts';
import { site } from '../newsroom/site.ts';
import { count } from '../press/report.ts';
import { proofread } from '../press/proofread.ts';
import { readArguments } from './read-arguments.ts';

const help = `Reads everything that the newsroom has written, and says what is wrong with it, without building anything.

  npm run check

It ends with 1 where there is an error: a build would publish nothing, now or when a story that waits is due.`;

const { values } = readArguments({ options: { help: { type: 'boolean', short: 'h', default: false } } }, help);

if (values.help) console.log(help);
else process.exitCode = await check();

/** @returns the exit code. */
async function check(): Promise<number> {
  const { findings, articleCount } = await proofread(process.cwd(), site, readClock());
  const number = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  const errors = number('error');
  if (findings.length > 0) console.error(formatFindings(findings));
  const numbers = [count(errors, 'error'), count(number('warning'), 'warning'), count(number('hint'), 'hint')];
  console.log(`${count(articleCount, 'article')} read: ${numbers.join(', ')}.`);
  return errors > 0 ? 1 : 0;
}
