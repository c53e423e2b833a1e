import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/content/article/read-article.ts';
import { file, reader, tell, write } from '../article.ts';

/** Every field that readers see as text says `"Siemens' 'Plan'"`. */
const quoted = `"Siemens' 'Plan'"`;
const yaml = `'${quoted.replaceAll("'", "''")}'`;
const raw = write(
  {
    title: yaml,
    summary: `'${quoted.replaceAll("'", "''")} and what it means for all who hold the shares'`,
    keyPoints: `[${yaml}, ${yaml}]`,
    image: `{ src: x.png, alt: ${yaml}, caption: ${yaml}, credit: ${yaml} }`,
    disclosures: `[{ author: technology-desk, company: apple, position: none, note: ${yaml} }]`,
    corrections: `[{ date: 2014-10-29, kind: correction, text: ${yaml} }]`,
    sources: `[{ title: ${yaml}, publisher: ${yaml} }]`,
  },
  `## ${quoted}\n\nText.\n`,
);

/** The texts of the article with straight quotes, in a newsroom that writes in that language. */
function textsIn(language: string): readonly (string | undefined)[] {
  return textsOf(raw, language);
}

function textsOf(text: string, language: string): readonly (string | undefined)[] {
  const { entry, findings } = readArticle(file, text, { ...reader, language });
  if (!entry) throw new Error(tell(findings));
  const { title, summary, keyPoints, image, disclosures, corrections, sources, body } = entry;
  return [
    title,
    summary.replace(/ and what.*/, ''),
    ...keyPoints,
    ...[image?.alt, image?.caption, image?.credit],
    ...disclosures.map(({ note }) => note),
    ...corrections.map(({ text }) => text),
    ...sources.flatMap((source) => [source.title, source.publisher]),
    ...body.headings.map(({ text }) => text),
  ];
}

describe('the words above a text, and its headings,', () => {
  it.each([
    ['en', '“Siemens’ ‘Plan’”'],
    ['de', '„Siemens’ ‚Plan‘“'],
    ['ar', '«Siemens’ ‹Plan›»'],
  ])('are set as readers of %s know it', (language, typographic) => {
    const texts = textsIn(language);
    expect(texts).toHaveLength(12);
    expect(new Set(texts)).toEqual(new Set([typographic]));
  });

  it('are set in the language of the story, if that is not the newsroom’s', () => {
    expect(new Set(textsOf(raw.replace('\n', '\nlang: de\n'), 'en'))).toEqual(new Set(['„Siemens’ ‚Plan‘“']));
    expect(new Set(textsOf(raw.replace('\n', '\nlang: en-GB\n'), 'ar'))).toEqual(new Set(['“Siemens’ ‘Plan’”']));
  });
});
