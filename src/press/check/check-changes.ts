import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleEntry } from '../../domain/edition/article.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Instant } from '../../domain/instant.ts';
import { compareText } from '../../domain/order.ts';
import type { Site } from '../../domain/site/site.ts';
import { companionsOf, readSelection } from '../read/read-selection.ts';
import { count } from '../report/report.ts';
import { digestSettings } from '../settings.ts';
import { foldersOf } from '../state/folders.ts';
import { checkContent } from './check-newsroom.ts';
import type { Changes } from './git-changes.ts';
import { shellWord } from '../../files/git/shell-word.ts';

export interface ChangesProof {
  /** Findings about the changed files, and about published addresses that would be lost. */
  readonly findings: readonly Finding[];
  /** Sentences that say what was left out. */
  readonly notes: readonly string[];
}

/** Checks the changed files against the remembered readings of all others. */
export async function checkChanges(root: string, site: Site, now: Instant, changes: Changes): Promise<ChangesProof> {
  const content = await readSelection(foldersOf(root), site, digestSettings(site), changes);
  const isChecked = (file: string) => content.selected.has(file);
  const readText = (file: string) =>
    changes.texts.get(file) ?? changes.newsroom.get(file) ?? readFileSync(join(root, file), 'utf8');
  const found = await checkContent(root, content, site, now, { isChecked, readText });
  const lost = content.entries.filter(({ file }) => isChecked(file)).flatMap((entry) => findAbsent(entry, changes));
  const findings = [...found, ...lost];
  const isShown = ({ file }: Finding) => isChecked(file) || /^dist(?:\/|$)/.test(file);
  const others = findings.filter((finding) => !isShown(finding));
  return {
    findings: findings.filter(isShown),
    notes: [
      ...explainUnstaged(changes.unstaged),
      ...explainOthers(others),
      ...explainUnread(content.unreadArticles.length),
    ],
  };
}

/** Finds data and pictures of an article that the next commit does not have; a draft may wait for them. */
function findAbsent(entry: ArticleEntry, { absent }: Changes): readonly Finding[] {
  return [...new Set(companionsOf(entry))].sort(compareText).flatMap((path) => {
    const isIgnored = absent.get(path);
    if (isIgnored === undefined) return [];
    const message = `The story uses "${path}", which the next commit does not have.`;
    const word = shellWord(path);
    const hint = isIgnored ? `Git ignores it. Add it: git add --force ${word}.` : `Add it: git add ${word}.`;
    const severity = entry.status === 'draft' ? 'warning' : 'error';
    return { severity, rule: 'file-unstaged', file: entry.file, message, hint };
  });
}

function explainUnstaged(files: readonly string[]): readonly string[] {
  return files.map((file) => `${file} was checked as it is in the folder, with changes that are not staged.`);
}

function explainOthers(findings: readonly Finding[]): readonly string[] {
  const numberOf = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [numberOf('error'), numberOf('warning')];
  if (errors + warnings === 0) return [];
  const numbers = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ].join(' and ');
  return [`Left out: ${numbers} in other files. npm run check shows them.`];
}

function explainUnread(number: number): readonly string[] {
  if (number === 0) return [];
  const articles = count(number, 'other article');
  return [
    `Left out: links to ${articles}, and what they may have in common with the files checked. They changed since the last whole check. npm run check reads them.`,
  ];
}
