import { licensePath } from '../domain/site/permalinks.ts';
import { machineUses, type MachineRules, type MachineUse } from '../domain/site/machines.ts';
import { basePath, toUrl, type Site } from '../domain/site/site.ts';
import { escapeXml } from './escape-xml.ts';
import type { Header } from './hosts/header.ts';

/*
 * Permissions for machines in four formats, all from one setting: robots.txt, RSL 1.0 (rslstandard.org), the file of
 * the TDM Reservation Protocol (W3C community group, 2024), and headers.
 */

/** Crawlers by the use that their makers document. */
const crawlers: Readonly<Record<Exclude<MachineUse, 'search'>, readonly string[]>> = {
  training: [
    'Applebot-Extended',
    'Bytespider',
    'CCBot',
    'ClaudeBot',
    'Google-Extended',
    'GPTBot',
    'meta-externalagent',
  ],
  retrieval: [
    'ChatGPT-User',
    'Claude-SearchBot',
    'Claude-User',
    'DuckAssistBot',
    'MistralAI-User',
    'OAI-SearchBot',
    'Perplexity-User',
    'PerplexityBot',
  ],
};

/** Names of the uses in `Content-Signal`, for crawlers without their own group. */
const signals: Readonly<Record<MachineUse, string>> = { search: 'search', training: 'ai-train', retrieval: 'ai-input' };

/** Names of the uses in RSL 1.0. Retrieval has two: input of a model, and an index for one. */
const usages: Readonly<Record<MachineUse, readonly string[]>> = {
  search: ['search'],
  training: ['ai-train'],
  retrieval: ['ai-input', 'ai-index'],
};

/** Groups of `robots.txt`. Without the setting, all crawlers may read everything. */
export function robotsGroups(site: Pick<Site, 'url' | 'machines'>): readonly string[] {
  const { machines } = site;
  if (!machines) return ['User-agent: *', 'Allow: /', ''];
  const rule = (use: MachineUse) => (machines[use] === 'allow' ? 'Allow: /' : 'Disallow: /');
  const signal = machineUses.map((use) => `${signals[use]}=${machines[use] === 'allow' ? 'yes' : 'no'}`).join(', ');
  const groups = (['training', 'retrieval'] as const).flatMap((use) => [
    ...crawlers[use].map((name) => `User-agent: ${name}`),
    rule(use),
    '',
  ]);
  const license = `License: ${toUrl(site, licensePath)}`;
  return ['User-agent: *', `Content-Signal: ${signal}`, rule('search'), '', ...groups, license, ''];
}

/** Renders `/license.xml` (RSL 1.0). */
export function renderLicense(site: Pick<Site, 'url'>, machines: MachineRules): string {
  const list = (permission: 'allow' | 'deny') =>
    machineUses.filter((use) => machines[use] === permission).flatMap((use) => usages[use]);
  const element = (name: string, values: readonly string[]) =>
    values.length > 0 ? [`      <${name} type="usage">${values.join(',')}</${name}>`] : [];
  const terms = licenceUrl(site, machines);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rsl xmlns="https://rslstandard.org/rsl">',
    `  <content url="${escapeXml(basePath(site))}">`,
    '    <license>',
    ...element('permits', list('allow')),
    ...element('prohibits', list('deny')),
    '    </license>',
    ...(terms === undefined ? [] : [`    <terms>${escapeXml(terms)}</terms>`]),
    '  </content>',
    '</rsl>',
  ];
  return `${lines.join('\n')}\n`;
}

/** Renders `/.well-known/tdmrep.json`. */
export function renderTdmReservation(site: Pick<Site, 'url'>, machines: MachineRules): string {
  const policy = licenceUrl(site, machines);
  const rule = {
    location: `${basePath(site)}*`,
    'tdm-reservation': reservationOf(machines),
    ...(policy !== undefined && { 'tdm-policy': policy }),
  };
  return `${JSON.stringify([rule], undefined, 2)}\n`;
}

/** Headers of every response about the permissions. */
export function machineHeaders(site: Pick<Site, 'url' | 'machines'>): readonly Header[] {
  const { machines } = site;
  if (!machines) return [];
  const policy = licenceUrl(site, machines);
  return [
    ['Link', `<${toUrl(site, licensePath)}>; rel="license"; type="application/rsl+xml"`],
    ['tdm-reservation', String(reservationOf(machines))],
    ...(policy === undefined ? [] : [['tdm-policy', policy] as const]),
  ];
}

/** Value of `tdm-reservation`. Training and retrieval are both text mining, so denying either reserves the right. */
function reservationOf({ training, retrieval }: MachineRules): 0 | 1 {
  return training === 'deny' || retrieval === 'deny' ? 1 : 0;
}

function licenceUrl(site: Pick<Site, 'url'>, { licence }: MachineRules): string | undefined {
  if (licence === undefined) return undefined;
  // Normalised, since headers and configurations of servers have it between quotation marks.
  return new URL(licence.startsWith('/') ? toUrl(site, licence) : licence).href;
}
