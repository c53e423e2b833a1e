import { build } from 'astro';
import { describeError } from '../errors.ts';

/*
 * Program that compiles the pages with Astro, in a separate process. Pages get their models from the press, so
 * Astro need not load the collections or write their types, as its builds do by default: that would take as long
 * as compiling. The builder has an option for this, which `build` passes on but does not declare in its types.
 */

const options: { readonly sync: boolean } = { sync: false };

try {
  await build({ root: process.cwd(), logLevel: 'silent' }, options as Parameters<typeof build>[1]);
} catch (error) {
  console.error(error instanceof Error && 'errors' in error ? withoutStacks(error.message) : describeError(error));
  process.exitCode = 1;
}

/** Removes the bundler's own stack from its errors, and keeps the location in the template. */
function withoutStacks(message: string): string {
  return message.replace(/^ {4}at .*\n?/gm, '').trim();
}
