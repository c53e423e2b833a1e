import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleEntry } from '../domain/edition/article.ts';
import type { Finding } from '../domain/finding.ts';
import { isCutOff } from './cut-off.ts';
import type { Inspection } from './inspect-picture.ts';
import { shownPictures } from './shown-pictures.ts';

/**
 * Checks that every picture of the articles exists, and is a picture and a whole one. Other damage after the header is
 * found only by processing it.
 */
export async function checkPictures(root: string, entries: readonly ArticleEntry[]): Promise<readonly Finding[]> {
  const inspections = new Map<string, Inspection>();
  const findings: Finding[] = [];
  for (const { source, complain } of entries.flatMap((entry) => shownPictures(root, entry))) {
    if (source === undefined) {
      findings.push(complain('missing'));
      continue;
    }
    let inspection = inspections.get(source);
    if (!inspection) {
      // The image library is large, so it is loaded only if there are pictures.
      const { inspectPicture } = await import('./inspect-picture.ts');
      const bytes = readFileSync(join(root, source));
      inspection = await inspectPicture(bytes);
      if (inspection.ok && isCutOff(bytes)) inspection = { ok: false, problem: 'unreadable' };
      inspections.set(source, inspection);
    }
    if (!inspection.ok) findings.push(complain(inspection.problem));
  }
  return findings;
}
