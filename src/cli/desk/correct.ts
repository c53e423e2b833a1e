import '../terminal/settle-environment.ts';
import '../terminal/report-setting-errors.ts';
import { readClock } from '../../content/clock.ts';
import { site } from '../../newsroom/site.ts';
import { misuse, readArguments } from '../terminal/read-arguments.ts';
import { writeNote } from './write-note.ts';

const help = `Adds a dated correction, to be worded, to a published story.

  npm run correct -- articles/2014/alibaba-apple-pay.md
  npm run correct -- alibaba-apple-pay
  npm run correct -- /2014/10/alibaba-apple-pay/

Its text is shown below the story, at /corrections/ and in feeds. The story keeps its date and its place. Until the words are written,
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
} else process.exitCode = await writeNote(process.cwd(), story, 'correction', site, readClock());
