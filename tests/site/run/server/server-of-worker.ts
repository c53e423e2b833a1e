import { join } from 'node:path';
import { inject } from 'vitest';
import { compileCacheOf, systemVariables } from '../build-environment.ts';
import { BuildServer } from './build-server.ts';

let server: BuildServer | undefined;

/** The process in which this worker of the test runner builds newsrooms. */
export function serverOfWorker(): BuildServer {
  if (server) return server;
  const folder = inject('runFolder');
  const template = join(folder, 'template');
  server = new BuildServer({ template, env: { ...systemVariables(), ...compileCacheOf(template) }, folder });
  return server;
}
