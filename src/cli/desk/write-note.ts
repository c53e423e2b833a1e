import { join } from 'node:path';
import { createArticleSchema } from '../../content/article/article-schema.ts';
import { addCorrection, type NoteKind } from '../../content/edit/add-correction.ts';
import { asFields, openFile } from '../../content/edit/editable-file.ts';
import { readUtf8, replaceFile } from '../../content/edit/replace-file.ts';
import { salvage } from '../../content/fields/salvage.ts';
import { formatFindings } from '../../content/findings/print-findings.ts';
import { printable } from '../../content/findings/printable.ts';
import { isStyled } from '../../content/findings/show-findings.ts';
import { readNewsroom } from '../../content/newsroom/read-newsroom.ts';
import { toIsoText, type Instant } from '../../domain/instant.ts';
import { allTemplateWords } from '../../domain/language/words/starters/template-words.ts';
import { instantOf, toIsoDate } from '../../domain/moment.ts';
import type { Site } from '../../domain/site/site.ts';
import { readRemembering } from '../../press/check/run-check.ts';
import { compileVocabulary } from '../../tickers/vocabulary.ts';
import { findStory } from './find-story.ts';
import { showDiff } from './show-diff.ts';

/**
 * Adds a correction or a withdrawal, to be worded, to a published story.
 *
 * @param written a name of the story; see `findStory`.
 * @returns the exit code.
 */
export async function writeNote(
  root: string,
  written: string,
  kind: NoteKind,
  site: Site,
  now: Instant,
): Promise<number> {
  const found = await findStory(written, root, site, async () => {
    const { entries, rejected } = await readRemembering(root, site);
    return [...entries, ...rejected];
  });
  const result = 'problem' in found ? found : noteIn(root, found.file, kind, site, now);
  if ('problem' in result) {
    console.error(result.problem);
    return 1;
  }
  console.log(result.said);
  return 0;
}

function noteIn(
  root: string,
  file: string,
  kind: NoteKind,
  site: Site,
  now: Instant,
): { readonly problem: string } | { readonly said: string } {
  const before = readUtf8(join(root, file));
  const opened = openFile(before, file);
  if (!('yaml' in opened)) return { problem: `${formatFindings(opened)}\nCorrect that first: nothing was written.` };
  const { exchanges } = readNewsroom(root).mended;
  const schema = createArticleSchema(site.timeZone, compileVocabulary(exchanges), site);
  const { published, status } = salvage(opened.data, schema) ?? {};
  const name = printable(file);
  if (published === undefined) {
    return {
      problem: `${name} has no date of publication that can be read. npm run check says what is wrong with it.`,
    };
  }
  if (status === 'draft') return { problem: `${name} is a draft, which no reader has seen. Edit its text instead.` };
  if (instantOf(published) > now) {
    const day = toIsoDate(published, site.timeZone);
    return { problem: `${name} is not published until ${day}, so no reader has seen it. Edit its text instead.` };
  }
  if (kind === 'correction' && awaitsWords(opened.data)) {
    return {
      problem: `${name} has a correction already that awaits its words. Write those first: nothing was written.`,
    };
  }
  if (kind === 'withdrawal' && status === 'withdrawn') return { problem: `${name} is withdrawn already.` };
  const date = writeDate(now, instantOf(published), site);
  const after = addCorrection(opened, kind, date, site.language, Object.keys(schema.shape));
  if (after === undefined) {
    const lines = 'corrections: and updated:';
    return { problem: `${name} has front matter to which no line can be added. Write ${lines} by hand.` };
  }
  if (!replaceFile(join(root, file), before, after)) return { problem: `${name} was saved meanwhile. Run this again.` };
  const next =
    kind === 'withdrawal'
      ? 'Write why it was withdrawn. Its address will say so, and its text leaves the site with the next build.'
      : 'Write what was wrong and what is right, and correct the text itself.';
  return {
    said: `${showDiff({ file, before, after }, { isStyled: isStyled(process.stdout) })}\n${next} npm run check reminds you of it.`,
  };
}

/** True if the text of a correction is still that of the template, in any language. */
function awaitsWords({ corrections }: Readonly<Record<string, unknown>>): boolean {
  const texts = new Set<unknown>(allTemplateWords.map(({ correction }) => correction));
  return Array.isArray(corrections) && corrections.some((entry: unknown) => texts.has(asFields(entry)?.['text']));
}

/** To the minute, unless the story was published in it. Shape: `2026-11-23 07:00-05:00`. */
function writeDate(now: Instant, published: Instant, { timeZone }: Site): string {
  const text = toIsoText(now, timeZone).replace('T', ' ');
  const isLater = Math.floor(now / 60_000) * 60_000 >= published;
  return isLater ? text.replace(/(:\d\d):\d\d/, '$1') : text;
}
