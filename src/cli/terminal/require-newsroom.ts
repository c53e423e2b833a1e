import { findFolderProblem } from '../../press/state/folder-problem.ts';

/* Imported by commands that work on a newsroom, before anything that writes into the folder: elsewhere they end here. */

const asksForHelp = process.argv.some((argument) => argument === '--help' || argument === '-h');
const problem = asksForHelp ? undefined : findFolderProblem(process.cwd());
if (problem !== undefined) {
  console.error(problem);
  process.exit(1);
}
