import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Newsroom } from '../newsroom.ts';
import { createBuiltDemo } from '../published/demo.ts';
import { findJoints } from '../published/find-joints.ts';
import { faultsOfPages, faultsOfStyles } from '../published/nu-checker.ts';
import { templates } from '../../../src/domain/site/templates.ts';
import { site } from '../../../src/newsroom/site.ts';
import { findOffences } from '../../../src/press/own-code/scan-policy.ts';
import { listFiles } from '../snapshot.ts';

const styles = join(import.meta.dirname, '../../../src/styles');

/**
 * Messages about CSS that is newer than the checker, each with its specification. Any other message fails the test; a
 * new line here names the specification that the checker lacks.
 */
const unknownToChecker = [
  // CSS Containment 3, and properties of SVG 2 that browsers take from style sheets.
  "CSS: “container-type”: Property “container-type” doesn't exist.",
  "CSS: “paint-order”: Property “paint-order” doesn't exist.",
  "CSS: “vector-effect”: Property “vector-effect” doesn't exist.",
  // CSS View Transitions 2.
  'CSS: Unrecognized at-rule “@view-transition”',
  // CSS Cascade 5.
  'CSS: Unrecognized at-rule “@layer”',
  // CSS Pseudo-Elements 4.
  'CSS: Unknown pseudo-element or pseudo-class “::details-content”.',
  // CSS Fonts 5.
  "CSS: “size-adjust”: Property “size-adjust” doesn't exist.",
];

/** In a language other than the demonstration's, and with a script of its own. */
async function buildIn(language: string): Promise<Newsroom> {
  const newsroom = await Newsroom.create({ articles: 'few' });
  const site = newsroom.read('src/newsroom/site.ts');
  newsroom.write('src/newsroom/site.ts', site.replace("language: 'en'", `language: '${language}'`));
  const build = await newsroom.build();
  expect(build.exitCode, build.output).toBe(0);
  return newsroom;
}

describe('the pages of three sites', () => {
  let demo: Newsroom;
  let others: readonly Newsroom[];

  beforeAll(async () => {
    demo = await createBuiltDemo();
    others = [await buildIn('de'), await buildIn('ar')];
  });

  it('keep words apart that only their style sheet would', () => {
    const joints = [demo, ...others].flatMap((newsroom) => {
      const pages = listFiles(newsroom.path('dist')).filter((file) => file.endsWith('.html'));
      return pages.flatMap((file) => findJoints(newsroom.read(`dist/${file}`)).map((joint) => `${file} ${joint}`));
    });
    expect(joints).toEqual([]);
  });

  it('have nothing that their policy forbids', () => {
    const offences = [demo, ...others].flatMap((newsroom) => {
      const pages = listFiles(newsroom.path('dist')).filter((file) => file.endsWith('.html'));
      return pages.flatMap((file) => {
        const html = newsroom.read(`dist/${file}`);
        const path = `/${file.replace(/index\.html$/, '')}`;
        const isRedirect = html.includes('<meta http-equiv="refresh"');
        const pageFile = isRedirect ? templates.redirect.pageFile : '';
        return findOffences(html, { path, pageFile }, site).map((offence) => ({ file, ...offence }));
      });
    });
    expect(offences).toEqual([]);
  });

  // Screen readers pass over the label of a plain list.
  it('give no label to a list without a role', () => {
    const labelled = [demo, ...others].flatMap((newsroom) => {
      const pages = listFiles(newsroom.path('dist')).filter((file) => file.endsWith('.html'));
      return pages.flatMap(
        (file) => newsroom.read(`dist/${file}`).match(/<[uo]l(?![^>]*\srole=)[^>]*\saria-label[^>]*>/g) ?? [],
      );
    });
    expect(labelled).toEqual([]);
  });

  it('are without fault for the Nu Html Checker, in English, German and Arabic', () => {
    const folders = [demo, ...others].map((newsroom) => newsroom.path('dist'));
    const pages = folders.flatMap(listFiles).filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(300);
    expect(faultsOfPages(folders)).toEqual([]);
  });

  it('have a fault that the checker finds where there is one', () => {
    demo.write('faulty/index.html', '<!doctype html><html lang="en"><title>A page</title><p><div></div></p></html>');
    expect(faultsOfPages([demo.path('faulty')]).join()).toContain('No “p” element in scope');
  });

  it('have style sheets without fault for the checker', () => {
    const all = readdirSync(styles, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
    // The checker rejects imports into layers; sheets with imports have nothing else.
    const files = all.filter((file) => !readFileSync(join(styles, file), 'utf8').includes('@import'));
    expect(files.length).toBeGreaterThan(15);
    const isKnown = (message: string) => unknownToChecker.includes(message);
    expect(
      faultsOfStyles(
        files.map((file) => join(styles, file)),
        isKnown,
      ),
    ).toEqual([]);
  });

  it('have a fault in a style sheet that the checker finds where there is one', () => {
    demo.write('faulty.css', 'p { colour: red; margin: 1; }');
    expect(faultsOfStyles([demo.path('faulty.css')], () => false)).toHaveLength(2);
  });
});
