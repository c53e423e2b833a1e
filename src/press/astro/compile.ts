import { build } from 'astro';
import { describeError } from '../errors.ts';

/*
 * What the press runs in a process of its own to have Astro compile the pages. They get their models from the press, so
 * that Astro need not load the collections nor write their types, as its builds otherwise do first: that would take as long
 * as the compiling. Its builder has an option for it, which `build` hands on, and the types of `build` leave out.
 */

const options: { readonly sync: boolean } = { sync: false };

try {
  await build({ root: process.cwd(), logLevel: 'silent' }, options as Parameters<typeof build>[1]);
} catch (error) {
  console.error(error instanceof Error && 'errors' in error ? withoutStacks(error.message) : describeError(error));
  process.exitCode = 1;
}

/** The bundler's errors say where in a template something is wrong, and go on with where in itself it was noticed. */
function withoutStacks(message: string): string {
  return message.replace(/^ {4}at .*\n?/gm, '').trim();
}
