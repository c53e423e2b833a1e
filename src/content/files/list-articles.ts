import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../domain/finding.ts';
import { compareText } from '../../domain/order.ts';
import { findLinkProblem } from './symbolic-links.ts';
import { findStrayName, isIgnored, isUndecodable, notAFile, undecodable, type Stray } from './stray-files.ts';
import { articlesFolder } from './article-paths.ts';
import { isCode } from '../../files/system-error.ts';

export interface ArticleFiles {
  /** Paths from the project's root, sorted. */
  readonly articles: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Finds every article. A file that is neither an article nor allowed beside one is a finding, so that
 * `story.markdown` is not silently ignored. Symbolic links: see `symbolic-links.ts`.
 */
export function listArticles(root: string): ArticleFiles {
  const articles: string[] = [];
  const findings: Finding[] = [];
  const walk = (folder: string) => {
    for (const entry of entriesOf(root, folder, findings)) {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory() ? entry.name.startsWith('.') : isIgnored(entry.name)) continue;
      if (isUndecodable(entry.name)) {
        findings.push({ severity: 'error', rule: 'stray-file', file, ...undecodable });
        continue;
      }
      const problem = entry.isSymbolicLink() ? findLinkProblem(root, file) : undefined;
      const kind = problem ? undefined : kindOf(root, file, entry);
      if (problem) findings.push(problem);
      else if (kind === 'folder') walk(file);
      else {
        const stray: Stray | undefined = kind === 'file' ? findStrayName(entry.name) : notAFile;
        if (stray) findings.push({ severity: 'error', rule: 'stray-file', file, ...stray });
        else if (entry.name.endsWith('.md')) articles.push(file);
      }
    }
  };
  const problem = findLinkProblem(root, articlesFolder);
  if (problem) findings.push(problem);
  else walk(articlesFolder);
  return { articles: articles.sort(compareText), findings };
}

function entriesOf(root: string, folder: string, findings: Finding[]): readonly Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    const isMissing = isCode(error, 'ENOENT');
    findings.push({
      severity: 'error',
      rule: 'folder-unreadable',
      file: folder,
      message: isMissing
        ? 'There is no such folder, so there is nothing to publish.'
        : 'This folder cannot be read, so nothing is known of the articles in it.',
      hint: isMissing ? 'Begin an article with npm run new.' : 'Check its permissions.',
    });
    return [];
  }
}

/** The kind of an entry; of a symbolic link, the kind of its target. */
function kindOf(root: string, file: string, entry: Dirent): 'file' | 'folder' | 'other' {
  const stats = entry.isSymbolicLink() ? statSync(join(root, file)) : entry;
  return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
}
