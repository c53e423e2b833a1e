import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkitten';
import type { PictureLook } from '../../domain/site/palette.ts';
import { fontFile, fontsFolder } from './faces.ts';
import { FontBook } from './font-book.ts';
import { Studio } from './studio.ts';

/**
 * Loads the renderer, which is a native library.
 *
 * @throws if there is none for this machine.
 */
export async function openStudio(root: string, look: PictureLook): Promise<Studio> {
  const { Renderer } = await import('@takumi-rs/core');
  const fonts = new FontBook(root, listNewsroomFonts(root), look, readCoverage);
  return new Studio(new Renderer({ cacheMaxBytes: 0 }), fonts, look.palette);
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
