import { openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { PackedBodies } from '../../routes/parsed-bodies.ts';

/*
 * Texts of the stories that this build has read, packed (`markdown/pack-body.ts`): a story's page, its item in feeds
 * and its copy are rendered from one reading of it, on whatever thread. They are kept in one file per thread, since in
 * memory they would take as much as everything else; the folder is removed at the end of the build.
 */

/** Bytes of a packed text in the file of a thread. */
export type BodyPlace = readonly [thread: number, start: number, length: number];

/** A story's file, the digest of its text, and the place of the text. */
export type PlacedBody = readonly [file: string, digest: string, place: BodyPlace];

let own: { readonly folder: string; readonly descriptor: number; end: number } | undefined;

/** Appends a packed text to the file of this thread. */
export function keepBody(folder: string, packed: string | undefined): BodyPlace | undefined {
  if (packed === undefined) return undefined;
  if (own?.folder !== folder) own = { folder, descriptor: openSync(fileOf(folder, threadId), 'w'), end: 0 };
  const bytes = Buffer.from(packed);
  const start = own.end;
  writeFileSync(own.descriptor, bytes);
  own.end += bytes.length;
  return [threadId, start, bytes.length];
}

/** Writes the list of all texts in the folder; call it after the last of them is kept. */
export function listBodies(folder: string, bodies: readonly PlacedBody[]): void {
  writeFileSync(join(folder, listName), JSON.stringify(bodies));
}

/** Opens the texts of a folder that has a list. The list is read with the first question. */
export function openBodies(folder: string): PackedBodies {
  const descriptors = new Map<number, number>();
  let places: ReadonlyMap<string, PlacedBody> | undefined;
  return (file, digest) => {
    places ??= readList(folder);
    const [, known, place] = places.get(file) ?? [];
    if (!place || known !== digest) return undefined;
    const [thread, start, length] = place;
    let descriptor = descriptors.get(thread);
    if (descriptor === undefined) descriptors.set(thread, (descriptor = openSync(fileOf(folder, thread), 'r')));
    const bytes = Buffer.allocUnsafe(length);
    return readSync(descriptor, bytes, 0, length, start) === length ? bytes.toString() : undefined;
  };
}

function readList(folder: string): ReadonlyMap<string, PlacedBody> {
  const bodies = JSON.parse(readFileSync(join(folder, listName), 'utf8')) as readonly PlacedBody[];
  return new Map(bodies.map((body) => [body[0], body]));
}

const listName = 'list.json';

function fileOf(folder: string, thread: number): string {
  return join(folder, `${thread}.bodies`);
}
