import { describe, expect, test } from 'vitest';
import { formatFindings } from '../../../src/content/findings/print-findings.ts';
import { findMovedTags, publishedTags } from '../../../src/press/verify/lost-tags.ts';
import { editionOf, entryOf, site } from '../edition.ts';

const tell = (slugs: readonly string[], language: string, ...tags: readonly string[]) => {
  const edition = editionOf([entryOf('a', { tags })], { ...site, language });
  return formatFindings(findMovedTags(slugs, edition));
};

describe('the address of a published tag', () => {
  test('is reported where its letters are spelled in another way now', () => {
    expect(tell(['borse'], 'de', 'Börse')).toMatchInlineSnapshot(
      `"src/newsroom/tags.yaml  Warning: The tag "Börse" was published at /tags/borse/, and is at /tags/boerse/ now: the old address leads nowhere. To keep the old address, add borse: { title: "Börse", synonyms: ["Börse"] }."`,
    );
  });

  test('is reported where its signs are words now, and is another tag otherwise', () => {
    expect(tell(['aa'], 'en', 'AA+')).toMatchInlineSnapshot(
      `"src/newsroom/tags.yaml  Warning: The tag "AA+" was published at /tags/aa/, and is at /tags/aa-plus/ now: the old address leads nowhere. The old address is that of the words without their signs, which may be another tag: let it go, and correct links to it."`,
    );
    expect(tell(['aa'], 'en', 'AA+', 'AA')).toBe('');
  });

  test('may go with its last story, and stays where nothing changed', () => {
    expect(tell(['oil', 'gas'], 'de', 'gas')).toBe('');
    expect(tell(['boerse', 'borse'], 'de', 'Börse')).toBe('');
  });

  test('is known from the ledger', () => {
    const row = (template: string) => ({
      source: `model engine ${template}`,
      content: '',
      sizeBytes: 1,
      mtimeMilliseconds: 1,
    });
    const ledger = new Map([
      ['tags/index.html', row('tag-index')],
      ['tags/oil/index.html', row('tag')],
      ['tags/oil/page/1/index.html', row('tag')],
      ['tags/ガス/index.html', row('tag')],
      ['tags/old/index.html', row('redirect')],
    ]);
    expect(publishedTags(ledger)).toEqual(['oil', 'ガス']);
    expect(publishedTags(undefined)).toEqual([]);
  });
});
