/** A face of a theme, from a valid `@font-face`. */
export interface Face {
  readonly family: string;
  /** Path from the project's root: `src/newsroom/fonts/text.woff2`, or `public/fonts/text.woff2`. */
  readonly file: string;
  readonly isItalic: boolean;
  /** Lowest and highest weight. */
  readonly weights: readonly [least: number, greatest: number];
  /** Whether its `unicode-range` includes Latin letters. */
  readonly isLatin: boolean;
  /** All other descriptors besides family and file, as CSS. */
  readonly descriptors: readonly (readonly [name: string, value: string])[];
  readonly line: number;
  readonly column: number;
}

/** First family of a list of faces, without quotes: `"Charter",serif` → `Charter`. */
export function firstFamily(list: string): string {
  return unquote(list.split(',')[0] ?? '');
}

export function unquote(name: string): string {
  return name.trim().replace(/^(["'])(.*)\1$/, '$2');
}

/** Upright face of a family for running text. */
export function textFace(faces: readonly Face[], family: string): Face | undefined {
  return faceOf(faces, family, 400);
}

/** Upright face of a family for a weight, if there is one. */
export function faceOf(faces: readonly Face[], family: string, weight: number): Face | undefined {
  return faces.find(
    (face) =>
      face.family === family &&
      face.isLatin &&
      !face.isItalic &&
      face.weights[0] <= weight &&
      weight <= face.weights[1],
  );
}
