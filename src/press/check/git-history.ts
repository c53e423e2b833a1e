import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitFile } from '../../content/files/front-matter.ts';
import type { ArticleEntry } from '../../domain/edition/article.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Site } from '../../domain/site/site.ts';
import {
  changesSincePublication,
  describeUnmarkedChange,
  mostOfOneEdit,
  type RecordedChange,
} from '../../editorial/unmarked-changes.ts';
import { explainGitRefusal } from '../../files/git/git-refusal.ts';
import { isOwnRepository } from './submodules.ts';

/** Changes of each article's file, the newest first; or why they are not known, in sentences with the remedy. */
export type ArticleHistory = ReadonlyMap<string, readonly RecordedChange[]> | { readonly unknown: string };

/**
 * Reads the history of all articles with one call of git, which runs while the articles are read. Outside a repository,
 * in a shallow clone or without git, the history is unknown.
 */
export async function readArticleHistory(root: string): Promise<ArticleHistory> {
  const { folder, place, prefix } = repositoryOf(root);
  try {
    const isShallow = (await git(folder, ['rev-parse', '--is-shallow-repository'])).trim() === 'true';
    if (isShallow) return { unknown: 'This clone has no history. Get it: git fetch --unshallow' };
    const options = ['--format=%x00%H %ct', '--raw', '--no-abbrev', '--no-renames', '--diff-filter=AMD', '--relative'];
    return parseHistory(await git(folder, ['-c', 'core.quotePath=false', 'log', ...options, '--', place]), prefix);
  } catch (error) {
    return { unknown: explainGitRefusal(error) ?? 'This folder is not a git repository with a commit.' };
  }
}

/** The repository that has the articles, which may be one of their own, such as a submodule. */
function repositoryOf(root: string): { readonly folder: string; readonly place: string; readonly prefix: string } {
  return isOwnRepository(root, 'articles')
    ? { folder: join(root, 'articles'), place: '.', prefix: 'articles/' }
    : { folder: root, place: 'articles', prefix: '' };
}

/**
 * Parses commits, the newest first: `<hash> <seconds>`, then one line per file:
 * `:100644 100644 <before> <after> M\t<file>`. What was changed before a file was added, or removed and written anew, is
 * the history of another story.
 */
function parseHistory(log: string, prefix: string): ReadonlyMap<string, readonly RecordedChange[]> {
  const changes = new Map<string, RecordedChange[]>();
  const begun = new Set<string>();
  for (const text of log.split('\0')) {
    const [head = '', ...lines] = text.split('\n');
    const [commit = '', seconds = ''] = head.split(' ');
    const rows = lines.filter((line) => line.startsWith(':') && line.endsWith('.md'));
    const isMechanical = rows.length > mostOfOneEdit;
    for (const row of rows) {
      const [fields = '', path = ''] = row.split('\t');
      const file = prefix + path;
      const [, , before = '', after = '', status] = fields.split(' ');
      if (status !== 'M') begun.add(file);
      if (isMechanical || begun.has(file)) continue;
      const change = { at: (Number(seconds) * 1000) as Instant, commit, before, after };
      const known = changes.get(file);
      if (known) known.push(change);
      else changes.set(file, [change]);
    }
  }
  return changes;
}

/** Finds stories whose text changed after publication without a note. One call of git reads all versions. */
export async function findUnmarkedChanges(
  root: string,
  history: ReadonlyMap<string, readonly RecordedChange[]>,
  entries: readonly ArticleEntry[],
  { timeZone }: Pick<Site, 'timeZone'>,
  now: Instant,
): Promise<readonly Finding[]> {
  const candidates = entries.flatMap((entry) => {
    const changes = changesSincePublication(entry, history.get(entry.file) ?? [], now);
    return changes.length > 0 ? [{ entry, changes }] : [];
  });
  if (candidates.length === 0) return [];
  const hashes = new Set(candidates.flatMap(({ changes }) => changes.flatMap(({ before, after }) => [before, after])));
  const texts = await readVersions(repositoryOf(root).folder, [...hashes]);
  return candidates.flatMap(({ entry, changes }) => {
    const change = changes.find(({ before, after }) => texts.get(before) !== texts.get(after));
    return change ? [describeUnmarkedChange(entry, change, timeZone, lineOfDate(root, entry.file))] : [];
  });
}

/** Reads the text of each version of a file as readers would see it, by hash. */
async function readVersions(root: string, hashes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const output = await gitBytes(root, ['cat-file', '--batch'], `${hashes.join('\n')}\n`);
  const texts = new Map<string, string>();
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(10, at);
    const [hash = '', , size = ''] = output.toString('utf8', at, end).split(' ');
    const length = Number(size) || 0;
    texts.set(hash, readableText(output.toString('utf8', end + 1, end + 1 + length)));
    at = end + 1 + (size === '' ? 0 : length + 1);
  }
  return texts;
}

/** Headline, summary and body of an article, without its line breaks and other fields. */
function readableText(raw: string): string {
  const split = splitFile(raw, '');
  if ('rule' in split) return raw;
  const head = split.yaml.match(/^(?:title|summary):.*(?:\n[ \t].*)*/gm) ?? [];
  return [...head, split.body]
    .join('\n')
    .replace(/<!--[^]*?-->/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function lineOfDate(root: string, file: string): number | undefined {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  const index = lines.findIndex((line) => line.startsWith('published:'));
  return index < 0 ? undefined : index + 1;
}

async function git(root: string, args: readonly string[]): Promise<string> {
  return (await gitBytes(root, args, '')).toString('utf8');
}

/** @throws if git is missing or fails, with what it said as `stderr`. */
function gitBytes(root: string, args: readonly string[], input: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd: root, stdio: 'pipe' });
    const chunks: Buffer[] = [];
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.setEncoding('utf8').on('data', (said: string) => (stderr += said));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(chunks));
      else reject(Object.assign(new Error(`git ${args.join(' ')} ended with ${String(code)}.`), { stderr }));
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
