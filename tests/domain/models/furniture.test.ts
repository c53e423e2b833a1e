import { expect, test } from 'vitest';
import { checkSiteLinks } from '../../../src/content/newsroom/checks/check-site-links.ts';
import { formatFindings } from '../../../src/content/findings/print-findings.ts';
import { barLinksAtFoot, createFurniture } from '../../../src/domain/models/frame.ts';
import { shareLinks } from '../../../src/domain/site/own/share-links.ts';
import { createEdition } from '../../../src/domain/edition/edition.ts';
import { at, newsroom, site } from '../newsroom.ts';

const furnitureOf = (settings: object) =>
  createFurniture(
    createEdition({ site: { ...site, ...settings }, newsroom, entries: [] }, at('2026-11-23T12:00:00Z')).edition,
  );

const podcast = { name: 'Podcast', url: 'https://pod.example/' };
const [section] = newsroom.sections;
const [page] = newsroom.pages;

test('the bar has the sections, or what the settings say in their order', () => {
  expect(furnitureOf({}).nav).toHaveLength(newsroom.sections.length);
  const navigation = [podcast, { section: section?.id }, { page: page?.slug, name: 'Us' }];
  expect(furnitureOf({ navigation }).nav).toEqual([
    podcast,
    { name: section?.name, path: `/${section?.id ?? ''}/` },
    { name: 'Us', path: `/${page?.slug ?? ''}/` },
  ]);
});

test('the foot has links of the settings after those of standing pages', () => {
  const before = furnitureOf({}).footer;
  expect(furnitureOf({ footerLinks: [podcast] }).footer).toEqual([...before, podcast]);
});

test('the foot has a page of the bar once, under the heading that it has without the bar', () => {
  const navigation = [podcast, { section: section?.id }, { page: page?.slug, name: 'Us' }];
  const path = `/${page?.slug ?? ''}/`;
  const furniture = { ...furnitureOf({ navigation }), footer: [{ name: page?.title ?? '', path: path as never }] };
  expect(barLinksAtFoot(furniture).map(({ name }) => name)).toEqual(['Podcast', section?.name]);
  expect(barLinksAtFoot({ ...furniture, footer: [podcast] }).map(({ name }) => name)).toEqual([section?.name, 'Us']);
  expect(barLinksAtFoot({ ...furniture, footer: [] })).toEqual(furniture.nav);
});

test('a link to a section or a page that does not exist is an error at its line', () => {
  const links = { navigation: [{ section: 'markts' }], footerLinks: [{ page: 'imprint' }] };
  const text = "navigation: [\n  { section: 'markts' },\n]";
  const pages = [{ slug: 'about', title: 'About' }] as unknown as typeof newsroom.pages;
  const sections = [{ id: 'markets', name: 'Markets', description: '' }];
  expect(formatFindings(checkSiteLinks(links, { sections, pages }, () => text))).toMatchInlineSnapshot(`
    "src/newsroom/site.ts  There is no "imprint", a standing page of footerLinks. There are about.
    src/newsroom/site.ts:2  There is no "markts", a section of navigation. Did you mean "markets"?"
  `);
});

test('a story is shared where the settings say, as today without them, and nowhere with none', () => {
  const story = { url: 'https://example.org/a/', title: 'A & B' };
  expect(shareLinks(story, undefined, 'Email').map(({ name }) => name)).toEqual(['Email', 'LinkedIn', 'Bluesky', 'X']);
  expect(shareLinks(story, ['whatsapp'], 'Email')).toEqual([
    { name: 'WhatsApp', url: 'https://wa.me/?text=A%20%26%20B%20https%3A%2F%2Fexample.org%2Fa%2F' },
  ]);
  expect(shareLinks(story, [], 'Email')).toEqual([]);
});
