import { describe, expect, test } from 'vitest';
import { complaintsAbout } from '../../content/article.ts';

const chart = (row: string, title = 'Output of fuels') =>
  `\`\`\`chart\ntype: bar\ntitle: ${title}\nsource: Company reports\nunit: TWh\n\nFuel,Output\n${row},5\nGas,6\n\`\`\`\n`;

const found = (body: string) =>
  complaintsAbout({}, body)
    .split('\n')
    .flatMap((line) => /^raw-markup .*plain, so readers would see "(.*)" as typed\./.exec(line)?.[1] ?? []);

describe('Markdown in the texts of a chart, which are plain,', () => {
  test.each([
    '*Coal*',
    '**Coal**',
    '_Coal_',
    '__Coal__',
    '~~Coal~~',
    '`Coal`',
    '[Coal](https://example.org)',
    '*Coal 2.*',
  ])('is found in the row %j', (row) => {
    expect(found(chart(row))).toEqual([row]);
  });

  test('is found in its title', () => {
    expect(found(chart('Coal', 'Output of *fuels*'))).toEqual(['*fuels*']);
  });

  test.each(['Coal*', 'Coal**', '*Coal', 'a*b*c', 'lignite_and_coal_only', '5*3*2', 'Coal (of the east)'])(
    'is not found in the row %j',
    (row) => {
      expect(found(chart(row))).toEqual([]);
    },
  );
});
