import { statSync } from 'node:fs';
import { join } from 'node:path';
import { findFiles } from '../../../files/list-files.ts';
import { notAFile } from '../../files/stray-files.ts';
import { findLinkProblem } from '../../files/symbolic-links.ts';
import type { NewsroomFiles } from '../newsroom-files.ts';

/**
 * Checks that everything below a folder of the newsroom is a file of the project, also what is not read as YAML: a
 * logo, a theme, a component. Hidden files are those of editors.
 */
export function checkOwnFiles(root: string, folder: string, files: NewsroomFiles): void {
  const reported = new Set(files.findings.map(({ file }) => file));
  for (const { path, kind } of findFiles(join(root, folder))) {
    const file = `${folder}/${path}`;
    if (kind === 'file' || reported.has(file) || /(?:^|\/)\./.test(path)) continue;
    const problem = kind === 'link' ? findLinkProblem(root, file) : undefined;
    const stats = problem ? undefined : statSync(join(root, file), { throwIfNoEntry: false });
    if (problem) files.findings.push(problem);
    else if (stats && !stats.isFile() && !stats.isDirectory()) {
      files.complain(file, 'stray-file', notAFile.message, notAFile.hint);
    }
  }
}
