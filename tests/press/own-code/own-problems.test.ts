import { describe, expect, test } from 'vitest';
import { formatFindings } from '../../../src/content/findings/print-findings.ts';
import type { Failure } from '../../../src/press/own-code/failure.ts';
import { OwnProblems } from '../../../src/press/own-code/own-problems.ts';
import type { Offence } from '../../../src/press/own-code/scan-policy.ts';
import { writeFolder } from '../../content/folder.ts';

const page = 'src/newsroom/pages/calendar.astro';
const week = 'src/newsroom/components/Week.astro';
const foot = { file: 'src/newsroom/components/Colophon.astro', replaces: 'src/components/frame/Colophon.astro' };

const files = {
  [page]: `---
import Week from '../components/Week.astro';
// <iframe src="https://video.example/1">
---
<Base><h1>x</h1>
<p
  onClick={go}>x</p>
<iframe src="https://video.example/1"></iframe><Week />
</Base>
`,
  [week]: `---
const more = { style: 'color: red' };
const where = 'https://pictures.example/1.png';
---
<p {...more}>x</p>
<img alt="" src={where} />
`,
  [foot.file]: '---\n---\n<p>\n<b style={Astro.props.style}>x</b></p>\n',
};

const problemsWith = (...overrides: readonly (typeof foot)[]) => new OwnProblems(writeFolder(files), overrides);

const rendered = (number: number, offences: readonly Offence[]) => ({
  ...{ number, content: '', sizeBytes: 0, isStaged: false, links: [], missingFragments: [] },
  offences,
});

describe('what a page must not have', () => {
  test.each<[Offence, string]>([
    [{ kind: 'handler', element: 'p', attribute: 'onclick', value: 'go()' }, `${page}:6`],
    [{ kind: 'frame', element: 'iframe', attribute: 'src', value: 'https://video.example/1' }, `${page}:8`],
    [{ kind: 'style', element: 'p', attribute: 'style', value: 'color: red' }, `${week}:2`],
    [{ kind: 'foreign', element: 'img', attribute: 'src', value: 'https://pictures.example/1.png' }, `${week}:3`],
    [{ kind: 'element', element: 'base' }, page],
    [{ kind: 'no-policy', element: 'html' }, page],
  ])('is named with its file, and with its line if the source shows it: %j', (offence, place) => {
    const problems = problemsWith();
    problems.take(rendered(1, [offence]), '/calendar/', page);
    const [finding] = problems.findings();
    expect([finding?.file, finding?.line].filter((part) => part !== undefined).join(':')).toBe(place);
  });

  test('is named once if a component of all pages has it, with the first of them', () => {
    const problems = problemsWith(foot);
    for (const number of [2, 1, 3]) {
      const value = `color: ${number}`;
      problems.take(
        rendered(number, [{ kind: 'style', element: 'b', attribute: 'style', value }]),
        `/${number}/`,
        undefined,
      );
    }
    expect(formatFindings(problems.findings())).toBe(
      `${foot.file}:4  Browsers ignore a "style" attribute: the policy of every page allows style sheets of the site only. It is <b style="color: 1"> on /1/. Use classes of the engine’s style sheets, or a style sheet in src/newsroom/styles/.`,
    );
  });
});

test('an error of the newsroom’s code is one finding, with its place and without a stack', () => {
  const problems = problemsWith(foot);
  const failure: Failure = { file: foot.file, line: 4, column: 2, message: 'TypeError: x is undefined' };
  problems.take({ number: 2, failure }, '/2/', undefined);
  problems.take({ number: 1, failure }, '/1/', undefined);
  problems.take({ number: 3, failure: { file: page, inside: 'src/components/x.astro:3', message: '' } }, '/3/', page);
  expect(formatFindings(problems.findings()).replaceAll('src/newsroom/', '')).toMatchInlineSnapshot(`
    "components/Colophon.astro:4:2  The page /1/ could not be rendered: TypeError: x is undefined. What may be missing needs a check, as in {first && first.name}.
    pages/calendar.astro  The page /3/ could not be rendered: an error without words was thrown (in src/components/x.astro:3, with the props that it is given). Pass the props that this component declares; npm run typecheck names them."
  `);
  expect([...problems.failed]).toEqual(['2/index.html', '1/index.html', '3/index.html']);
});
