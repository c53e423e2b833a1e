import { formatFindings } from '../../../src/content/findings/print-findings.ts';
import { checkNewsroom } from '../../../src/press/check/check-newsroom.ts';
import { write, type Fields } from '../../content/article.ts';
import { newsroomFiles, writeFolder, type Files } from '../../content/folder.ts';
import { at, site } from '../../domain/newsroom.ts';

/** The instant of every check. */
export const now = at('2026-11-23T12:00:00Z');

/** Checks a newsroom with these files. @returns its findings, one line each. */
export async function check(files: Files): Promise<readonly string[]> {
  const { findings } = await checkNewsroom(writeFolder({ ...newsroomFiles, ...files }), site, now);
  return formatFindings(findings).split('\n').filter(Boolean);
}

/** The file of an article of 2014. */
export const article = (name: string, fields: Fields = {}, body?: string): Files => ({
  [`articles/2014/${name}.md`]: write(fields, body),
});
