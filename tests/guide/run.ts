import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { guideFile, writeGuide } from './write-guide.ts';

/* Writes the page about all settings and fields: `npm run guide`. */

const root = join(import.meta.dirname, '../..');
const path = join(root, guideFile);
writeFileSync(path, await format(writeGuide(root), { ...(await resolveConfig(path)), filepath: path }));
console.log(`Wrote ${guideFile}.`);
