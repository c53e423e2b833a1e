import { describe, expect, test } from 'vitest';
import { complaintsAbout, entryOf } from '../article.ts';

describe('the language of a story', () => {
  test('is a tag of BCP 47, written as that is written today', () => {
    const complaints = ['arabic', 'en_GB', 'iw', 'xx', '[de]', '""'].map((lang) => complaintsAbout({ lang }));
    expect(complaints.join('\n')).toMatchInlineSnapshot(`
      "invalid-lang 7:7  "arabic" names no language that is known. Did you mean "ar"?
      invalid-lang 7:7  "en_GB" is no language tag. Did you mean "en-GB"?
      invalid-lang 7:7  "iw" is not how the tag of this language is written today. Write he.
      invalid-lang 7:7  "xx" names no language that is known. Write its tag (BCP 47): ar, de, pt-BR.
      invalid-lang 7:7  "lang" must be text, not a list. Write lang: de, or put quotes around all of it.
      invalid-lang 7:7  "lang" is empty. Write it after the colon, or remove the field."
    `);
  });

  test('is kept in the form of the standard', () => {
    expect(entryOf({ lang: 'pt-br' }).lang).toBe('pt-BR');
    expect(entryOf({ lang: 'no' }).lang).toBe('no');
  });

  test('is nothing where the field is left out', () => {
    expect(entryOf()).not.toHaveProperty('lang');
  });
});
