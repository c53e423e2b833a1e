import type { Content } from '../../content/read-content.ts';
import { createRequire } from 'node:module';
import type { Edition } from '../../domain/edition/edition.ts';
import { outputFile } from '../../domain/site/permalinks.ts';
import { manifestFile } from '../../search/index/manifest.ts';
import { searchLanguageFor } from '../../search/languages/search-language.ts';
import { createQuickTokeniser } from '../../search/quick-tokeniser.ts';
import type { StoryRecords } from '../read/story-records.ts';
import type { StaticFile } from '../render/static-files.ts';
import { indexDigest } from '../state/code-digest.ts';
import type { Folders } from '../state/folders.ts';
import { readIndexState, writeIndexState } from './index-state.ts';
import { makeSearchIndex, type SearchIndex } from './search-index.ts';

export interface IndexFiles {
  readonly statics: readonly StaticFile[];
  readonly made: SearchIndex['made'];
  /** Call it after the files are published. */
  readonly remember: () => void;
}

/** Loads a module at once: a record may be missing while a text is made, and the code that reads articles is large. */
const loadNow = createRequire(import.meta.url);

/**
 * Lists the files of an edition's search index, for publication.
 *
 * @param settings their digest.
 */
export function listIndexFiles(
  folders: Folders,
  { records, mended }: Content & { readonly records: StoryRecords },
  edition: Edition,
  settings: string,
): IndexFiles {
  const digest = indexDigest(folders.root, settings, records.code);
  const previous = readIndexState(folders, digest);
  const readLost = () => loadNow('./lost-records.ts') as typeof import('./lost-records.ts');
  const { files, state, made } = makeSearchIndex({
    edition,
    tokeniser: createQuickTokeniser(searchLanguageFor(edition.site.language)),
    contentOf: (file) => records.contentOf(file),
    // If the record is lost, the article is read again.
    recordOf: (file) =>
      records.of(file) ?? readLost().readRecord(folders.root, file, mended.exchanges, edition.site) ?? '',
    formerRecordOf: (content) => records.replaced(content),
    previous,
    dist: folders.dist,
  });
  return {
    statics: files.map(({ path, digest: source, text }) => ({
      path,
      from: () => Buffer.from(text()),
      source,
      phase: path === outputFile(manifestFile) ? 'search' : 'parts of the search index',
    })),
    made,
    remember: () => {
      writeIndexState(folders, digest, state, previous);
    },
  };
}
