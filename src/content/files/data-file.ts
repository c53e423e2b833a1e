import { join } from 'node:path';
import { readOrdinaryFile } from '../../files/ordinary-file.ts';

/** Gives the text of a chart's data by its path from the project's root; undefined if there is no such file. */
export type DataReader = (file: string) => string | undefined;

export function dataReader(root: string): DataReader {
  return (file) => {
    try {
      return readOrdinaryFile(join(root, file)).toString('utf8');
    } catch {
      return undefined;
    }
  };
}
