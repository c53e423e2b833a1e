import { join, posix } from 'node:path';
import type { ArticleEntry } from '../domain/edition/article.ts';
import type { Finding } from '../domain/finding.ts';
import { picturePaths } from '../domain/models/picture.ts';
import { recogniseFormat } from './file-formats.ts';
import { findElsewhere, findPictureFile, guessPictureFile } from './find-picture-file.ts';
import { placeOfLead } from './lead-place.ts';

/** Problem of a picture's file. */
export type PictureProblem = 'unreadable' | 'format' | 'moving' | 'too-large' | 'too-tall';

/** One place in an article that shows a picture. */
export interface ShownPicture {
  /** Path of the file from the project's root; left out if there is none. */
  readonly source?: string | undefined;
  /** Whether it is above the text and on cards. */
  readonly isLead: boolean;
  /** Makes a finding at this place. */
  readonly complain: (problem: PictureProblem | 'missing') => Finding;
}

/** Every picture that an article shows, in reading order. */
export function shownPictures(root: string, { file, image, body }: ArticleEntry): readonly ShownPicture[] {
  const lead = image ? [{ src: image.src, line: undefined, isLead: true }] : [];
  const others = body.pictures.map((picture) => ({ ...picture, isLead: false }));
  return [...lead, ...others].map(({ src, line, isLead }): ShownPicture => {
    const source = findPictureFile(root, picturePaths(file, src));
    const complain = (problem: PictureProblem | 'missing'): Finding => {
      const words =
        problem === 'missing' ? explainMissing(root, file, src) : explain(problem, src, join(root, source ?? ''));
      return { severity: 'error', file, ...(isLead ? placeOfLead(root, file, src) : { line }), ...words };
    };
    return { ...(source !== undefined && { source }), isLead, complain };
  });
}

type Explanation = Pick<Finding, 'rule' | 'message' | 'hint'>;

function explainMissing(root: string, file: string, src: string): Explanation {
  const [written = posix.join(posix.dirname(file), src.replace(/^\/+/, ''))] = picturePaths(file, src);
  // Other systems write the size or version of a picture there.
  const path = written.replace(/\?.*$/s, '');
  const meant = guessPictureFile(root, file, path);
  const elsewhere = meant === undefined ? findElsewhere(root, path) : undefined;
  const where = 'Pictures are beside the article, or in a folder below it; large and small letters count.';
  return {
    rule: 'picture-missing',
    message: `There is no picture "${src}".`,
    hint:
      meant !== undefined
        ? `Did you mean "${meant}"? ${where}`
        : elsewhere !== undefined
          ? `There is "${elsewhere}": move it to ${posix.dirname(file)}/, and write its name alone. ${where}`
          : where,
  };
}

function explain(problem: PictureProblem, src: string, source: string): Explanation {
  switch (problem) {
    case 'moving':
      return {
        rule: 'picture-moving',
        message: `The picture "${src}" is animated, and readers could not stop it: pages show only still pictures.`,
        hint: 'Save one of its frames as a PNG. A film may be in public/ with a link to it: [Watch it](/film.mp4).',
      };
    case 'unreadable':
    case 'format':
      return explainFormat(src, source);
    case 'too-large':
      return {
        rule: 'picture-too-large',
        message: `The picture "${src}" has more than 60 megapixels.`,
        hint: 'Make it smaller: no page shows it wider than 1,600 pixels.',
      };
    case 'too-tall':
      return {
        rule: 'picture-too-tall',
        message: `The picture "${src}" is higher than 16,383 pixels, which is more than a WebP can have.`,
        hint: 'Cut it into parts that follow each other, or make it smaller.',
      };
  }
}

/**
 * Names the format that the file has: its ending may be wrong, and saving it again in the same format does not help.
 */
function explainFormat(src: string, source: string): Explanation {
  const format = recogniseFormat(source);
  if (format === undefined) {
    return {
      rule: 'picture-unreadable',
      message: `The picture "${src}" cannot be read: it is damaged, cut off, or no JPEG, PNG or WebP.`,
      hint: 'Open it in an image editor and save it again as one of these.',
    };
  }
  return {
    rule: format.isPicture ? 'picture-format' : 'picture-unreadable',
    message: `The picture "${src}" is ${format.name}, and not a JPEG, PNG or WebP.`,
    hint:
      format.hint ??
      (format.isPicture
        ? 'Open it in an image editor and save it as one of these: another ending of its name is not enough.'
        : 'Put the picture in its place.'),
  };
}
