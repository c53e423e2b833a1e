import type { Content } from '../../content/read-content.ts';
import { site } from '../../newsroom/site.ts';
import { writeSchemas } from '../../schemas/write-schemas.ts';
import { readingDigest } from '../state/code-digest.ts';

/** Updates the JSON schemas for editors from the content. */
export async function refreshSchemas(
  root: string,
  { mended, entries, files }: Pick<Content, 'mended' | 'entries' | 'files'>,
  settings: string,
): Promise<void> {
  await writeSchemas(root, { site, newsroom: mended, entries, files }, readingDigest(root, settings));
}
