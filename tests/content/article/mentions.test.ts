import { expect, it } from 'vitest';
import { mentionsOnceEach } from '../../../src/content/article/mentions.ts';
import type { Mention } from '../../../src/domain/edition/article.ts';
import { toTicker } from '../../../src/domain/registry/ticker.ts';

type Marks = Partial<Record<'isDoubtful' | 'isFormer', true>>;

function mention(line: number, marks: Marks): Mention {
  return { kind: 'ticker', ticker: toTicker('NYSE', 'TWTR'), text: 'TWTR', line, ...marks };
}

const [certain, former, doubtful]: readonly Marks[] = [{}, { isFormer: true }, { isDoubtful: true }];
const both: Marks = { isDoubtful: true, isFormer: true };

it.each([
  ['a certain one', 'a certain one', certain, certain, 1],
  ['a certain one', 'a former one', certain, former, 1],
  ['a certain one', 'a doubtful one', certain, doubtful, 1],
  ['a former one', 'a certain one', former, certain, 2],
  ['a former one', 'a doubtful one', former, doubtful, 1],
  ['a doubtful one', 'a certain one', doubtful, certain, 2],
  ['a doubtful one', 'a former one', doubtful, former, 2],
  ['a doubtful, former one', 'a doubtful one', both, doubtful, 2],
  ['a doubtful, former one', 'a former one', both, former, 2],
])('of equal mentions, %s and then %s, the plainer one is kept', (_one, _other, one = {}, other = {}, kept) => {
  expect(mentionsOnceEach([mention(1, one), mention(2, other)]).map(({ line }) => line)).toEqual([kept]);
});
