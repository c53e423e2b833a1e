import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PictureLook } from '../../domain/site/palette.ts';
import { facesFor, type Face, type Role } from './faces.ts';

/** Reads the characters of a font. */
export type CoverageReader = (bytes: Buffer) => Iterable<number>;

export interface ChosenFaces {
  /** Faces in the order of fallback. */
  readonly faces: readonly Face[];
  /** Characters that no face has, without repeats. */
  readonly missing: readonly string[];
}

const require = createRequire(import.meta.url);

/** Whitespace and invisible characters: joiners, direction marks, variation selectors. */
const needsNoGlyph = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]$/u;

/** Chooses faces by the characters that they have. Reads files when a text needs them. */
export class FontBook {
  readonly #root: string;
  readonly #stacks: Readonly<Record<Role, readonly Face[]>>;
  readonly #read: CoverageReader;
  readonly #coverage = new Map<string, ReadonlySet<number>>();

  /** @param added names of the newsroom's font files. */
  constructor(root: string, added: readonly string[], look: PictureLook, read: CoverageReader) {
    this.#root = root;
    this.#stacks = { serif: facesFor('serif', added, look), sans: facesFor('sans', added, look) };
    this.#read = read;
  }

  choose(text: string, role: Role): ChosenFaces {
    const open = new Set(Array.from(text).filter((character) => !needsNoGlyph.test(character)));
    const faces: Face[] = [];
    for (const [index, face] of this.#stacks[role].entries()) {
      if (index > 0 && open.size === 0) break;
      const own = [...open].filter((character) => this.#has(face, character));
      for (const character of own) open.delete(character);
      // The first face provides spaces and the line height.
      if (own.length > 0 || index === 0) faces.push(face);
    }
    return { faces, missing: [...open] };
  }

  bytesOf({ file, isOfPackage }: Face): Buffer {
    return readFileSync(isOfPackage === true ? require.resolve(file) : join(this.#root, file));
  }

  #has(face: Face, character: string): boolean {
    return face.known?.test(character) === true || this.#coverageOf(face).has(character.codePointAt(0) ?? 0);
  }

  #coverageOf(face: Face): ReadonlySet<number> {
    let covered = this.#coverage.get(face.file);
    if (!covered) this.#coverage.set(face.file, (covered = new Set(this.#read(this.bytesOf(face)))));
    return covered;
  }
}
