import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isOrdinaryFile } from '../../files/ordinary-file.ts';
import { nearest } from '../../domain/nearest.ts';
import { unquote, type Face } from './face.ts';
import type { Problem } from '../theme/problem.ts';
import { measureFont, type FontMeasures } from './read-font.ts';
import type { SetToken } from '../theme/read-theme.ts';

export interface CheckedFaces {
  readonly faces: readonly Face[];
  /** File → measures. */
  readonly measures: ReadonlyMap<string, FontMeasures>;
}

/** Opens the files of faces. Reports missing files, files that are not WOFF2, and faces that no token uses. */
export function checkFaces(
  root: string,
  faces: readonly Face[],
  tokens: ReadonlyMap<string, SetToken>,
  report: (problem: Problem) => void,
): CheckedFaces {
  const measures = new Map<string, FontMeasures>();
  const whole = faces.filter((face) => {
    const problem = measures.has(face.file) ? undefined : open(root, face.file, measures);
    if (problem) report({ rule: 'theme-font', line: face.line, column: face.column, ...problem });
    return !problem;
  });
  const named = [...tokens.values()].flatMap(({ value }) => value.split(',').map(unquote));
  const families = new Set(whole.map(({ family }) => family));
  for (const family of families) {
    const face = whole.find((candidate) => candidate.family === family);
    if (!face || named.includes(family)) continue;
    const meant = nearest(family, named);
    const hint =
      meant === undefined
        ? `Write --serif: '${family}', serif, or remove the face.`
        : `Did you mean "${meant}", as a token has it?`;
    const { line, column } = face;
    report({
      rule: 'theme-font',
      line,
      column,
      message: `No token names the face "${family}", so it has no effect.`,
      hint,
    });
  }
  return { faces: whole, measures };
}

/** Measures a font file, or reports its problem. */
function open(
  root: string,
  file: string,
  measures: Map<string, FontMeasures>,
): Pick<Problem, 'message' | 'hint'> | undefined {
  const path = join(root, file);
  if (!isOrdinaryFile(path)) {
    const folder = dirname(path);
    const present = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.woff2')) : [];
    const meant = nearest(
      file,
      present.map((name) => `${dirname(file)}/${name}`),
    );
    return {
      message: `There is no file ${file}.`,
      hint: meant === undefined ? 'Put the font there, or remove the face.' : `Did you mean ${meant}?`,
    };
  }
  const measured = measureFont(readFileSync(path));
  if (!measured) {
    return {
      message: `${file} is not a WOFF2 font, or is damaged.`,
      hint: 'Convert it (pyftsubset --flavor=woff2), or save it again.',
    };
  }
  measures.set(file, measured);
  return undefined;
}
