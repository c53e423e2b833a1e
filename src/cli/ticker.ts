import './terminal/settle-environment.ts';
import './terminal/require-newsroom.ts';
import './terminal/report-setting-errors.ts';
import { readClock } from '../content/clock.ts';
import { printable, printableLines } from '../content/findings/printable.ts';
import { createEdition } from '../domain/edition/edition.ts';
import { dayOf, parseIsoDay } from '../domain/instant.ts';
import { shippedListings } from '../reference/listings.ts';
import { describeSymbol } from '../tickers/questions/describe-symbol.ts';
import { compileVocabulary } from '../tickers/vocabulary.ts';
import { readArguments, reportMisuse } from './terminal/read-arguments.ts';

const help = `Tells what a symbol means, since when, and which stories have it.

  npm run ticker -- NASDAQ:FB
  npm run ticker -- NASDAQ:FB --at 2014-10-28
  npm run ticker -- '$FB'                       a cashtag, or a symbol alone
  npm run ticker -- Facebook                    a company's name, of whatever time
  npm run ticker -- --add NYSE:MMC              writes a company file for the newsroom to edit: a copy of the one that the
                                                engine ships, or what its lists of listings know

The exit code is 1 if no company has the symbol: on the day, if one is asked for, or ever.`;

const { values, positionals } = readArguments(
  {
    allowPositionals: true,
    options: {
      at: { type: 'string' },
      add: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  },
  help,
);
// Names of companies have spaces, which users may not quote.
const written = positionals.join(' ').trim();
const day = values.at === undefined ? undefined : parseIsoDay(values.at);

if (values.help) console.log(help);
else if (written === '') reportMisuse(`No symbol is given.\n\n${help}`);
else if (values.add && values.at !== undefined)
  reportMisuse('--add writes what is known today, and --at is for questions. Leave one out.');
else if (values.at !== undefined && day === undefined)
  reportMisuse(`"${printable(values.at)}" is not a day. Write --at 2014-10-28.`);
else await answer(written, day);

async function answer(symbol: string, asked: string | undefined): Promise<void> {
  const { readContent } = await import('../content/read-content.ts');
  const { site } = await import('../newsroom/site.ts');
  const now = readClock();
  const root = process.cwd();
  const content = readContent(root, site);
  const listings = shippedListings();
  const { registry, articles } = createEdition({ site, ...content, reference: listings }, now).edition;
  const vocabulary = compileVocabulary(content.newsroom.exchanges);
  if (values.add) {
    const { addCompany } = await import('./desk/add-company.ts');
    const added = addCompany(root, symbol, dayOf(now, site.timeZone), { registry, vocabulary, listings });
    console.log(printableLines(added.text));
    process.exitCode = added.isDone ? 0 : 1;
    return;
  }
  const sources = { registry, vocabulary, articles, findByName: listings.findByName };
  const { text, isMeant } = describeSymbol(symbol, sources, dayOf(now, site.timeZone), asked);
  console.log(printableLines(text));
  process.exitCode = isMeant ? 0 : 1;
}
