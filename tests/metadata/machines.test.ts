import { describe, expect, it, test } from 'vitest';
import { defineSite } from '../../src/domain/site/define-site.ts';
import { machineUses, permissions, type MachineRules, type MachineUse } from '../../src/domain/site/machines.ts';
import { renderRobots } from '../../src/metadata/crawlers.ts';
import { machineHeaders, renderLicense, renderTdmReservation } from '../../src/metadata/machines.ts';
import { site } from '../feeds/newsroom.ts';
import { all, readXml, texts } from '../feeds/reading/read-xml.ts';

const terms = 'https://example.net/terms?a=1&b=2';
const everyRule: readonly MachineRules[] = permissions.flatMap((search) =>
  permissions.flatMap((training) =>
    permissions.flatMap((retrieval) =>
      [undefined, terms, '/about/'].map((licence) => ({ search, training, retrieval, licence })),
    ),
  ),
);

type Said = Readonly<Record<MachineUse, boolean>>;

const robotsOf = (machines: MachineRules) => renderRobots({ sitemaps: [] }, { ...site, machines });

/** By the group of a crawler, as RFC 9309 reads it. */
function readRobots(text: string): Said {
  const isAllowed = (agent: string) => {
    const group = text.split('\n\n').find((lines) => lines.split('\n').includes(`User-agent: ${agent}`));
    return group?.split('\n').at(-1) === 'Allow: /';
  };
  return { search: isAllowed('*'), training: isAllowed('GPTBot'), retrieval: isAllowed('ChatGPT-User') };
}

function readSignal(text: string): Said {
  const signal = /^Content-Signal: (.*)$/m.exec(text)?.[1] ?? '';
  const said = new Map(signal.split(', ').map((part) => part.split('=') as [string, string]));
  const isAllowed = (name: string) => said.get(name) === 'yes';
  return { search: isAllowed('search'), training: isAllowed('ai-train'), retrieval: isAllowed('ai-input') };
}

function readLicense(text: string): Said {
  const [license] = all(readXml(text), 'content', 'license');
  if (!license) throw new Error('There is no license.');
  const permitted = texts(license, 'permits').flatMap((list) => list.split(','));
  const prohibited = texts(license, 'prohibits').flatMap((list) => list.split(','));
  expect([...permitted, ...prohibited].sort()).toEqual(['ai-index', 'ai-input', 'ai-train', 'search']);
  return {
    search: permitted.includes('search'),
    training: permitted.includes('ai-train'),
    retrieval: permitted.includes('ai-input') && permitted.includes('ai-index'),
  };
}

interface TdmRule {
  readonly location: string;
  readonly 'tdm-reservation': number;
  readonly 'tdm-policy'?: string;
}

describe('what machines may do', () => {
  it.each(everyRule)('is said alike in robots.txt, RSL, TDMRep and headers: %o', (machines) => {
    const asked = Object.fromEntries(machineUses.map((use) => [use, machines[use] === 'allow'])) as Said;
    const robots = robotsOf(machines);
    expect(readRobots(robots)).toEqual(asked);
    expect(readSignal(robots)).toEqual(asked);
    expect(robots).toContain('License: https://example.org/news/license.xml\n');

    const license = renderLicense(site, machines);
    expect(readLicense(license)).toEqual(asked);

    const [rule, ...others] = JSON.parse(renderTdmReservation(site, machines)) as readonly TdmRule[];
    const headers = new Map(machineHeaders({ ...site, machines }));
    const isReserved = !asked.training || !asked.retrieval;
    expect(others).toEqual([]);
    expect(rule?.['tdm-reservation']).toBe(isReserved ? 1 : 0);
    expect(headers.get('tdm-reservation')).toBe(isReserved ? '1' : '0');

    const policy = machines.licence?.startsWith('/') ? 'https://example.org/news/about/' : machines.licence;
    expect(rule?.['tdm-policy']).toBe(policy);
    expect(headers.get('tdm-policy')).toBe(policy);
    expect(texts(readXml(license), 'content', 'terms')).toEqual(policy === undefined ? [] : [policy]);
  });

  it('covers the site’s own folder, and no other on the host', () => {
    const machines: MachineRules = { search: 'allow', training: 'deny', retrieval: 'allow' };
    const [rule] = JSON.parse(renderTdmReservation(site, machines)) as readonly TdmRule[];
    expect(rule?.location).toBe('/news/*');
    expect(all(readXml(renderLicense(site, machines)), 'content')[0]?.attributes['url']).toBe('/news/');
  });

  it('is everything, and said in robots.txt alone, without the setting', () => {
    expect(renderRobots({ sitemaps: [] }, site)).toBe('User-agent: *\nAllow: /\n\n');
    expect(machineHeaders(site)).toEqual([]);
  });
});

test('the address of the terms is normalised, since servers have it between quotation marks', () => {
  const machines = {
    search: 'allow',
    training: 'deny',
    retrieval: 'deny',
    licence: 'https://example.net/a?b="c"',
  } as const;
  expect(machineHeaders({ ...site, machines })).toContainEqual(['tdm-policy', 'https://example.net/a?b=%22c%22']);
});

describe('the setting', () => {
  it.each<[unknown, boolean]>([
    [{ search: 'allow', training: 'deny', retrieval: 'allow' }, true],
    [{ search: 'allow', training: 'deny', retrieval: 'allow', licence: 'https://example.net/' }, true],
    [{ search: 'allow', training: 'deny', retrieval: 'allow', licence: '/licence/' }, true],
    [{ search: 'allow', training: 'no', retrieval: 'allow' }, false],
    [{ search: 'allow', training: 'deny' }, false],
    [{ search: 'allow', training: 'deny', retrieval: 'allow', license: '/x/' }, false],
    [{ search: 'allow', training: 'deny', retrieval: 'allow', licence: 'ask us' }, false],
    ['deny', false],
  ])('%j is right: %s', (machines, isRight) => {
    const define = () => defineSite({ ...site, machines: machines as MachineRules });
    if (isRight) expect(define).not.toThrow();
    else expect(define).toThrow(/"machines/);
  });
});
