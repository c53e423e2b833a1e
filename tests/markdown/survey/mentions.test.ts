import { expect, test } from 'vitest';
import { wordsFor } from '../../../src/domain/language/words/words-for.ts';
import type { Prose } from '../../../src/markdown/body.ts';
import { findMentions } from '../../../src/markdown/survey/mentions.ts';
import { readBody } from '../../../src/markdown/read/read.ts';
import { vocabulary } from '../../tickers/newsroom.ts';

function proseOf(paragraph: string): Prose {
  const [block] = readBody(paragraph, () => undefined, wordsFor('en').quotationMarks).body.blocks;
  if (block?.kind !== 'paragraph') throw new Error('This is no paragraph.');
  return block.prose;
}

/**
 * How often the texts of a run are looked at to find its mentions. Unlike a clock it gives the same answer each time.
 */
function countLooks(prose: Prose): number {
  let looks = 0;
  const leaves = prose.leaves.map(
    (leaf) =>
      new Proxy(leaf, {
        get(target, name): unknown {
          looks++;
          return Reflect.get(target, name);
        },
      }),
  );
  findMentions({ ...prose, leaves }, vocabulary);
  return looks;
}

test('looks at each text of a run a few times, however many mentions cross a border of markup', () => {
  const looksOf = (mentions: number) => countLooks(proseOf('NASDAQ:**AAPL** '.repeat(mentions)));
  expect(looksOf(800) / looksOf(200)).toBeLessThan(4.2);
});

test('takes no mention that reaches into literal text, at any position', () => {
  const tickers = (paragraph: string) =>
    findMentions(proseOf(paragraph), vocabulary).map(({ candidate }) => candidate.text);
  expect(tickers('NASDAQ:**AAPL** and NASDAQ:**AA**\\PL and \\$AAPL')).toEqual(['NASDAQ:AAPL']);
});
