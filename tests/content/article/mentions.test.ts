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
  ['a certain one', certain, 'a certain one', certain, 1],
  ['a certain one', certain, 'a former one', former, 1],
  ['a certain one', certain, 'a doubtful one', doubtful, 1],
  ['a former one', former, 'a certain one', certain, 2],
  ['a former one', former, 'a doubtful one', doubtful, 1],
  ['a doubtful one', doubtful, 'a certain one', certain, 2],
  ['a doubtful one', doubtful, 'a former one', former, 2],
  ['a doubtful, former one', both, 'a doubtful one', doubtful, 2],
  ['a doubtful, former one', both, 'a former one', former, 2],
])('of equal mentions, %s and then %s, the plainer one is kept', (_, one = {}, _other, other = {}, kept) => {
  expect(mentionsOnceEach([mention(1, one), mention(2, other)]).map(({ line }) => line)).toEqual([kept]);
});
