import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../../src/content/read-content.ts';
import { readNewsroom } from '../../src/content/newsroom/read-newsroom.ts';
import type { ArticleEntry } from '../../src/domain/edition/article.ts';
import { createEdition, type Edition } from '../../src/domain/edition/edition.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { createModelContext } from '../../src/domain/models/context.ts';
import { companyPages } from '../../src/domain/models/companies/company.ts';
import { symbolPage } from '../../src/domain/models/companies/symbol.ts';
import { planTickerIndex } from '../../src/domain/models/companies/ticker-index.ts';
import { createRegistry } from '../../src/domain/registry/registry.ts';
import { site } from '../../src/newsroom/site.ts';
import { writeCorpus } from './corpus.ts';
import { createRandom, type Random } from './corpus/random.ts';
import { makeNewsroomFolder } from './newsroom-folder.ts';
import { firstNow } from './scenarios/newsroom.ts';
import { runScenario } from './scenarios/run-scenario.ts';

/*
 * Cost of companies with symbols through time: builds a newsroom with thousands of them cold, then runs each step that
 * uses the registry once by itself, as a build does. All figures are processor time.
 *
 *   node tests/bench/registry.ts --companies 5000 --articles 10000
 */

const { values } = parseArgs({
  options: {
    companies: { type: 'string', default: '5000' },
    articles: { type: 'string', default: '10000' },
    keep: { type: 'boolean', default: false },
  },
});
const now = Date.parse(firstNow) as Instant;
const folder = mkdtempSync(join(tmpdir(), 'tickerpress-bench-registry-'));

