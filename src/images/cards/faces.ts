import { defaultPictureLook, type PictureLook } from '../../domain/site/palette.ts';

/** The two families of the site. */
export type Role = 'serif' | 'sans';

/** One font file. The renderer sees each as a family, so that the order of fallbacks is explicit. */
export interface Face {
  readonly family: string;
  /** Path from the project's root, or of a file of a package. */
  readonly file: string;
  /** A package may be in a folder above the project's. */
  readonly isOfPackage?: true;
  /** Matches characters that the face is known to have: reading a file for those that it has takes up to 30 ms. */
  readonly known?: RegExp;
}

/** Characters of the subset of Latin that the site's own faces are cut to. A test holds this to their files. */
const latin = /^[!-~¡-¬®-ÿ–—‘’‚“”„•…′″‹›⁄€™−]$/;

const serif = (part: string): Face => ({
  family: `Serif ${part}`,
  file: `@fontsource-variable/source-serif-4/files/source-serif-4-${part}-wght-normal.woff2`,
  isOfPackage: true,
});

const sans = (part: string): Face => ({
  family: `Sans ${part}`,
  file: `@fontsource-variable/libre-franklin/files/libre-franklin-${part}-wght-normal.woff2`,
  isOfPackage: true,
});

const ownSerif: readonly Face[] = [
  { family: 'Serif', file: 'src/styles/fonts/serif.woff2', known: latin },
  ...['latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'].map(serif),
];

const ownSans: readonly Face[] = [
  { family: 'Sans', file: 'src/styles/fonts/sans.woff2', known: latin },
  ...['latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext'].map(sans),
];

const otherScripts: readonly Face[] = [
  {
    family: 'Arabic',
    file: '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
    isOfPackage: true,
  },
  {
    family: 'Hebrew',
    file: '@fontsource-variable/noto-serif-hebrew/files/noto-serif-hebrew-hebrew-wght-normal.woff2',
    isOfPackage: true,
  },
];

/** Folder of a newsroom's fonts for further scripts, from the project's root. */
export const fontsFolder = 'src/newsroom/fonts';

/** Names of supported font files. */
export const fontFile = /\.(?:woff2|ttf|otf)$/i;

/**
 * Faces for text, in order: each character is set in the first face that has it. A newsroom's fonts come after the
 * site's and before the engine's fonts for other scripts.
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

/** Puts a theme's own face first. */
function withOwn(file: string | undefined, faces: readonly Face[]): readonly Face[] {
  return file === undefined ? faces : [{ family: `Newsroom ${file}`, file }, ...faces];
}
