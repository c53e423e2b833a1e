import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArticleEntry } from '../domain/edition/article.ts';
import type { Newsroom } from '../domain/edition/newsroom.ts';
import type { Site } from '../domain/site/site.ts';
import { referencesOf } from './references.ts';

/** Where editors find the schemas: `.vscode/settings.json` names them. */
export const schemaFolder = '.press/schemas';

/** Astro's extension takes rules of front matter from here; it wants the list of the files, too. */
const collectionsFolder = '.astro/collections';

/** What schemas are made of. */
export interface SchemaSource {
  readonly site: Site;
  readonly newsroom: Newsroom;
  readonly entries: readonly Pick<ArticleEntry, 'id' | 'file' | 'tags'>[];
  /** All files of articles, those with errors too. */
  readonly files: readonly string[];
}

/** Digest of what the schemas on the disk were made of. */
const stateFile = `${schemaFolder}/state.txt`;

/**
 * Writes the schemas, unless they are those of this newsroom and this code. They are a help for editors: where they cannot be
 * written, nothing else suffers.
 *
 * @param code digest of the code that makes them; they are written in any case if left out.
 * @returns the files that were written, from the project's root.
 */
export async function writeSchemas(root: string, source: SchemaSource, code = ''): Promise<readonly string[]> {
  const { site, newsroom, entries, files } = source;
  const references = referencesOf(newsroom, entries);
  const pages = newsroom.pages.map(({ file }) => file);
  const { language, url, timeZone } = site;
  const state = hash('sha256', JSON.stringify([code, references, files, pages, language, url, timeZone]), 'base64url');
  if (code !== '' && readState(root) === state) return [];
  // Loaded only here: schemas are known to be up to date most of the time.
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

/** Names of our own: Astro writes schemas of the collections in `content.config.ts` here, which say nothing of front matter. */
const collectionOf: Readonly<Record<string, string>> = { article: 'front-matter', page: 'standing-page' };

/** Shape: as Astro writes it with `contentIntellisense`. It knows files by their addresses in small letters. */
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

/** Writes beside the file and renames: an editor may read it at any moment. */
function writeChanged(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}
