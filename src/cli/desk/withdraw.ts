import '../terminal/settle-environment.ts';
import '../terminal/report-setting-errors.ts';
import { readClock } from '../../content/clock.ts';
import { site } from '../../newsroom/site.ts';
import { misuse, readArguments } from '../terminal/read-arguments.ts';
import { writeNote } from './write-note.ts';

const help = `Withdraws a published story: its address then says when and why.

  npm run withdraw -- articles/2014/alibaba-apple-pay.md
  npm run withdraw -- alibaba-apple-pay
  npm run withdraw -- /2014/10/alibaba-apple-pay/

The story leaves lists, feeds and the search with the next build. Until the words are written,
npm run check reports an error.`;

const { values, positionals } = readArguments(
  { allowPositionals: true, options: { help: { type: 'boolean', short: 'h', default: false } } },
  help,
);
const [story, ...others] = positionals;

if (values.help) console.log(help);
else if (story === undefined || others.length > 0) {
  console.error(help);
  process.exitCode = misuse;
} else process.exitCode = await writeNote(process.cwd(), story, 'withdrawal', site, readClock());
