import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Drawing } from '../../domain/models/cards/drawing.ts';
import type { PictureCrop } from '../../domain/models/picture.ts';
import { describeFile, findUnchanged, type KnownFile } from '../known-pictures.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { readRecord, writeRecord } from '../picture-record.ts';
import { digestForName, digestWhole } from '../../files/digest.ts';

/** A drawn picture: the name and the size of its file. */
export interface DrawnFile {
  readonly name: string;
  readonly widthPixels: number;
  readonly heightPixels: number;
}

interface KnownDrawing extends DrawnFile {
  readonly file: KnownFile;
}

interface Record {
  readonly recipe: string;
  /** Digest of a drawing → its result. */
  readonly drawings: readonly (readonly [string, KnownDrawing])[];
}

/** Name of the index in the folder of pictures. */
export const knownDrawingsFile = 'drawn.json';

/** Drawings of an earlier run with their files, so that equal ones are not drawn again. */
export class KnownDrawings {
  readonly #folder: string;
  readonly #recipe: string;
  readonly #before: ReadonlyMap<string, KnownDrawing>;
  readonly #now = new Map<string, KnownDrawing>();

  /** @param recipe digest of all code and fonts that draw pictures. */
  constructor(folder: string, recipe: string) {
    this.#folder = folder;
    this.#recipe = recipe;
    const record = readRecord(folder, knownDrawingsFile) as Record | undefined;
    this.#before = new Map(record?.recipe === recipe ? record.drawings : []);
  }

  /** Finds the picture of a drawing, if its file is unchanged. */
  find(drawing: Drawing): PictureCrop | undefined {
    const key = keyOf(drawing);
    const known = this.#before.get(key);
    const file = known && findUnchanged(join(this.#folder, known.name), known.file);
    if (!known || !file) return undefined;
    this.#now.set(key, file === known.file ? known : { ...known, file });
    return toPicture(known);
  }

  /** Adds the new file of a drawing. */
  add(drawing: Drawing, drawn: DrawnFile): PictureCrop {
    const file = describeFile(join(this.#folder, drawn.name));
    if (file) this.#now.set(keyOf(drawing), { ...drawn, file });
    return toPicture(drawn);
  }

  /** Stores the drawings that were found or added, and no others. */
  save(): void {
    const rows = [...this.#now];
    if (rows.length === this.#before.size && rows.every(([key, row]) => this.#before.get(key) === row)) return;
    mkdirSync(this.#folder, { recursive: true });
    writeRecord(this.#folder, knownDrawingsFile, { recipe: this.#recipe, drawings: rows } satisfies Record, []);
  }
}

/** Writes a picture into the folder, named by its content, so that its address changes with the picture. */
export function keepDrawing(folder: string, png: Buffer, size: Omit<DrawnFile, 'name'>): DrawnFile {
  const name = `${digestForName(png)}-drawn.png`;
  mkdirSync(folder, { recursive: true });
  writeWhole(join(folder, name), [png], false);
  return { name, ...size };
}

function keyOf(drawing: Drawing): string {
  return digestWhole(JSON.stringify(drawing));
}

function toPicture({ name, widthPixels, heightPixels }: DrawnFile): PictureCrop {
  return { path: `/pictures/${name}`, widthPixels, heightPixels };
}
