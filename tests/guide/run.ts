import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatFile } from '../format-file.ts';
import { guideFile, writeGuide } from './write-guide.ts';

/* Writes the page about all settings and fields: `npm run guide`. */

const root = join(import.meta.dirname, '../..');
writeFileSync(join(root, guideFile), await formatFile(guideFile, writeGuide(root)));
console.log(`Wrote ${guideFile}.`);
