import { join } from 'node:path';
import type { Article } from '../domain/resolved-article.ts';
import type { Finding } from '../domain/finding.ts';
import type { Picture } from '../domain/models/picture.ts';
import type { ProcessedPicture } from './process-picture.ts';
import { shownPictures } from './shown-pictures.ts';

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
  for (const { source, isLead, complain } of articles.flatMap(({ entry }) => shownPictures(root, entry))) {
    if (source === undefined) {
      findings.push(complain('missing'));
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
    else findings.push(complain(processed.problem));
  }
  return {
    pictures: new Map([...bySource].flatMap(([source, made]) => (made.ok ? [[source, made.picture] as const] : []))),
    files: [...files].sort(),
    findings,
  };
}
