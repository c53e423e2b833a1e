import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../domain/finding.ts';
import { isRecord, parseJson } from '../../files/json.ts';
import { isOrdinaryFile } from '../../files/ordinary-file.ts';
import { vercelHeaders } from '../../metadata/hosts/host-headers.ts';

type Settings = Parameters<typeof vercelHeaders>[0];

const file = 'vercel.json';

/**
 * Warns of headers in `vercel.json` that are not those of the settings: the host would send a policy that forbids what
 * a setting allows, or allows what none asks for. Other hosts read `dist/_headers`, which every build writes.
 */
export function checkHostFiles(root: string, site: Settings): readonly Finding[] {
  if (!isOrdinaryFile(join(root, file))) return [];
  const report = (message: string, hint: string): readonly Finding[] => [
    { severity: 'warning', rule: 'host-headers', file, message, hint },
  ];
  const text = readFileSync(join(root, file), 'utf8');
  const written = readHeaders(text);
  if (written === undefined)
    return report('This is no object of JSON, so that the host cannot read it.', 'Mend it, or delete it.');
  // The host serves by HTTPS, also what is built for another address to be tried.
  const settings = [site, { ...site, url: site.url.replace(/^http:/, 'https:') }];
  if (settings.some((candidate) => JSON.stringify(vercelHeaders(candidate)) === written)) return [];
  return report('The headers are not those of the settings in site.ts.', 'Run npm run headers.');
}

/** The headers as compact JSON, empty if there are none; undefined if the text is no object of JSON. */
function readHeaders(text: string): string | undefined {
  const written = parseJson(text);
  if (!isRecord(written)) return undefined;
  return written['headers'] === undefined ? '' : JSON.stringify(written['headers']);
}
