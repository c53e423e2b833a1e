import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from '../../src/cli/terminal/read-arguments.ts';
import { formatFile } from '../format-file.ts';
import { guideFile, writeGuide } from './write-guide.ts';

const help = `Writes the page about all settings and fields, ${guideFile}.

  npm run guide`;

const { values } = readArguments({ options: { help: { type: 'boolean', short: 'h' } } }, help);
if (values.help) console.log(help);
else {
  const root = join(import.meta.dirname, '../..');
  writeFileSync(join(root, guideFile), formatFile(guideFile, writeGuide(root)));
  console.log(`Wrote ${guideFile}.`);
}
