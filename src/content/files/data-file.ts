import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Gives the text of a chart's data by its path from the project's root; undefined if there is no such file. */
export type DataReader = (file: string) => string | undefined;

export function dataReader(root: string): DataReader {
  return (file) => {
    try {
      return readFileSync(join(root, file), 'utf8');
    } catch {
      return undefined;
    }
  };
}
