import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../domain/finding.ts';
import { compareText } from '../domain/order.ts';
import { articlesFolder } from './read-article.ts';

/** What may lie beside articles: pictures and charts' data. */
const companionFile = /\.(?:png|jpe?g|webp|avif|gif|svg|csv)$/i;

export interface ArticleFiles {
  /** Paths from the project's root, sorted. */
  readonly articles: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Finds every article. A file that is neither an article nor something that belongs beside one is a finding, so
 * that `story.markdown` is not passed over in silence; names that start with a dot are the system's own.
 */
export function listArticles(root: string): ArticleFiles {
  const articles: string[] = [];
  const findings: Finding[] = [];
  const walk = (folder: string) => {
    for (const entry of entriesOf(root, folder, findings)) {
      const file = `${folder}/${entry.name}`;
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) walk(file);
      else if (entry.name.endsWith('.md')) articles.push(file);
      else if (!companionFile.test(entry.name)) findings.push(strayFile(file));
    }
  };
  walk(articlesFolder);
  return { articles: articles.sort(compareText), findings };
}

function entriesOf(root: string, folder: string, findings: Finding[]): readonly Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
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

function strayFile(file: string): Finding {
  const isMarkdown = /\.(?:markdown|mdown|mkd|mdx|md)$/i.test(file);
  return {
    severity: isMarkdown ? 'error' : 'warning',
    rule: 'stray-file',
    file,
    message: isMarkdown
      ? 'An article must end in .md, so this one is not read.'
      : 'This is neither an article nor a picture or data beside one, so it is not published.',
    hint: isMarkdown ? 'Rename it.' : 'Move it elsewhere, or remove it.',
  };
}
