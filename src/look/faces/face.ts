/** A face that a theme brings, from an `@font-face` without faults. */
export interface Face {
  readonly family: string;
  /** Path from the project's root: `src/newsroom/fonts/text.woff2`, or `public/fonts/text.woff2`. */
  readonly file: string;
  readonly isItalic: boolean;
  /** Least and greatest weight. */
  readonly weights: readonly [least: number, greatest: number];
  /** Whether it has letters of Latin script, as far as `unicode-range` says. */
  readonly isLatin: boolean;
  /** All that it says but family and file, as CSS. */
  readonly descriptors: readonly (readonly [name: string, value: string])[];
  readonly line: number;
  readonly column: number;
}

/** The first family of a list of faces, without quotes: `"Charter",serif` → `Charter`. */
export function firstFamily(list: string): string {
  return unquote(list.split(',')[0] ?? '');
}

export function unquote(name: string): string {
  return name.trim().replace(/^(["'])(.*)\1$/, '$2');
}

/** The upright face of a family in which most text is set. */
export function textFace(faces: readonly Face[], family: string): Face | undefined {
  return faceOf(faces, family, 400);
}

/** The upright face of a family for a weight, if there is one. */
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
