import type { House } from './house-rules.ts';

/** Rooms that both the press and the command line are made of. */
const below = [
  'domain',
  'tickers',
  'search',
  'charts',
  'reference',
  'files',
  'metadata',
  'feeds',
  'images',
  'look',
  'markdown',
  'editorial',
  'content',
  'routes',
  'announce',
  'newsroom',
];

/**
 * Which room may import which: domain imports no other room, every room may import domain, and only the rooms at the
 * edge touch files, processes and Astro. A room can be read with only those that it may import.
 */
export const house: House = {
  // `domain/models` is part of it. Schemas, time zones and the spelling of letters are left to well-kept libraries.
  domain: { rooms: [], packages: ['astro/zod', 'temporal-polyfill', '@sindresorhus/transliterate'] },
  tickers: { rooms: ['domain'] },
  // The stems of words are left to a well-kept library.
  search: {
    rooms: ['domain'],
    packages: ['@orama/stemmers/arabic', '@orama/stemmers/english', '@orama/stemmers/french', '@orama/stemmers/german'],
  },
  // Numbers, dates and layouts are ours; d3 has the mathematics of scales, and a library reads CSV.
  charts: { rooms: ['domain'], packages: ['csv-parse/sync', 'd3-array', 'd3-scale', 'd3-shape'] },
  // The engine's own lists of companies and symbols, which it reads itself.
  reference: { rooms: ['domain'], packages: ['csv-parse/sync'], isNodeAllowed: true },
  metadata: { rooms: ['domain', 'newsroom/site.ts'], types: ['schema-dts'] },
  feeds: { rooms: ['domain', 'newsroom/site.ts'], packages: ['@astrojs/rss'] },
  // Cards show charts, which `charts` draws.
  images: {
    rooms: ['domain', 'charts', 'files'],
    packages: ['@takumi-rs/core', 'fontkitten', 'sharp'],
    isNodeAllowed: true,
  },
  // How files are written, listed, stamped and digested, for every room that may touch them.
  files: { rooms: [], isNodeAllowed: true },
  // Raw HTML is made safe by a well-kept library, not by us; it is loaded for texts that have some.
  markdown: {
    rooms: ['domain', 'tickers', 'charts', 'files/load-later.ts'],
    packages: ['marked'],
    types: ['sanitize-html'],
  },
  editorial: { rooms: ['domain', 'tickers', 'markdown'] },
  // Settings are typed by the engine. Components of the newsroom's own are in the place of the engine's, and may show
  // those; its own pages are put into the engine's layout.
  newsroom: {
    rooms: ['domain', 'charts', 'components', 'layouts', 'metadata'],
    packages: ['tickerpress:look'],
    types: ['astro/types'],
  },
  content: {
    rooms: ['domain', 'tickers', 'search', 'charts', 'files', 'markdown', 'editorial', 'newsroom', 'reference'],
    packages: ['astro/zod', 'js-yaml', 'yaml'],
    isNodeAllowed: true,
  },
  // Astro's glue: what pages ask for, by way of its collections.
  routes: {
    rooms: [
      'domain',
      'tickers',
      'search',
      'charts',
      'files',
      'markdown',
      'feeds',
      'metadata',
      'content',
      'newsroom',
      'reference',
    ],
    packages: ['astro', 'astro:content', 'astro/loaders'],
    types: ['astro/runtime/server/index.js'],
    isNodeAllowed: true,
  },
  // Libraries read CSS and fonts, and compute with colours.
  look: { rooms: ['domain', 'files'], packages: ['css-tree', 'culori', 'fontkitten', 'sax'], isNodeAllowed: true },
  // Tells hubs and search engines what changed.
  announce: { rooms: ['domain', 'feeds'], isNodeAllowed: true },
  // The collections are declared where Astro looks for them; their loaders are in `routes`.
  'content.config': { rooms: ['routes', 'domain'], packages: ['astro:content', 'astro/zod'] },
  // It reaches compiled pages through Astro's map of pages and imports none: a page must not be part of the press, or
  // every change of a page would be a change of the press.
  press: {
    rooms: [...below, 'setup', 'schemas'],
    // Rendered pages are read by a well-kept parser of HTML.
    packages: ['@astrojs/compiler-rs', 'astro', 'astro/container', 'astro/runtime/server/index.js', 'htmlparser2'],
    isNodeAllowed: true,
  },
  // What editors and the guide say of a newsroom’s files.
  schemas: { rooms: ['domain', 'tickers', 'content', 'files'], packages: ['astro/zod'], isNodeAllowed: true },
  // Makes a newsroom out of the demo, and brings it a newer engine.
  setup: { rooms: ['domain', 'content', 'files'], packages: ['yaml'], isNodeAllowed: true },
  cli: {
    rooms: [...below, 'press', 'setup', 'schemas'],
    // Differences between two texts are left to a well-kept library.
    packages: ['diff'],
    isNodeAllowed: true,
  },
  // The two share a row: layouts show components, and components may be laid out by layouts.
  components: {
    rooms: ['charts', 'domain', 'search', 'metadata', 'newsroom/site.ts', 'layouts'],
    packages: ['tickerpress:look'],
  },
  // Style sheets and fonts come in as addresses (`?url`).
  layouts: {
    rooms: ['charts', 'domain', 'search', 'metadata', 'newsroom/site.ts', 'components', 'styles'],
    packages: ['tickerpress:look'],
  },
  // A route hands the site to the builders of feeds and metadata, which are functions of it.
  pages: {
    rooms: ['routes', 'domain', 'feeds', 'metadata', 'layouts', 'components', 'newsroom/site.ts'],
    packages: ['astro', 'tickerpress:look'],
  },
  // Style sheets and fonts, and the mark from which the icons are drawn.
  styles: { rooms: [] },
};
