/*
 * Parts of programs that run several commands, one after the other, in one process: each must find the process as it
 * would find a new one.
 */

/** What was written to the two streams, and to both in the order of writing. */
export interface Said {
  stdout: string;
  stderr: string;
  output: string;
}

/** Collects what is written from now on to the two streams of this process, which show nothing of it. */
export function collectOutput(): Said {
  const said: Said = { stdout: '', stderr: '', output: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    const write = (chunk: string | Uint8Array, ...rest: readonly unknown[]) => {
      const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
      said[stream] += text;
      said.output += text;
      const done = rest.at(-1);
      if (typeof done === 'function') process.nextTick(() => void Reflect.apply(done, undefined, []));
      return true;
    };
    Object.defineProperty(process[stream], 'write', { value: write });
  }
  return said;
}

/** Forgets what was written, and takes back what the last command has changed of the process. */
export function restoreProcess(environment: NodeJS.ProcessEnv, said: Said): void {
  for (const name of Object.keys(process.env)) if (!(name in environment)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, environment);
  for (const event of ['uncaughtException', 'unhandledRejection', 'SIGINT', 'SIGTERM', 'SIGHUP'])
    process.removeAllListeners(event);
  process.exitCode = undefined;
  Object.assign(said, { stdout: '', stderr: '', output: '' } satisfies Said);
}
