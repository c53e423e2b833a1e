import { faceOf, type Face } from './face.ts';
import type { FontMeasures } from './read-font.ts';

/** A face that most systems have, in the weights of running text and of headlines. */
interface SystemFace {
  readonly regular: SystemWeight;
  readonly bold: SystemWeight;
}

interface SystemWeight {
  /** Names by which systems know it; those after the first share its measures. */
  readonly names: readonly string[];
  /** Mean advance width in em, by the frequencies of `read-font.ts`, of the Liberation faces. */
  readonly width: number;
}

const systemFaces = {
  '--serif': {
    regular: { names: ['Times New Roman', 'Liberation Serif', 'Tinos'], width: 0.4016 },
    bold: { names: ['Times New Roman Bold', 'Liberation Serif Bold', 'Tinos Bold'], width: 0.426 },
  },
  '--sans': {
    regular: { names: ['Arial', 'Liberation Sans', 'Arimo'], width: 0.4429 },
    bold: { names: ['Arial Bold', 'Liberation Sans Bold', 'Arimo Bold'], width: 0.4755 },
  },
} as const satisfies Record<string, SystemFace>;

export type FallbackToken = keyof typeof systemFaces;

/** How much wider letters are at weight 600 than at 400 where one file has both: the mean of the engine's two faces. */
const semiboldGrowth = 1.017;

export function fallbackName(family: string): string {
  return `${family} Fallback`;
}

/**
 * Faces of the system, scaled to take the room of a family: text is where it will be once the family is there.
 *
 * @returns CSS; nothing if the family has no upright face of weight 400.
 */
export function writeFallbacks(
  token: FallbackToken,
  family: string,
  faces: readonly Face[],
  measures: ReadonlyMap<string, FontMeasures>,
): string {
  const text = measuresOf(faceOf(faces, family, 400), measures);
  if (!text) return '';
  const own = measuresOf(faceOf(faces, family, 600) ?? faceOf(faces, family, 700), measures);
  const headlines = own && own !== text ? own : { ...text, width: text.width * (text.isVariable ? semiboldGrowth : 1) };
  const { regular, bold } = systemFaces[token];
  return writeFallback(family, '400 500', regular, text) + writeFallback(family, '600 700', bold, headlines);
}

function measuresOf(face: Face | undefined, measures: ReadonlyMap<string, FontMeasures>): FontMeasures | undefined {
  const found = face && measures.get(face.file);
  return found && found.width > 0 ? found : undefined;
}

/** The overrides are divided by the ratio, since browsers scale them too. */
function writeFallback(
  family: string,
  weight: string,
  system: SystemWeight,
  { width, ascent, descent, lineGap }: FontMeasures,
): string {
  const ratio = width / system.width;
  return `@font-face {
font-family: "${fallbackName(family)}";
src: ${system.names.map((name) => `local("${name}")`).join(', ')};
font-weight: ${weight};
size-adjust: ${percent(ratio)};
ascent-override: ${percent(ascent / ratio)};
descent-override: ${percent(descent / ratio)};
line-gap-override: ${percent(lineGap / ratio)};
}
`;
}

function percent(ratio: number): string {
  return `${(ratio * 100).toFixed(2)}%`;
}
