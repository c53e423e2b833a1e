import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isThere } from '../../programs/external-programs.ts';

/** `npm test` installs it; tests that need it are left out where it cannot be had. */
export const hasXmllint = isThere('xmllint');

/** What `xmllint` says against files: that they are not well-formed, or not valid by one of our schemas. */
export function xmllintFaults(files: readonly string[], schema?: 'sitemap.xsd'): string {
  const validation = schema === undefined ? [] : ['--schema', join(import.meta.dirname, 'schemas', schema)];
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', ...validation, ...files], {
    encoding: 'utf8',
  });
  return status === 0 ? '' : stderr;
}
