import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkitten';
import { fontFile, fontsFolder } from './faces.ts';
import { FontBook } from './font-book.ts';
import { Studio } from './studio.ts';

/**
 * Loads the renderer, which is a native library.
 *
 * @throws if this machine has none.
 */
export async function openStudio(root: string): Promise<Studio> {
  const { Renderer } = await import('@takumi-rs/core');
  return new Studio(new Renderer({ cacheMaxBytes: 0 }), new FontBook(root, listNewsroomFonts(root), readCoverage));
}

/** Names of the newsroom's own font files. */
export function listNewsroomFonts(root: string): readonly string[] {
  try {
    return readdirSync(join(root, fontsFolder))
      .filter((name) => fontFile.test(name))
      .sort();
  } catch {
    return [];
  }
}

function readCoverage(bytes: Buffer): readonly number[] {
  const font = create(bytes);
  return 'characterSet' in font ? font.characterSet : (font.fonts[0]?.characterSet ?? []);
}