try {
  makeNewsroomFolder(folder);
  const companiesFolder = join(folder, 'src/newsroom/companies');
  writeCompanies(companiesFolder, Number(values.companies));
  const options = { articles: Number(values.articles), seed: 1, companiesFolder, mostCompanies: Infinity };
  const articles = writeCorpus(folder, options);
  const cold = await runScenario({ folder, articles, options, now: new Date(now) }, 'cold', 0);
  const whole = cold.cpuSeconds;
  if (whole === undefined) throw new Error('GNU time is needed to measure processor time.');
  console.log(`${values.companies} companies, ${values.articles} articles, ${cold.published?.pages ?? '?'} pages`);
  console.log(`cold build: ${whole.toFixed(1)} s of processor time, ${cold.seconds.toFixed(1)} s by the clock`);
  const steps = measureSteps();
  for (const [name, seconds] of steps) console.log(row(name, seconds, whole));
  const sum = steps.reduce((total, [, seconds]) => total + seconds, 0);
  console.log(row('all of them', sum, whole));
  console.log(`largest page below /tickers/: ${Math.round(largestIndexPage() / 1000)} KB`);
} finally {
  if (values.keep) console.log(`Kept: ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}

function row(name: string, seconds: number, whole: number): string {
  return `  ${name.padEnd(44)} ${seconds.toFixed(2).padStart(6)} s  ${((100 * seconds) / whole).toFixed(1).padStart(5)} %`;
}

/** In the order in which a build takes them. */
function measureSteps(): readonly (readonly [string, number])[] {
  const steps: (readonly [string, number])[] = [];
  const measure = <Result>(name: string, step: () => Result): Result => {
    const [result, seconds] = timeOf(step);
    steps.push([name, seconds]);
    return result;
  };
  const { newsroom } = measure('company files: read and checked', () => readNewsroom(folder));
  const { entries } = readContent(folder, site);
  const silent = entries.map((entry): ArticleEntry => ({
    ...entry,
    tickers: [],
    body: { ...entry.body, mentions: [], namings: [] },
  }));
  measure('registry', () => createRegistry(newsroom.exchanges, newsroom.companies));
  // The full edition goes first, unoptimised as in a build: what is said to be the registry's share is at least that.
  const [{ edition }, full] = timeOf(() => createEdition({ site, newsroom, entries }, now));
  const [, base] = timeOf(() => createEdition({ site, newsroom, entries: silent }, now));
  steps.push(['articles: symbols followed, companies listed', Math.max(0, full - base)]);
  measurePages(edition, measure);
  return steps;
}

function measurePages(edition: Edition, measure: <Result>(name: string, step: () => Result) => Result): void {
  const context = createModelContext(edition, () => undefined);
  for (const article of edition.articles) context.teaserOf(article);
  const { entries, symbols } = edition.directory;
  measure('models of the ticker index', () => {
    const { index, letters, exchanges } = planTickerIndex(context);
    return [index, ...letters, ...exchanges].map(({ model }) => model());
  });
  measure('models of companies and symbols', () => {
    const pages = [
      ...entries.flatMap((entry) => companyPages(entry, context)),
      ...symbols.map((symbol) => symbolPage(symbol, context)),
    ];
    return pages.map(({ model }) => model()).length;
  });
}

function timeOf<Result>(step: () => Result): readonly [Result, number] {
  const start = process.cpuUsage();
  const result = step();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1e6];
}

/** The largest of the index itself and the pages by letter and exchange, in bytes. */
function largestIndexPage(): number {
  const tickers = join(folder, 'dist/tickers');
  const folders = ['letter', 'exchange'].map((name) => join(tickers, name)).filter((name) => existsSync(name));
  const pages = folders.flatMap((name) =>
    readdirSync(name, { recursive: true, encoding: 'utf8' }).map((page) => join(name, page)),
  );
  const files = [join(tickers, 'index.html'), ...pages].filter((file) => file.endsWith('.html'));
  return Math.max(...files.map((file) => statSync(file).size));
}

/** Companies of invented names on six exchanges; every tenth has changed its symbol, every fifth is listed twice. */
function writeCompanies(target: string, count: number): void {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const random = createRandom(count);
  for (let index = 0; index < count; index++) {
    const symbol = spell(index, 4);
    const exchange = random.pick(['NASDAQ', 'NASDAQ', 'NYSE', 'NYSE', 'LSE', 'TSX', 'EPA', 'STO']);
    const listings = [
      index % 10 === 0
        ? `{ exchange: ${exchange}, symbol: ${symbol}, from: 2019-05-06 }`
        : `{ exchange: ${exchange}, symbol: ${symbol} }`,
      ...(index % 10 === 0 ? [`{ exchange: ${exchange}, symbol: ${spell(index, 3)}X, until: 2019-05-06 }`] : []),
      ...(index % 5 === 0 ? [`{ exchange: OTC, symbol: ${symbol}Y, from: 2012-01-03 }`] : []),
    ];
    const fields = [
      `name: ${inventName(random)} ${symbol}`,
      `legalName: ${inventName(random)} ${symbol} Holdings plc`,
      'industry: Software',
      'country: US',
      ...(index % 10 === 0 ? [`formerNames: [{ name: ${inventName(random)} ${symbol}, until: 2019-05-06 }]`] : []),
      'listings:',
      ...listings.map((listing) => `  - ${listing}`),
    ];
    writeFileSync(join(target, `company-${index}.yaml`), `${fields.join('\n')}\n`);
  }
}

function inventName(random: Random): string {
  const syllables =
    'Ab Bel Cor Da El Fen Gar Ha Is Jo Kel Lu Mar Nor Or Pel Qui Ros Sa Sol Ter Un Vel Wes Yor Zan'.split(' ');
  return `${random.pick(syllables)}${random.pick(['ar', 'en', 'ix', 'o', 'um'])}${random.pick(['co', 'dex', 'gen', 'tech'])}`;
}

/** A number as capitals, of which no two are the same. */
function spell(number: number, length: number): string {
  return Array.from({ length }, (_, place) => String.fromCharCode(65 + (Math.floor(number / 26 ** place) % 26))).join(
    '',
  );
}
