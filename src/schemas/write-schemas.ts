import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArticleEntry } from '../domain/edition/article.ts';
import type { Newsroom } from '../domain/edition/newsroom.ts';
import type { Site } from '../domain/site/site.ts';
import { referencesOf } from './references.ts';
import { writeChanged } from '../files/write-whole.ts';
import { digestWhole } from '../files/digest.ts';

/** Folder of the schemas, to which `.vscode/settings.json` refers. */
export const schemaFolder = '.press/schemas';

/** Folder from which Astro's editor extension reads schemas of front matter and the list of files. */
const collectionsFolder = '.astro/collections';

/** Input of the schemas. */
export interface SchemaSource {
  readonly site: Site;
  readonly newsroom: Newsroom;
  readonly entries: readonly Pick<ArticleEntry, 'id' | 'file' | 'tags'>[];
  /** All files of articles, including those with errors. */
  readonly files: readonly string[];
}

/** File with the digest of the input of the schemas on disk. */
const stateFile = `${schemaFolder}/state.txt`;

/**
 * Writes the schemas, unless they are up to date with this newsroom and this code. They only help editors, so a failure
 * to write them is ignored.
 *
 * @param code digest of the code that makes them; if left out, they are always written.
 * @returns the written files, from the project's root.
 */
export async function writeSchemas(root: string, source: SchemaSource, code = ''): Promise<readonly string[]> {
  const { site, newsroom, entries, files } = source;
  const references = referencesOf(newsroom, entries);
  const pages = newsroom.pages.map(({ file }) => file);
  const { language, url, timeZone } = site;
  const state = digestWhole(JSON.stringify([code, references, files, pages, language, url, timeZone]));
  if (code !== '' && readState(root) === state) return [];
  // Loaded only here, since schemas are up to date most of the time.
  const { fileKinds, jsonSchemaOf } = await import('./file-schemas.ts');
  const written = fileKinds(site).flatMap((kind): readonly (readonly [string, string])[] => {
    const text = toText(jsonSchemaOf(kind, references));
    const collection = collectionOf[kind.name];
    const own = [`${schemaFolder}/${kind.name}.json`, text] as const;
    return collection === undefined ? [own] : [own, [`${collectionsFolder}/${collection}.schema.json`, text]];
  });
  const all = [
    ...written,
    [`${collectionsFolder}/collections.json`, toText(listCollections(root, files, pages))] as const,
  ];
  try {
    for (const [file, text] of [...all, [stateFile, state] as const]) writeChanged(join(root, file), text);
    return all.map(([file]) => file);
  } catch {
    return [];
  }
}

function readState(root: string): string | undefined {
  const file = join(root, stateFile);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * Names of collections, distinct from those in `content.config.ts`, whose schemas Astro writes here without front
 * matter.
 */
const collectionOf: Readonly<Record<string, string>> = { article: 'front-matter', page: 'standing-page' };

/** List of collections in the format of Astro's `contentIntellisense`, which identifies files by lower-case URLs. */
function listCollections(root: string, articles: readonly string[], pages: readonly string[]): object {
  const entriesOf = (files: readonly string[], name: string) =>
    files.map((file) => [decodeURIComponent(pathToFileURL(join(root, file)).href).toLowerCase(), name] as const);
  return {
    collections: Object.values(collectionOf).map((name) => ({ hasSchema: true, name })),
    entries: Object.fromEntries([...entriesOf(articles, 'front-matter'), ...entriesOf(pages, 'standing-page')]),
  };
}

function toText(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
