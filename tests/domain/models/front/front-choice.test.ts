import { describe, expect, test } from 'vitest';
import type { FrontPlan } from '../../../../src/domain/edition/newsroom.ts';
import { at, contextOf, newsroom, now, site, story } from '../../newsroom.ts';
import { createEdition } from '../../../../src/domain/edition/edition.ts';
import { createFrontModel } from '../../../../src/domain/models/front/front.ts';

const until = at('2026-12-31T12:00:00Z');
const past = at('2026-11-22T12:00:00Z');
const stories = [
  ...Array.from({ length: 8 }, (_, index) => story(`story-${index}`, { published: `2026-11-0${index + 1}T12:00:00Z` })),
  story('machine', { section: 'technology', published: '2026-10-01T12:00:00Z' }),
  story('gone', { status: 'withdrawn' }),
  story('draft', { status: 'draft' }),
  story('paid', { kind: 'sponsored', sponsor: 'Acme' }),
  story('later', { published: '2026-12-01T12:00:00Z' }),
];

function frontOf(front: FrontPlan | undefined, entries = stories) {
  const { problems } = read(front, entries);
  const model = createFrontModel(contextOf(entries, { newsroom: { front } }));
  const top = [model.lead, ...model.seconds].map((teaser) => teaser?.path.split('/').at(-2));
  return { problems, top, rails: model.rails.map(({ section }) => section.name) };
}

function read(front: FrontPlan | undefined, entries: typeof stories) {
  const { frontProblems } = createEdition({ site, newsroom: { ...newsroom, front }, entries }, now);
  return { problems: frontProblems.map(({ rule, path }) => `${rule} ${path.join('.')}`) };
}

const newest = ['story-7', 'story-6', 'story-5', 'story-4'];
const pin = (slug: string, end = until) => ({ story: `2014/${slug}`, until: end });

describe('the front page', () => {
  test('is made of the newest stories where the editor has chosen none', () => {
    expect(frontOf(undefined)).toEqual({ problems: [], top: newest, rails: ['Markets', 'Technology'] });
  });

  test.each<[string, string]>([
    ['its id', '2014/story-2'],
    ['its file', 'articles/2014/story-2.md'],
    ['its address', '/2026/11/story-2/'],
    ['its address with the host', `${site.url}2026/11/story-2/`],
  ])('leads with a story chosen by %s', (_, name) => {
    expect(frontOf({ lead: { story: name, until } })).toMatchObject({
      problems: [],
      top: ['story-2', 'story-7', 'story-6', 'story-5'],
    });
  });

  test('puts pinned stories after the lead, in their order', () => {
    expect(frontOf({ pinned: [pin('story-0'), pin('machine')] }).top).toEqual([
      'story-7',
      'story-0',
      'machine',
      'story-6',
    ]);
    expect(frontOf({ lead: pin('story-1'), pinned: [pin('story-0')] }).top.slice(0, 2)).toEqual(['story-1', 'story-0']);
  });

  test('has no hole where pinned stories are all that there is', () => {
    const [only] = stories;
    expect(frontOf({ pinned: [pin('story-0')] }, only ? [only] : []).top).toEqual(['story-0']);
  });

  test.each<[string, FrontPlan, readonly string[]]>([
    ['unknown', { lead: pin('stroy-2') }, ['front-unknown-story lead.story']],
    ['withdrawn', { lead: pin('gone') }, ['front-withdrawn lead.story']],
    ['a draft', { lead: pin('draft') }, ['front-draft lead.story']],
    ['sponsored', { lead: pin('paid') }, ['front-sponsored lead.story']],
    ['past its end', { lead: pin('story-2', past) }, ['front-expired lead.until']],
    ['to end before it begins', { lead: pin('later', at('2026-11-30T12:00:00Z')) }, ['front-too-late lead.story']],
    ['still to come', { lead: pin('later') }, []],
  ])('falls back to the newest where the lead is %s', (_, plan, expected) => {
    expect(frontOf(plan)).toMatchObject({ problems: expected, top: newest });
  });

  test('tells of stories that are chosen twice, and of those without room', () => {
    const plan = { lead: pin('story-0'), pinned: [0, 1, 2, 3, 4].map((number) => pin(`story-${number}`)) };
    expect(frontOf(plan)).toMatchObject({
      problems: ['front-twice pinned.0.story', 'front-too-many pinned.3'],
      top: ['story-0', 'story-1', 'story-2', 'story-3'],
    });
  });

  test('has the rails of the sections that are named first', () => {
    expect(frontOf({ sections: ['technology'] }).rails).toEqual(['Technology', 'Markets']);
    expect(frontOf({ sections: ['tecnology'] })).toMatchObject({
      problems: ['front-unknown-section sections.0'],
      rails: ['Markets', 'Technology'],
    });
    expect(frontOf({ sections: ['technology', 'technology'] })).toMatchObject({
      problems: ['front-twice sections.1'],
      rails: ['Technology', 'Markets'],
    });
    expect(frontOf({ sections: ['tecnology', 'tecnology'] }).problems).toEqual([
      'front-unknown-section sections.0',
      'front-twice sections.1',
    ]);
  });
});
