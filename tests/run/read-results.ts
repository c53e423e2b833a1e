import { readFileSync } from 'node:fs';

export interface Results {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** A line per test or file that failed: where it is, its name, and what was wrong. */
  readonly failures: readonly string[];
}

/** The parts of Vitest's report that are read. A file that could not be run has a message and no tests. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** The parts of Playwright's report that are read. Errors of the whole run belong to no test. */
interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly skipped: number };
  readonly suites: readonly PlaywrightSuite[];
  readonly errors: readonly PlaywrightError[];
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly file: string;
    readonly title: string;
    readonly tests: readonly {
      readonly projectName: string;
      readonly status: string;
      readonly results: readonly { readonly errors: readonly PlaywrightError[] }[];
    }[];
  }[];
}

interface PlaywrightError {
  readonly message?: string;
}

/**
 * Reads the JSON report of Vitest or Playwright.
 *
 * @param folder of the engine, to which names of files become relative.
 * @returns nothing passed and nothing failed where there is no report, or half of one: such a runner ran nothing.
 */
export function readResults(file: string, folder: string): Results {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport | PlaywrightReport;
    return 'stats' in report ? readPlaywright(report) : readVitest(report, `${folder}/`);
  } catch {
    return { passed: 0, failed: 0, skipped: 0, failures: [] };
  }
}

function readVitest(report: VitestReport, folder: string): Results {
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = name.replace(folder, '');
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [inOneLine(file, '', message)];
    return failed.map(({ fullName, failureMessages }) => inOneLine(file, fullName, failureMessages[0]));
  });
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = report;
  return { passed, failed, skipped, failures };
}

function readPlaywright({ stats, suites, errors }: PlaywrightReport): Results {
  const failures = suites.flatMap(failuresIn);
  for (const { message } of errors) failures.push(inOneLine('browser', '', message));
  return { passed: stats.expected, failed: stats.unexpected, skipped: stats.skipped, failures };
}

function failuresIn({ suites = [], specs }: PlaywrightSuite): string[] {
  const own = specs.flatMap(({ file, title, tests }) =>
    tests.flatMap(({ status, projectName, results }) => {
      if (status !== 'unexpected') return [];
      return [inOneLine(`tests/browser/${file}`, `${title} (${projectName})`, results.at(-1)?.errors[0]?.message)];
    }),
  );
  return [...own, ...suites.flatMap(failuresIn)];
}

/** How much is shown of what was wrong, in characters. The step's own output has all of it. */
const shownLength = 300;

// eslint-disable-next-line no-control-regex -- what ends a colour begins with a control character
const colours = /\u001B\[[\d;]*m/g;

function inOneLine(file: string, test: string, message = ''): string {
  const text = message.replace(colours, '').replace(/\s+/g, ' ').trim();
  const shown = text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
  return [file, test, shown].filter(Boolean).join(': ');
}
