import type { Correction } from '../edition/article.ts';
import type { Edition } from '../edition/edition.ts';
import { instantOf } from '../moment.ts';
import { compareText } from '../order.ts';
import type { Article } from '../edition/resolve/resolved-article.ts';
import { memoiseByObject } from '../memoise.ts';

/** A correction with its story. */
export interface LoggedCorrection {
  readonly article: Article;
  readonly correction: Correction;
  /** Its place in the story's front matter, from 0. */
  readonly index: number;
}

/**
 * Lists the corrections of public stories, including withdrawn ones, newest first; at equal times by the story's file.
 */
export const correctionLog = memoiseByObject(({ articles, withdrawn }: Edition): readonly LoggedCorrection[] =>
  [...articles, ...withdrawn]
    .flatMap((article) => article.entry.corrections.map((correction, index) => ({ article, correction, index })))
    .sort(
      (left, right) =>
        instantOf(right.correction.date) - instantOf(left.correction.date) ||
        compareText(left.article.entry.file, right.article.entry.file) ||
        right.index - left.index,
    ),
);
