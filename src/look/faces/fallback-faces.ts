import { faceOf, type Face } from './face.ts';
import type { FontMeasures } from './read-font.ts';

/** A face of most systems, in the weights of running text and of headlines. */
interface SystemFace {
  readonly regular: SystemWeight;
  readonly bold: SystemWeight;
}

interface SystemWeight {
  /** Names of the face on different systems; those after the first are faces with the same metrics. */
  readonly names: readonly string[];
  /** Mean advance width of the Liberation faces in em, by the frequencies of `read-font.ts`. */
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

/** Ratio of widths at weights 600 and 400 in a file with both: the mean of the engine's two faces. */
const semiboldGrowth = 1.017;

export function fallbackName(family: string): string {
  return `${family} Fallback`;
}

/**
 * Writes faces of the system, scaled to the metrics of a family, so that text does not move when the family has loaded.
 *
 * @returns CSS; empty if the family has no upright face of weight 400.
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

/** Writes a fallback. The overrides are divided by the ratio, since browsers scale them, too. */
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
