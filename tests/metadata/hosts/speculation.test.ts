import { describe, expect, it } from 'vitest';
import { renderHeadersFile } from '../../../src/metadata/hosts/policy.ts';
import { renderSpeculationRules } from '../../../src/metadata/hosts/speculation.ts';
import { site } from '../../feeds/newsroom.ts';

describe('the speculation rules', () => {
  it('make pages under the base ready, but neither feeds nor the page itself', () => {
    expect(JSON.parse(renderSpeculationRules(site))).toEqual({
      prerender: [
        {
          where: {
            and: [{ href_matches: ['/news/', '/news/*/'] }, { not: { selector_matches: '[href^="#"]' } }],
          },
          eagerness: 'moderate',
        },
      ],
    });
  });

  it.each([
    { analytics: { script: 'https://count.example/script.js' } },
    { comments: { script: 'https://talk.example/embed.js' } },
  ])('run no page before it is opened, where it would be counted or load comments: %j', (services) => {
    expect(Object.keys(JSON.parse(renderSpeculationRules({ ...site, ...services })) as object)).toEqual(['prefetch']);
  });

  it('are named to browsers in a header, in quotes, and sent as what browsers take them for', () => {
    const headers = renderHeadersFile(site);
    expect(headers).toContain('\n  Speculation-Rules: "/news/speculation-rules.json"\n');
    expect(headers).toContain('/news/speculation-rules.json\n  Content-Type: application/speculationrules+json\n');
  });
});
