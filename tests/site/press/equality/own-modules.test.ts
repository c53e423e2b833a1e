import { beforeAll, expect, test } from 'vitest';
import { Newsroom } from '../../newsroom.ts';
import { compare, noChanges } from '../../snapshot.ts';

/** A page that shows what modules beside `site.ts` export, which are written as a bundler accepts them. */
const page = `---
import type { OwnPageProps } from '../../domain/models/frame.ts';
import Base from '../../layouts/document/Base.astro';
import { day } from '../week.ts';
import { slogan } from '../site.ts';
import { compareText } from '/src/domain/order.ts';
import { site } from '/src/newsroom/site.ts';

export const title = 'Calendar';
export const description = 'Who reports when.';

type Props = OwnPageProps;
const { frame } = Astro.props;
---

<Base frame={frame}>
  <main class="story" id="content">
    <h1>{frame.title}</h1>
    <p>{day}, {slogan}, {site.name}, {compareText('a', 'b')}</p>
  </main>
</Base>
`;
const week = `
import { Site } from '../domain/site/site.ts';
import { name } from './names';
import numbers from './numbers.json';

enum Months { May = 5 }
const paper: Site['name'] = name;
export const day = [paper, numbers.day, Months.May, import.meta.env.BASE_URL].join(' ');
`;

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await Newsroom.create({ articles: 'few' });
  newsroom.write('src/newsroom/pages/calendar.astro', page);
  newsroom.write('src/newsroom/week.ts', week);
  newsroom.write('src/newsroom/names.ts', "export { name } from './deep/name.mts';\n");
  newsroom.write('src/newsroom/deep/name.mts', "export const name = 'Paper';\n");
  newsroom.write('src/newsroom/numbers.json', '{ "day": 11 }\n');
  newsroom.write('src/newsroom/slogan.mts', "export const slogan = 'Read it';\n");
  const site = newsroom.read('src/newsroom/site.ts');
  newsroom.write('src/newsroom/site.ts', `${site}\nexport { slogan } from './slogan.mts';\n`);
  const { exitCode, output } = await newsroom.build();
  expect(exitCode, output).toBe(0);
  expect(shown()).toBe('Paper 11 5 /, Read it, The Opening Print, -1');
});

function shown(): string | undefined {
  return /<h1>Calendar<\/h1>\s*<p>([^<]*)/.exec(newsroom.read('dist/calendar/index.html'))?.[1];
}

test.each([
  ['src/newsroom/week.ts', 'May = 5', 'May = 6', 'Paper 11 6 /, Read it, The Opening Print, -1'],
  ['src/newsroom/deep/name.mts', 'Paper', 'Sheet', 'Sheet 11 6 /, Read it, The Opening Print, -1'],
  ['src/newsroom/numbers.json', '11', '12', 'Sheet 12 6 /, Read it, The Opening Print, -1'],
  ['src/newsroom/slogan.mts', 'Read it', 'Skip it', 'Sheet 12 6 /, Skip it, The Opening Print, -1'],
  [
    'src/newsroom/site.ts',
    "'The Opening Print'",
    "'The Closing Print'",
    'Sheet 12 6 /, Skip it, The Closing Print, -1',
  ],
  [
    'src/newsroom/site.ts',
    "export { slogan } from './slogan.mts'",
    "export const slogan = 'Fin'",
    'Sheet 12 6 /, Fin, The Closing Print, -1',
  ],
])('after an edit of %s (%s), a page that uses it is as in a clean build', async (file, from, to, expected) => {
  newsroom.write(file, newsroom.read(file).replace(from, to));
  const { exitCode, output } = await newsroom.build();
  expect(exitCode, output).toBe(0);
  expect(shown()).toBe(expected);
  const clean = await newsroom.clean();
  expect(compare(clean.snapshot, newsroom.snapshot())).toEqual(noChanges);
});
