import { join } from 'node:path';
import { createArticleSchema } from '../../content/article/article-schema.ts';
import { listArticles } from '../../content/files/list-articles.ts';
import { fixArticle, type FixRules } from '../../content/edit/fix-article.ts';
import { openFile } from '../../content/edit/editable-file.ts';
import { readUtf8, replaceFile } from '../../content/edit/replace-file.ts';
import { findTagSpellings } from '../../content/edit/tag-spellings.ts';
import { tagsOf } from '../../content/edit/tidy-tags.ts';
import { formatFinding } from '../../content/findings/print-findings.ts';
import { printable } from '../../content/findings/printable.ts';
import { isStyled } from '../../content/findings/show-findings.ts';
import { readNewsroom } from '../../content/newsroom/read-newsroom.ts';
import type { Finding } from '../../domain/finding.ts';
import { site } from '../../newsroom/site.ts';
import { count } from '../../press/report/report.ts';
import { compileVocabulary } from '../../tickers/vocabulary.ts';
import { confirm, isInteractive } from './ask.ts';
import { showDiff } from './show-diff.ts';

export interface FixOptions {
  /** Writes without a question. */
  readonly isSure: boolean;
  /** Writes nothing. */
  readonly isDryRun: boolean;
  /** Which articles to correct. */
  readonly isChosen: (file: string) => boolean;
}

interface Change {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Shows and writes mechanical corrections of articles.
 *
 * @returns the exit code: 1 if a possible correction was not written.
 */
export async function runFix(root: string, { isSure, isDryRun, isChosen }: FixOptions): Promise<number> {
  const { changes, refused } = findCorrections(root, isChosen);
  for (const change of changes) console.log(showDiff(change, { isStyled: isStyled(process.stdout) }));
  for (const finding of refused) console.error(formatFinding(finding));
  const left = count(new Set(refused.map(({ file }) => file)).size, 'article');
  if (refused.length > 0) console.error(`Left as it is: ${left}, since the syntax is wrong. Correct that first.`);
  const number = count(changes.length, 'article');
  if (changes.length === 0) {
    console.log('Nothing to correct.');
    return refused.length > 0 ? 1 : 0;
  }
  if (isDryRun) console.log(`${number} would change. Nothing was written.`);
  else if (!isSure && !isInteractive()) console.log(`${number} would change. Nothing was written: add --yes to write.`);
  else if (isSure || (await confirm(`Write these changes to ${number}?`))) {
    return writeAll(root, changes) && refused.length === 0 ? 0 : 1;
  } else console.log('Nothing was written.');
  return 1;
}

function findCorrections(
  root: string,
  isChosen: FixOptions['isChosen'],
): { readonly changes: readonly Change[]; readonly refused: readonly Finding[] } {
  const texts = listArticles(root).articles.map((file) => ({ file, before: readUtf8(join(root, file)) }));
  const rules = readRules(
    root,
    texts
      .map(({ file, before }) => openFile(before, file))
      .flatMap((opened) => ('data' in opened ? tagsOf(opened.data) : [])),
  );
  const changes: Change[] = [];
  const refused: Finding[] = [];
  for (const { file, before } of texts.filter((text) => isChosen(text.file))) {
    const fixed = fixArticle(before, file, rules);
    if (fixed.isRefused) refused.push(...fixed.findings);
    else if (fixed.text !== before) changes.push({ file, before, after: fixed.text });
  }
  return { changes, refused };
}

function readRules(root: string, tags: readonly string[]): FixRules {
  const { mended } = readNewsroom(root);
  return {
    schema: createArticleSchema(site.timeZone, compileVocabulary(mended.exchanges), site),
    timeZone: site.timeZone,
    language: site.language,
    tags: findTagSpellings(tags, mended.tags, site.language),
  };
}

function writeAll(root: string, changes: readonly Change[]): boolean {
  const failed = changes.filter(({ file, before, after }) => !replaceFile(join(root, file), before, after));
  for (const { file } of failed)
    console.error(`${printable(file)} was saved meanwhile, and stays as it is. Run it again.`);
  console.log(`Corrected: ${count(changes.length - failed.length, 'article')}.`);
  return failed.length === 0;
}
