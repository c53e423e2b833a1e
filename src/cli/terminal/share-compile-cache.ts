import { enableCompileCache } from 'node:module';

/** Lets Node keep compiled modules. Processes and workers that this one starts inherit the folder through the environment. */
export function shareCompileCache(): void {
  const { directory } = enableCompileCache();
  if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] ??= directory;
}
