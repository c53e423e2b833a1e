import { accessSync, constants } from 'node:fs';
import { readClock } from '../../content/clock.ts';
import { readContent as readHere, type Content } from '../../content/read-content.ts';
import { printable } from '../../content/findings/printable.ts';
import { isStyled, showFindings, whereAllFindings } from '../../content/findings/show-findings.ts';
import { hasErrors, type Finding } from '../../domain/finding.ts';
import type { Site } from '../../domain/site/site.ts';
import { site } from '../../newsroom/site.ts';
import { healFolders } from '../publish/heal.ts';
import { foldersOf, type Folders } from '../state/folders.ts';
import { Pool } from '../workers/pool.ts';
import { checkChanges } from './check-changes.ts';
import { checkNewsroom } from './check-newsroom.ts';
import type { Format } from './formats/format.ts';
import { formatGithub } from './formats/github.ts';
import { formatJson } from './formats/json.ts';
import { formatSarif } from './formats/sarif.ts';
import type { Changes, GitProblem } from './git-changes.ts';
import { readContent, type ReadContent } from '../read/read-content.ts';
import { refreshSchemas } from '../read/refresh-schemas.ts';
import { count } from '../report/report.ts';
import { digestSettings } from '../settings.ts';

/**
 * Checks a newsroom and prints all findings.
 *
 * @returns the exit code: 1 if there is an error.
 */
export async function runCheck(root: string, format: Format): Promise<number> {
  let content: RememberedContent | undefined;
  const read = async () => (content = await readRemembering(root, site));
  const { findings, articleCount, notes } = await checkNewsroom(root, site, readClock(), read);
  content?.mentions?.save(content.entries);
  print(findings, format, [`${count(articleCount, 'article')} read: ${countFindings(findings)}.`, ...notes]);
  return exitCode(findings);
}

/**
 * Checks the files that differ from a commit, or that the next commit changes, and prints their findings.
 *
 * @returns the exit code: 1 if there is an error, 2 if git cannot say what has changed.
 */
export async function runPartCheck(
  root: string,
  format: Format,
  extent: 'changed' | 'staged',
  changes: Changes | GitProblem,
): Promise<number> {
  if ('message' in changes) {
    console.error(printable(changes.message));
    return 2;
  }
  if (changes.files.size === 0) {
    const nothing =
      extent === 'staged' ? 'Nothing of the newsroom is staged.' : `Nothing has changed since ${changes.since}.`;
    print([], format, [nothing]);
    return 0;
  }
  canRemember(foldersOf(root));
  const { findings, notes } = await checkChanges(root, site, readClock(), changes);
  const what = `${count(changes.files.size, 'file')} ${extent === 'staged' ? 'staged' : `changed since ${changes.since}`}`;
  print(findings, format, [`${what}: ${countFindings(findings)}.`, ...notes]);
  return exitCode(findings);
}

function exitCode(findings: readonly Finding[]): number {
  return hasErrors(findings) ? 1 : 0;
}

/** Content with what earlier runs remember of it; if `.press` cannot be written, they remember nothing. */
type RememberedContent = Content & Partial<Pick<ReadContent, 'mentions'>>;

/** Reads on all cores, and only files that changed. If `.press` cannot be written, everything is read. */
export async function readRemembering(root: string, ofSite: Site): Promise<RememberedContent> {
  const folders = foldersOf(root);
  if (!canRemember(folders)) return readHere(root, ofSite);
  const pool = new Pool();
  try {
    const settings = digestSettings(site);
    const content = await readContent(folders, settings, pool, { withRecords: false, withHints: true });
    await refreshSchemas(root, content, settings);
    return content;
  } finally {
    await pool.close();
  }
}

/** Whether `.press` can be written. Also completes an interrupted publication. */
function canRemember(folders: Folders): boolean {
  try {
    healFolders(folders);
    accessSync(folders.press, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Prints findings, then remarks. In formats for programs, remarks go to standard error. */
function print(findings: readonly Finding[], format: Format, remarks: readonly string[]): void {
  const said = remarks.map((remark) => `${remark}\n`).join('');
  switch (format) {
    case 'text': {
      const shown = showFindings(findings, { isStyled: isStyled(process.stdout), whereAll: whereAllFindings });
      // Findings and their count go to the same stream, so that both can be redirected together.
      process.stdout.write(`${shown}${shown ? '\n' : ''}${said}`);
      break;
    }
    case 'github':
      process.stdout.write(formatGithub(findings) + said);
      break;
    case 'json':
    case 'sarif':
      process.stdout.write(format === 'json' ? formatJson(findings) : formatSarif(findings));
      // A program can count the findings itself.
      process.stderr.write(
        remarks
          .slice(1)
          .map((remark) => `${remark}\n`)
          .join(''),
      );
      break;
  }
}

function countFindings(findings: readonly Finding[]): string {
  const number = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  return [count(number('error'), 'error'), count(number('warning'), 'warning'), count(number('hint'), 'hint')].join(
    ', ',
  );
}
