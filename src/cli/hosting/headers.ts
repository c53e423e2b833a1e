import '../terminal/settle-environment.ts';
import '../terminal/require-newsroom.ts';
import '../terminal/report-setting-errors.ts';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord, parseJson } from '../../files/json.ts';
import { policyLine, vercelHeaders } from '../../metadata/hosts/host-headers.ts';
import { readArguments } from '../terminal/read-arguments.ts';

const help = `Writes the headers of the settings to vercel.json, and shows the line by which other servers send the policy. Needed
after a change of newsletter, analytics or comments in site.ts; hosts that read dist/_headers have them with the next build.

  npm run headers`;

const { values } = readArguments({ options: { help: { type: 'boolean', short: 'h', default: false } } }, help);

if (values.help) console.log(help);
else process.exitCode = await writeHeaders(join(process.cwd(), 'vercel.json'));

/** @returns the exit code. */
async function writeHeaders(file: string): Promise<number> {
  const { site } = await import('../../newsroom/site.ts');
  const present = existsSync(file) ? parseJson(readFileSync(file, 'utf8')) : {};
  if (!isRecord(present)) {
    console.error('vercel.json is no object of JSON, so that the host cannot read it. Mend it, or delete it.');
    return 1;
  }
  if (existsSync(file)) {
    writeFileSync(file, `${JSON.stringify({ ...present, headers: vercelHeaders(site) }, undefined, 2)}\n`);
    console.log('Wrote the headers of vercel.json.\n');
  }
  for (const server of ['nginx', 'apache', 'caddy'] as const) console.log(`${server}:  ${policyLine(server, site)}`);
  return 0;
}
