import { describe, expect, test } from 'vitest';
import type { ArticleEntry } from '../../../src/domain/edition/article.ts';
import type { Newsroom } from '../../../src/domain/edition/newsroom.ts';
import type { Instant } from '../../../src/domain/instant.ts';
import { createModelContext } from '../../../src/domain/models/context.ts';
import { planOutputs } from '../../../src/domain/models/plan.ts';
import type { DrawnPictures } from '../../../src/domain/models/cards/drawn.ts';
import type { Picture, PictureCrop } from '../../../src/domain/models/picture.ts';
import { toTicker } from '../../../src/domain/registry/ticker.ts';
import { createInputDigester } from '../../../src/press/render/inputs.ts';
import { digestBytes } from '../../../src/files/digest.ts';
import { at, bodyOf, editionOf, newsroom, now, story } from '../../domain/newsroom.ts';
import { companies } from '../../tickers/newsroom.ts';
import { Chance } from '../../site/press/equality/random.ts';

/** All that a build may find, in one state. */
interface State {
  readonly entries: readonly ArticleEntry[];
  readonly newsroom: Newsroom;
  readonly now: Instant;
  /** Widths of pictures, by their paths. */
  readonly pictures: ReadonlyMap<string, number>;
  /** Addresses of cards, by the files of their stories. */
  readonly cards: Readonly<Record<string, string>>;
}

const setting = { site: { feedSize: 3, archiveSize: 3, tagJsonFeeds: 4, markdownCopies: 5, hasNinjs: true } };

interface Made {
  readonly inputs: string | undefined;
  readonly model: string;
}

/** Digest of the sources, and the model, of each file of an edition. */
function make({ entries, newsroom: desk, now: time, pictures, cards }: State): ReadonlyMap<string, Made> {
  const edition = editionOf(entries, { ...setting, newsroom: desk, now: time });
  const find = (file: string, src: string) => pictureOf(pictures.get(`${file} ${src}`), src);
  const stories = Object.entries(cards).map(([file, src]) => [file, { card: cardOf(src), charts: [[1, cardOf(src)]] }]);
  const context = createModelContext(edition, find, {
    stories: Object.fromEntries(stories) as DrawnPictures['stories'],
  });
  const contents = new Map(entries.map((entry) => [entry.file, digestBytes(JSON.stringify(entry))]));
  const contentOf = (file: string) => contents.get(file);
  const inputsOf = createInputDigester({ context, newsroom: desk, code: 'code', contentOf });
  return new Map(
    planOutputs(context).map(({ template, path, model, sources }) => [
      `${template} ${path}`,
      { inputs: sources && inputsOf(sources()), model: JSON.stringify(model()) },
    ]),
  );
}

function pictureOf(widthPixels: number | undefined, src: string): Picture | undefined {
  return widthPixels === undefined ? undefined : { sources: [], src, widthPixels, heightPixels: 9 };
}

const cardOf = (src: string): PictureCrop => ({ path: src, widthPixels: 1200, heightPixels: 630 });

const tickers = companies.flatMap(({ listings }) =>
  listings.slice(0, 1).map(({ exchange, symbol }) => toTicker(exchange, symbol)),
);
const tags = ['ipo', 'Antitrust', 'antitrust', 'chips', 'rates', 'AI', 'ai'];
const sections = ['markets', 'technology'];
const authors = ['markets-desk', 'jane-roe'];

/** A story with a little of everything, in some of the places. */
function anyStory(chance: Chance, number: number): ArticleEntry {
  const month = String(1 + chance.below(12)).padStart(2, '0');
  return story(`story-${number}`, {
    published: `201${5 + chance.below(3)}-${month}-0${1 + chance.below(9)}T10:00:00Z`,
    section: chance.pick(sections),
    authors: [chance.pick(authors)],
    tags: [chance.pick(tags), chance.pick(tags)],
    body: bodyOf(Array.from({ length: chance.below(3) }, () => chance.pick(tickers))),
  });
}

const begin = (chance: Chance): State => ({
  entries: Array.from({ length: 30 }, (_, number) => anyStory(chance, number)),
  newsroom,
  now,
  pictures: new Map(),
  cards: {},
});

type Edit = (state: State, chance: Chance) => State;

function changeOne(change: (entry: ArticleEntry, chance: Chance) => Partial<ArticleEntry>): Edit {
  return (state, chance) => {
    const chosen = chance.pick(state.entries);
    const changed = { ...chosen, ...change(chosen, chance) };
    return { ...state, entries: state.entries.map((entry) => (entry === chosen ? changed : entry)) };
  };
}

const advice = { rating: 'buy', company: 'apple', house: 'A House' };

