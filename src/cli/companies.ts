import './terminal/settle-environment.ts';
import './terminal/require-newsroom.ts';
import './terminal/report-setting-errors.ts';
import { readClock } from '../content/clock.ts';
import { listMissing } from '../domain/edition/missing-companies.ts';
import { createEdition } from '../domain/edition/edition.ts';
import { shippedListings } from '../reference/listings.ts';
import { readArguments, reportMisuse } from './terminal/read-arguments.ts';

const help = `Lists the symbols that stories use most and no company file describes, by number of stories.

  npm run companies -- --missing
  npm run companies -- --missing --most 200     instead of 50

What the lists of listings know of a symbol is beside it. npm run ticker -- --add NYSE:MMC writes a file for it.`;

const { values } = readArguments(
  {
    options: {
      missing: { type: 'boolean', default: false },
      most: { type: 'string', default: '50' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  },
  help,
);

if (values.help) console.log(help);
else if (!values.missing) reportMisuse(`It lists what is missing, and that alone: add --missing.\n\n${help}`);
else if (!/^[1-9]\d{0,5}$/.test(values.most))
  reportMisuse(`"${values.most}" is no number of symbols. Write --most 200.`);
else console.log(await describe(Number(values.most)));

async function describe(most: number): Promise<string> {
  const { readContent } = await import('../content/read-content.ts');
  const { site } = await import('../newsroom/site.ts');
  const content = readContent(process.cwd(), site);
  const { articles } = createEdition({ site, ...content, reference: shippedListings() }, readClock()).edition;
  const missing = listMissing(articles);
  if (missing.length === 0) return 'Every symbol that a story has is described by a company file.';
  const lines = missing
    .slice(0, most)
    .map(
      ({ ticker, name, stories }) =>
        `${String(stories).padStart(6)}  ${ticker}${name === undefined ? '' : `  ${name}`}`,
    );
  const rest = missing.length - lines.length;
  return ['stories  symbol', ...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n');
}
