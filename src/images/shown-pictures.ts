import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleEntry } from '../domain/article.ts';
import type { Finding } from '../domain/finding.ts';
import { resolvePicture } from '../domain/models/picture.ts';

/** What may be wrong with the file of a picture. */
export type PictureProblem = 'unreadable' | 'format' | 'too-large';

/** One place of an article that shows a picture. */
export interface ShownPicture {
  /** Path of the file from the project's root; left out if there is none. */
  readonly source?: string | undefined;
  /** Whether it stands above the text, and on cards. */
  readonly isLead: boolean;
  /** Says what is wrong with it there. */
  readonly complain: (problem: PictureProblem | 'missing') => Finding;
}

/** Every picture that an article shows, in reading order. */
export function shownPictures(root: string, { file, image, body }: ArticleEntry): readonly ShownPicture[] {
  const lead = image ? [{ src: image.src, line: undefined, isLead: true }] : [];
  const others = body.pictures.map((picture) => ({ ...picture, isLead: false }));
  return [...lead, ...others].map(({ src, line, isLead }): ShownPicture => {
    const source = resolvePicture(file, src);
    const isThere = source !== undefined && isFile(join(root, source));
    const complain = (problem: PictureProblem | 'missing'): Finding => {
      return { severity: 'error', file, ...(line && { line }), ...explain(problem, src) };
    };
    return { ...(isThere && { source }), isLead, complain };
  });
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function explain(problem: PictureProblem | 'missing', src: string): Pick<Finding, 'rule' | 'message' | 'hint'> {
  switch (problem) {
    case 'missing':
      return {
        rule: 'picture-missing',
        message: `There is no picture "${src}".`,
        hint: 'Pictures lie beside the article, or in a folder below it; large and small letters count.',
      };
    case 'unreadable':
      return {
        rule: 'picture-unreadable',
        message: `The picture "${src}" cannot be read.`,
        hint: 'Open it in an image editor and save it again.',
      };
    case 'format':
      return {
        rule: 'picture-format',
        message: `The picture "${src}" is none of JPEG, PNG and WebP.`,
        hint: 'Save it as one of these.',
      };
    case 'too-large':
      return {
        rule: 'picture-too-large',
        message: `The picture "${src}" has more than 60 megapixels.`,
        hint: 'Make it smaller: no page shows it wider than 1,600 pixels.',
      };
  }
}
