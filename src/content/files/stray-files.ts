import type { Finding } from '../../domain/finding.ts';
import { isLeftover, isOfSystem } from '../../files/left-files.ts';

/** Why a file beside articles is not read. */
export type Stray = Pick<Finding, 'message' | 'hint'> & Partial<Pick<Finding, 'severity'>>;

/** Problem of an entry that is neither a file nor a folder, such as a pipe. */
export const notAFile = {
  message: 'This is no file, so it cannot be read.',
  hint: 'Move it elsewhere, or remove it.',
} as const satisfies Stray;

/** Tests whether a name is not UTF-8 on the disk. Node replaces such bytes, and then finds no file by that name. */
export function isUndecodable(name: string): boolean {
  return name.includes('\ufffd');
}

/** Problem of a name that is not UTF-8. */
export const undecodable = {
  message: 'This name is not UTF-8 text, so what it names cannot be found.',
  hint: 'Rename it. Letters of ASCII work on every system.',
} as const satisfies Stray;

/** Files that are allowed beside articles: pictures and charts' data. */
const companionFile = /\.(?:png|jpe?g|webp|avif|gif|svg|csv)$/i;

/**
 * Tests for files that are ignored without a finding: those of systems and editors (`._story.md`), and all hidden ones
 * (`.gitkeep`) that cannot be a story (`.story.md`).
 */
export function isIgnored(name: string): boolean {
  return isOfSystem(name) || /^\.(?!\.*md$|.*\.(?:md|icloud)$)/i.test(name);
}

/** Explains why a file is neither an article nor allowed beside one; undefined if it is. */
export function findStrayName(name: string): Stray | undefined {
  const [, absent] = /^\.?(.*)\.icloud$/i.exec(name) ?? [];
  if (absent !== undefined) {
    const message = `"${absent}" is in iCloud and not on this computer, so that it is not read.`;
    return { message, hint: 'Download it, for example by opening it once.' };
  }
  if (/^\.+md$/i.test(name)) {
    return { message: 'This file has no name before its ending, so it is not read.', hint: 'Name it after the story.' };
  }
  if (name.startsWith('.')) {
    const message = 'A name that starts with a dot is a hidden file, so this one is not read.';
    return { severity: 'warning', message, hint: 'Rename it, or remove it.' };
  }
  if (name.startsWith('~$')) return leftBehind('Word and other programs make such files while one is open');
  if (name.endsWith('.md') || companionFile.test(name)) return undefined;
  const [, article] = /^(.+)\.(?:markdown|mdown|mkdn?|mdx|mdtext|md|md\.te?xt|md[\s.]+)$/i.exec(name) ?? [];
  if (article !== undefined) {
    return {
      message: 'An article must end in .md, so this one is not read.',
      hint: `Rename it to "${article.trim().replace(/\.md$/i, '')}.md".`,
    };
  }
  if (isLeftover(name)) return leftBehind('its name is that of a backup, or of a file that was not finished');
  if (otherText.test(name)) {
    const message = 'An article is a file in Markdown that ends in .md, so this one is not published.';
    return { severity: 'warning', message, hint: 'Save its text in such a file, or move it elsewhere.' };
  }
  return {
    severity: 'warning',
    message: 'This is neither an article nor a picture or data beside one, so it is not published.',
    hint: 'Move it elsewhere, or remove it.',
  };
}

const otherText = /\.(?:docx?|gdoc|html?|odt|org|pages|rst|rtf|te?xt|adoc)$/i;

function leftBehind(reason: string): Stray {
  return { severity: 'warning', message: `This file is not published: ${reason}.`, hint: 'Remove it.' };
}
