import { defaultPictureLook, type PictureLook } from '../../domain/site/palette.ts';

/** The two families of the site. */
export type Role = 'serif' | 'sans';

/** One font file. Each is a family of its own to the renderer, so that the order in which they are asked is ours. */
export interface Face {
  readonly family: string;
  /** From the project's root. */
  readonly file: string;
}

const serif = (part: string): Face => ({
  family: `Serif ${part}`,
  file: `node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-${part}-wght-normal.woff2`,
});

const sans = (part: string): Face => ({
  family: `Sans ${part}`,
  file: `node_modules/@fontsource-variable/libre-franklin/files/libre-franklin-${part}-wght-normal.woff2`,
});

const ownSerif: readonly Face[] = [
  { family: 'Serif', file: 'src/styles/fonts/serif.woff2' },
  ...['latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'].map(serif),
];

const ownSans: readonly Face[] = [
  { family: 'Sans', file: 'src/styles/fonts/sans.woff2' },
  ...['latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext'].map(sans),
];

const otherScripts: readonly Face[] = [
  {
    family: 'Arabic',
    file: 'node_modules/@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
  },
  {
    family: 'Hebrew',
    file: 'node_modules/@fontsource-variable/noto-serif-hebrew/files/noto-serif-hebrew-hebrew-wght-normal.woff2',
  },
];

/** Where a newsroom puts fonts of further scripts, from the project's root. */
export const fontsFolder = 'src/newsroom/fonts';

/** Names of font files that can be read. */
export const fontFile = /\.(?:woff2|ttf|otf)$/i;

/**
 * The faces that text is set in: each character in the first one that has it. A newsroom's own come after the site's, and
 * before those of the engine for other scripts.
 *
 * @param added files in `fontsFolder`, by name.
 */
export function facesFor(
  role: Role,
  added: readonly string[],
  look: PictureLook = defaultPictureLook,
): readonly Face[] {
  const [serifs, sanses] = [withOwn(look.serif, ownSerif), withOwn(look.sans, ownSans)];
  const own = role === 'serif' ? serifs : sanses;
  const newsroom = added.map((name): Face => ({ family: `Newsroom ${name}`, file: `${fontsFolder}/${name}` }));
  return [...own, ...newsroom, ...otherScripts, ...(role === 'serif' ? sanses : serifs)];
}

/** A theme's own face comes first. */
function withOwn(file: string | undefined, faces: readonly Face[]): readonly Face[] {
  return file === undefined ? faces : [{ family: `Newsroom ${file}`, file }, ...faces];
}
