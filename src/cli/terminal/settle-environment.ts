import { spawnSync } from 'node:child_process';
import { replaceEnvironment, settledEnvironment, startVariablesOf } from '../../press/environment.ts';

/*
 * Imported first, before settings are read: see `press/environment.ts`. If Node was started with variables that
 * must be removed, the command restarts without them.
 */

const environment = settledEnvironment(process.cwd(), process.env);
const unwanted = startVariablesOf(process.env);
if (unwanted.length > 0) {
  console.error(`Ignored: ${unwanted.join(', ')}. What is published must not depend on it.`);
  startAgain();
}
replaceEnvironment(environment);

function startAgain(): void {
  const command = [process.execPath, ...process.argv.slice(1)];
  // Missing on Windows and in older versions of Node.
  if (typeof process.execve === 'function') process.execve(process.execPath, command, environment);
  const { status } = spawnSync(process.execPath, command.slice(1), { stdio: 'inherit', env: environment });
  process.exit(status ?? 1);
}
