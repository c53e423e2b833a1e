import { describe, expect, test } from 'vitest';
import type { TagDescription } from '../../../../src/domain/edition/newsroom.ts';
import { describeProblem, resolve, story } from '../../newsroom.ts';

describe('tags that look like one', () => {
  test.each([
    ['chip', 'chips'],
    ['subsidy', 'subsidies'],
    ['tax', 'taxes'],
    ['e-commerce', 'ecommerce'],
    ['interest rate', 'interest-rates'],
    ['watch', 'watches'],
    ['fed', 'feds'],
    ['intrest-rate', 'interest-rate'],
    ['semiconductors', 'semicondactors'],
    ['inlfation', 'inflation'],
    ['crisis', 'crises'],
    ['EV', 'EVs'],
    ['AI', 'A.I.'],
    ['Ελλάδα', 'ΕΛΛΑΔΑ'],
    ['Οδός', 'ΟΔΟΣ'],
    ['العربية', 'العربيّة'],
    ['שָׁלוֹם', 'שלום'],
  ])('are told: %j and %j', (one, other) => {
    expect(problemsOf([[one], [other], [other]])).toEqual([`similar-tags | ${one} | ${other}`]);
    expect(problemsOf([[one], [one], [other]])).toEqual([`similar-tags | ${other} | ${one}`]);
  });

  test.each([
    ['a', 'as'],
    ['us', 'u'],
    ['new york', 'york'],
    ['gas', 'ga'],
    ['glass', 'glas'],
    ['chip', 'ship'],
    ['oil', 'oils and fats'],
    ['AA+', 'AA'],
    ['AA-', 'AA'],
    ['AA-', 'A-'],
    ['AA−', 'A-'],
    ['CCC+', 'CC+'],
    ['AA- outlook', 'A- outlook'],
    ['B/B', 'BB'],
    ['C++', 'C'],
    ['24/7', '247'],
    ['1:1', '11'],
    ['3.5%', '35%'],
    ['shipping', 'shopping'],
    ['iran', 'iraq'],
    ['outlook 2024', 'outlook 2025'],
    ['imports', 'exports'],
    ['Bank', 'Banken'],
    ['golden', 'gold'],
  ])('are not %j and %j', (one, other) => {
    expect(problemsOf([[one], [other]])).toEqual([]);
  });

  test.each([
    ['Bank', 'Banken'],
    ['Aktie', 'Aktien'],
    ['Zins', 'Zinsen'],
  ])('are told on a German site: %j and %j', (one, other) => {
    const entries = [one, other, other].map((tag, index) => story(`s${String(index)}`, { tags: [tag] }));
    const { problems } = resolve(entries, { site: { language: 'de' } });
    expect(problems.map(describeProblem)).toEqual([`similar-tags | ${one} | ${other}`]);
  });

  test('are two words if both are in use and one letter apart', () => {
    const [one, other] = [['semiconductors'], ['semicondactors']];
    expect(problemsOf([one, one, other, other])).toEqual([]);
  });

  test('are reported once, at the newest story with the rarer one, with its place', () => {
    const { problems } = resolve([
      story('a', { tags: ['chips'] }),
      story('b', { tags: ['chips'] }),
      story('c', { tags: ['chip'] }),
      story('d', { tags: ['rates', 'Chip'], published: '2015-01-01T12:00:00Z' }),
      story('e', { tags: ['chips'] }),
    ]);
    expect(problems.map(({ rule, entry, place }) => [rule, entry.slug, place])).toEqual([
      ['similar-tags', 'd', { path: ['tags', 1] }],
    ]);
  });

  test('are one where the newsroom calls them synonyms, and two where it describes both', () => {
    const describe = (id: string, synonyms: readonly string[] = []): TagDescription => ({ id, synonyms });
    expect(problemsOf([['chip'], ['chips']], [describe('chips', ['chip'])])).toEqual([]);
    expect(problemsOf([['chip'], ['chips']], [describe('chips'), describe('chip')])).toEqual([]);
    expect(problemsOf([['chip'], ['chips']], [describe('chips')])).toHaveLength(1);
  });

  test('are no business of readers while one is a draft', () => {
    const { problems } = resolve([story('a', { tags: ['chip'] }), story('b', { tags: ['chips'], status: 'draft' })]);
    expect(problems).toEqual([]);
  });
});

function problemsOf(tagLists: readonly (readonly string[])[], tags: readonly TagDescription[] = []) {
  const entries = tagLists.map((list, index) => story(`s${String(index)}`, { tags: list }));
  return resolve(entries, { newsroom: { tags } }).problems.map(describeProblem);
}
