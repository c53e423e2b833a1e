import { accessSync, constants } from 'node:fs';
import { readClock } from '../../content/clock.ts';
import { sortFindings } from '../../content/findings/print-findings.ts';
import { readContent as readHere, type Content } from '../../content/read-content.ts';
import { isStyled, showFindings, whereAllFindings } from '../../content/findings/show-findings.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Site } from '../../domain/site/site.ts';
import { site } from '../../newsroom/site.ts';
import { healFolders } from '../publish/heal.ts';
import { foldersOf, type Folders } from '../state/folders.ts';
import { Pool } from '../workers/pool.ts';
import { checkNewsroom, type Proof } from './check-newsroom.ts';
import { readContent } from '../read/read-content.ts';
import { count } from '../report.ts';
import { digestSettings } from '../settings.ts';

/**
 * Checks a newsroom and prints all findings.
 *
 * @returns the exit code: 1 if there is an error.
 */
export async function runCheck(root: string, format: 'text' | 'json'): Promise<number> {
  const proof = await checkNewsroom(root, site, readClock(), read);
  // Findings and their count go to the same stream, so that both can be redirected together.
  process.stdout.write(format === 'json' ? formatJson(proof.findings) : describe(proof));
  return proof.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Reads on all cores, and only files that changed. If `.press` cannot be written, everything is read. */
async function read(root: string, ofSite: Site): Promise<Content> {
  const folders = foldersOf(root);
  if (!canRemember(folders)) return readHere(root, ofSite);
  const pool = new Pool();
  try {
    return await readContent(folders, digestSettings(site), pool);
  } finally {
    await pool.close();
  }
}

function canRemember(folders: Folders): boolean {
  try {
    healFolders(folders);
    accessSync(folders.press, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Shape: `[\n{…},\n{…}\n]`. */
function formatJson(findings: readonly Finding[]): string {
  const lines = sortFindings(findings).map((finding) => JSON.stringify(finding));
  return lines.length > 0 ? `[\n${lines.join(',\n')}\n]\n` : '[]\n';
}

function describe({ findings, articleCount }: Proof): string {
  const number = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  const numbers = [count(number('error'), 'error'), count(number('warning'), 'warning'), count(number('hint'), 'hint')];
  const shown = showFindings(findings, { isStyled: isStyled(process.stdout), whereAll: whereAllFindings });
  return `${shown}${shown ? '\n' : ''}${count(articleCount, 'article')} read: ${numbers.join(', ')}.\n`;
}
