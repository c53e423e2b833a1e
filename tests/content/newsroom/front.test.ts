import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/content/read-content.ts';
import { resolveEdition } from '../../../src/content/resolve-edition.ts';
import { formatFinding } from '../../../src/content/findings/print-findings.ts';
import { parseExactInstant, type Instant } from '../../../src/domain/instant.ts';
import { site } from '../../../src/newsroom/site.ts';
import { write } from '../article.ts';
import { newsroomFiles, writeFolder } from '../folder.ts';

const now = parseExactInstant('2026-11-23T12:00:00Z') ?? (0 as Instant);

async function findingsOf(front: string): Promise<string> {
  const root = writeFolder({
    ...newsroomFiles,
    'articles/2014/alibaba-apple-pay.md': write(),
    'src/newsroom/front.yaml': front,
  });
  const { findings } = await resolveEdition(root, readContent(root, site), site, now);
  return findings
    .filter(({ file }) => file.endsWith('front.yaml'))
    .map((finding) => formatFinding(finding).replace('src/newsroom/', ''))
    .join('\n');
}

describe('front.yaml', () => {
  test('is right with a lead, pinned stories and sections', async () => {
    const pin = '{ story: 2014/alibaba-apple-pay, until: 2026-12-01 09:00 }';
    expect(await findingsOf(`lead: ${pin}\nsections: [markets, technology]\n`)).toBe('');
    expect(await findingsOf(`pinned: [${pin}]\n`)).toBe('');
    expect(await findingsOf('')).toBe('');
  });

  test('that cannot be followed is reported with places and remedies', async () => {
    const text = `lead: { story: 2014/alibaba-aple-pay, until: 2026-12-01 09:00 }
sections: [tecnology]
pinned:
  - { story: 2014/alibaba-apple-pay, until: 2026-11-01 09:00 }
`;
    expect(await findingsOf(text)).toMatchInlineSnapshot(`
      "front.yaml:1:16  Warning: There is no story "2014/alibaba-aple-pay", so the newest takes its place. Did you mean "2014/alibaba-apple-pay"? Write the story's id, its file or its address.
      front.yaml:4:45  Warning: The place of "2014/alibaba-apple-pay" has ended, so the newest story has taken it. Remove it here, or give it a later end.
      front.yaml:2:12  Warning: Unknown section "tecnology". Did you mean "technology"? Sections are listed in src/newsroom/sections.yaml."
    `);
  });

  test.each([
    ['lead: 2014/alibaba-apple-pay\n', 'Write lead: { story: 2014/alibaba-apple-pay, until: 2026-11-24 09:00 }.'],
    ['lead: { story: 2014/alibaba-apple-pay }\n', '"until" is missing from "lead".'],
    ['sections: [markets, markets]\n', 'The section "markets" is chosen twice. Remove one.'],
    ['leed: { story: a, until: 2026-12-01 }\n', 'Unknown field "leed". Did you mean "lead"?'],
    ['lead: { story: a, until: tomorrow }\n', '"tomorrow" is not a date that can be read.'],
  ])('with %j stops the press: %s', async (text, expected) => {
    expect(await findingsOf(text)).toContain(expected);
  });
});
