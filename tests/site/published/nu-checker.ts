import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import checker from 'vnu-jar';
import { ensureJava } from './find-java.ts';

/** A page's worth of errors is some kilobytes; a checker that finds this many should be heard in full. */
const longestReportBytes = 64 * 1024 * 1024;

/** Deep pages need a deeper stack than Java's own. Its second compiler costs more than it saves in so short a run. */
const javaOptions = ['-Xss4m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

interface Message {
  readonly type: 'error' | 'info' | 'non-document-error';
  readonly subType?: string;
  readonly url?: string;
  readonly lastLine?: number;
  readonly message: string;
  readonly extract?: string;
}

/** What the Nu Html Checker says against every page in some folders: errors and warnings, one line each. */
export function faultsOfPages(folders: readonly string[]): readonly string[] {
  // Test articles are English in a newsroom of any language.
  return check(['--skip-non-html', '--no-langdetect', ...folders]).map(sentence);
}

/** The same of style sheets; `isKnown` accepts messages about features that are newer than the checker. */
export function faultsOfStyles(files: readonly string[], isKnown: (message: string) => boolean): readonly string[] {
  return check(['--css', ...files])
    .filter(({ message }) => !isKnown(message))
    .map(sentence);
}

function check(args: readonly string[]): readonly Message[] {
  ensureJava();
  const { stdout, stderr } = spawnSync(
    'java',
    [...javaOptions, '-jar', checker, '--format', 'json', '--stdout', '--exit-zero-always', ...args],
    { encoding: 'utf8', maxBuffer: longestReportBytes },
  );
  if (!stdout.startsWith('{')) throw new Error(`The checker said nothing that can be read. ${stderr}`);
  return (JSON.parse(stdout) as { readonly messages: readonly Message[] }).messages;
}

function sentence({ type, subType, url, lastLine, message, extract }: Message): string {
  const file = url?.startsWith('file:') ? fileURLToPath(url) : (url ?? '');
  return `${file}:${lastLine ?? ''} ${subType ?? type}: ${message} ${extract ?? ''}`.trim();
}