const edits: readonly Edit[] = [
  changeOne((_, chance) => ({ title: `Title ${chance.below(1000)}` })),
  changeOne(({ body }, chance) => ({ body: { ...body, digest: `d${chance.below(1000)}` } })),
  changeOne((_, chance) => ({ tags: [chance.pick(tags)] })),
  changeOne((_, chance) => ({ section: chance.pick(sections), authors: [chance.pick(authors)] })),
  changeOne((_, chance) => ({ body: bodyOf([chance.pick(tickers), chance.pick(tickers)]) })),
  changeOne((_, chance) => ({ tickers: [chance.pick(tickers)] })),
  changeOne((_, chance) => ({ kind: chance.pick(['news', 'opinion', 'sponsored'] as const) })),
  changeOne((_, chance) => ({ published: at(`2016-0${1 + chance.below(9)}-11T09:00:00Z`) })),
  changeOne(() => ({ updated: at('2018-03-01T09:00:00Z') })),
  changeOne(() => ({
    corrections: [{ date: at('2018-04-01T09:00:00Z'), kind: 'correction', text: 'It was not so.' }],
  })),
  changeOne(() => ({
    status: 'withdrawn',
    corrections: [{ date: at('2018-04-01T09:00:00Z'), kind: 'withdrawal', text: 'It was wrong.' }],
  })),
  changeOne((_, chance) => ({ status: chance.pick(['ready', 'draft'] as const) })),
  changeOne(() => ({ published: at('2026-12-24T09:00:00Z') })),
  changeOne((_, chance) => ({ aliases: [`/old-${chance.below(9)}/`] })),
  changeOne((_, chance) => ({ lang: 'de', translationOf: `2014/story-${chance.below(30)}` })),
  changeOne((_, chance) => ({ slug: `slug-${chance.below(1000)}` })),
  changeOne(({ body }) => ({ body: { ...body, exhibits: [{ number: 1, csv: 'figures', isChart: true }] } })),
  changeOne(() => ({
    ratings: [{ ...advice, date: '2016-01-01' }] as unknown as NonNullable<ArticleEntry['ratings']>,
  })),
  changeOne(() => ({
    disclosures: [{ author: 'jane-roe', company: 'apple', position: 'long' }],
    image: { src: 'a.png', alt: 'A picture' },
  })),
  (state, chance) => ({
    ...state,
    pictures: new Map(state.entries.map(({ file }) => [`${file} a.png`, 100 + chance.below(3)])),
  }),
  (state, chance) => ({
    ...state,
    cards: { ...state.cards, [chance.pick(state.entries).file]: `/cards/${chance.below(9)}.png` },
  }),
  (state, chance) => ({ ...state, entries: [...state.entries, anyStory(chance, 100 + chance.below(1000))] }),
  (state, chance) => ({ ...state, entries: state.entries.filter((entry) => entry !== chance.pick(state.entries)) }),
  (state, chance) => {
    const chosen = chance.pick(companies);
    const renamed = state.newsroom.companies.map((company) =>
      company.id === chosen.id ? { ...company, name: `${chosen.name} ${chance.below(9)}` } : company,
    );
    return { ...state, newsroom: { ...state.newsroom, companies: renamed } };
  },
  (state, chance) => ({ ...state, now: (now + chance.below(60) * 24 * 3600 * 1000) as Instant }),
];

describe('the sources of a model', () => {
  test('are never the same where the model is another', () => {
    const chance = new Chance(20);
    let kept = 0;
    for (let round = 0; round < 12; round++) {
      let state = begin(chance);
      let before = make(state);
      for (let step = 0; step < 12; step++) {
        state = chance.pick(edits)(state, chance);
        const after = make(state);
        const same = [...after].filter(
          ([name, { inputs }]) => inputs !== undefined && inputs === before.get(name)?.inputs,
        );
        kept += same.length;
        expect(same.filter(([name, { model }]) => model !== before.get(name)?.model)).toEqual([]);
        before = after;
      }
    }
    expect(kept).toBeGreaterThan(1000);
  });

  test('are the same for nearly all files when one story is edited', () => {
    const state = begin(new Chance(1));
    const [first, ...others] = state.entries;
    if (!first) throw new Error('There is no story.');
    const before = make(state);
    const after = make({ ...state, entries: [{ ...first, title: 'Another headline' }, ...others] });
    const articles = [...after].filter(([name]) => name.startsWith('article '));
    const changed = articles.filter(
      ([name, { inputs }]) => inputs === undefined || inputs !== before.get(name)?.inputs,
    );
    expect(articles.length).toBeGreaterThan(25);
    expect(changed.length).toBeLessThan(12);
    const months = [...after].filter(([name]) => /^sitemap .*\d/.test(name));
    expect(months.length).toBeGreaterThan(10);
    expect(months.filter(([name, { inputs }]) => inputs !== before.get(name)?.inputs)).toHaveLength(1);
  });

  test('are unknown where an article of them is', () => {
    const context = createModelContext(editionOf([story('one')]), () => undefined);
    const inputsOf = createInputDigester({ context, newsroom, code: 'code', contentOf: () => undefined });
    expect(inputsOf({ articles: context.edition.articles })).toBeUndefined();
    expect(inputsOf({ articles: [] })).toBeDefined();
  });
});
