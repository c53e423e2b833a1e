import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../domain/resolved-article.ts';
import type { Finding } from '../domain/finding.ts';
import { resolvePicture, type Picture } from '../domain/models/picture.ts';
import type { ProcessedPicture } from './process-picture.ts';

export interface PublishedPictures {
  /** By the picture's path from the project's root. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Names of the files, in the folder of published pictures, that the pages show. */
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
}

/** Makes every picture that the given articles show. Pictures of articles that nobody may see are never touched. */
export async function publishPictures(
  root: string,
  articles: readonly Article[],
  folder: string,
): Promise<PublishedPictures> {
  const bySource = new Map<string, ProcessedPicture>();
  const findings: Finding[] = [];
  const files = new Set<string>();
  for (const { entry } of articles) {
    const lead = entry.image ? [{ src: entry.image.src, line: undefined, isLead: true }] : [];
    const shown = entry.body.pictures.map((picture) => ({ ...picture, isLead: false }));
    for (const { src, line, isLead } of [...lead, ...shown]) {
      const source = resolvePicture(entry.file, src);
      const place = { severity: 'error', file: entry.file, ...(line && { line }) } as const;
      if (source === undefined || !isFile(join(root, source))) {
        findings.push({
          ...place,
          rule: 'picture-missing',
          message: `There is no picture "${src}".`,
          hint: 'Pictures lie beside the article, or in a folder below it; large and small letters count.',
        });
        continue;
      }
      let processed = bySource.get(source);
      if (!processed) {
        // The image library is large: a newsroom without pictures never loads it.
        const { processPicture } = await import('./process-picture.ts');
        bySource.set(source, (processed = await processPicture(join(root, source), folder)));
      }
      if (processed.ok && isLead && !processed.picture.crops) {
        const { addCrops } = await import('./crop-picture.ts');
        bySource.set(source, (processed = await addCrops(processed, join(root, source), folder)));
      }
      if (processed.ok) for (const name of processed.files) files.add(name);
      else findings.push({ ...place, ...explain(processed.problem, src) });
    }
  }
  return {
    pictures: new Map([...bySource].flatMap(([source, made]) => (made.ok ? [[source, made.picture] as const] : []))),
    files: [...files].sort(),
    findings,
  };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function explain(problem: 'unreadable' | 'format' | 'too-large', src: string) {
  switch (problem) {
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
