import { expect, test } from 'vitest';
import { writeExhibit } from '../../../src/charts/write/page.ts';
import { chartOf, head, surfaceOf } from '../exhibits.ts';

test.each([
  [
    'left of zero above a bar to the left, right of it above one to the right',
    'Oil,-13.3\nGas,-28.3\nCoal,20',
    { Oil: 'ends at 58.6%', Gas: 'ends at 58.6%', Coal: 'begins at 58.6%' },
  ],
  [
    'at the end of the plot if zero is near it',
    'Oil,-28.3\nA name that is long,3.2',
    { Oil: 'ends at 89.8%', 'A name that is long': 'ends at 100%' },
  ],
  [
    'at the start of the plot if zero is near that',
    'Oil,66\nA name that is very long indeed,-7',
    { Oil: 'begins at 9.6%', 'A name that is very long indeed': 'begins at 0%' },
  ],
  [
    'on the side of the longest bar of a group',
    'Oil,-13.3,2\nGas,-1,28.3',
    { Oil: 'ends at 32%', Gas: 'begins at 32%' },
  ],
])('the name of a bar is %s', (_, rows, expected) => {
  const series = rows.split('\n')[0]?.split(',').length === 3 ? 'A,B' : 'A';
  const layout = series === 'A' ? '' : 'layout: grouped\n';
  const html = writeExhibit(chartOf(`type: bar\n${head}unit: %\n${layout}\nName,${series}\n${rows}`), surfaceOf('en'));
  const places = Array.from(html.matchAll(/<text([^>]*)>(.*?)<\/text>/g), ([, attributes = '', text = '']) => {
    const [, x = '0%'] = / x="([^"]*)"/.exec(attributes) ?? [];
    return [text, `${attributes.includes('class="e"') ? 'ends' : 'begins'} at ${x}`] as const;
  });
  expect(Object.fromEntries(places.filter(([text]) => text in expected))).toEqual(expected);
});
