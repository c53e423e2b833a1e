import type { Finding } from '../../domain/finding.ts';
import { findExcess, findLongFrontMatter, findOtherEncoding } from './file-problems.ts';
import { splitFile, type SplitFile } from './front-matter.ts';
import { findMergeConflict } from './merge-conflict.ts';

/** Why no rule can judge the content of a file. */
export interface ClosedFile {
  readonly finding: Finding;
  /** Text to search for fields that decide the address of the file; empty if it is not text or too long. */
  readonly text: string;
}

/** Divides an article's file, unless something about it prevents that; the first such problem is the only finding. */
export function openArticle(raw: string, file: string): SplitFile | ClosedFile {
  const excess = findExcess(raw, file);
  if (excess) return { finding: excess, text: raw };
  const other = findOtherEncoding(raw, file);
  if (other) return { finding: other, text: '' };
  const conflict = findMergeConflict(raw, file);
  if (conflict) return { finding: conflict, text: raw };
  const split = splitFile(raw, file);
  if ('rule' in split) return { finding: split, text: raw };
  const long = findLongFrontMatter(split, file);
  return long ? { finding: long, text: '' } : split;
}
