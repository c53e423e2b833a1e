import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSlug, slugify, suggestSlug } from '../../../src/domain/language/slug.ts';

describe('a slug', () => {
  test.each([
    ['Mobile Payments', 'mobile-payments'],
    ['AI', 'ai'],
    ['ai', 'ai'],
    ['S&P 500', 's-and-p-500'],
    ['Crédit Agricole', 'credit-agricole'],
    ['ÅÄÖ', 'aao'],
    ['Việt Nam', 'viet-nam'],
    ["McDonald's", 'mcdonalds'],
    ['McDonald’s', 'mcdonalds'],
    ['rate_cut—again', 'rate-cut-again'],
    ['  --a--  ', 'a'],
    ['C++ & C#', 'c-and-c'],
    ['ﬁnance', 'finance'],
    // Neither 102, 21/2 nor 52.
    ['10²', '10-2'],
    ['up 2½%', 'up-2-1-2'],
    ['5₂', '5-2'],
    ['m², CO₂, ½', 'm2-co2-1-2'],
    ['Bundes\u00adbank', 'bundesbank'],
    ['ארה״ב', 'ארהב'],
    ['!!!', ''],
    ['', ''],
    ['💥', ''],
    ['❤️ stocks', 'stocks'],
    // Marks are part of the letter in other scripts: without its two strokes, gas is dregs.
    ['ガス', 'ガス'],
    ['हिन्दी', 'हिन्दी'],
    ['Йена', 'йена'],
    ['한국 증시', '한국-증시'],
    ['苹果', '苹果'],
  ])('of %j is %j', (words, expected) => {
    expect(slugify(words)).toBe(expected.normalize('NFC'));
  });

  test('of a slug is itself, for any words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        expect(slugify(slugify(words))).toBe(slugify(words));
      }),
    );
  });

  test('never starts or ends with a hyphen, has two together, or holds what an address would escape in ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        expect(slugify(words)).not.toMatch(/^-|-$|--|[\s/\\?#%&"'<>:.]|[A-Z]/);
      }),
    );
  });

  test.each([
    ['alibaba-apple-pay', true],
    ['2014', true],
    ['a', true],
    ['', false],
    ['Alibaba', false],
    ['a--b', false],
    ['-a', false],
    ['a-', false],
    ['a_b', false],
    ['a.b', false],
    ['é', false],
    ['a b', false],
  ])('is %j one: %s', (text, expected) => {
    expect(isSlug(text)).toBe(expected);
  });

  test.each([
    ['en', 'Rate_Cut', 'rate-cut'],
    ['de', 'Größter Auftrag', 'groesster-auftrag'],
    ['de', 'Gro\u0308ßter', 'groesster'],
    ['de-CH', 'Zürich', 'zuerich'],
    ['en', 'Zürich, café', 'zurich-cafe'],
    ['sv', 'Örebro på Åland', 'orebro-pa-aland'],
    ['fi', 'Äänekoski', 'aanekoski'],
    ['et', 'Õiglane äri', 'oiglane-ari'],
    ['en', 'Ørsted rises', 'orsted-rises'],
    ['de', 'Ørsted steigt', 'orsted-steigt'],
    ['da', 'Ørsted stiger i Århus', 'oersted-stiger-i-aarhus'],
    ['no', 'Åpning på børsen', 'aapning-paa-boersen'],
    ['nn', 'Ålesund', 'aalesund'],
    ['en', 'PKN Orlen in Łódź', 'pkn-orlen-in-lodz'],
    ['pl', 'Żółw', 'zolw'],
    ['is', 'Þór og Æsir, eldgos á Suðurnesjum', 'thor-og-aesir-eldgos-a-sudurnesjum'],
    ['hr', 'Đorđe', 'dorde'],
    ['ro', 'București, știință și țară', 'bucuresti-stiinta-si-tara'],
    ['hu', 'Őrség', 'orseg'],
    ['tr', 'İstanbul, Iğdır ve ışık', 'istanbul-igdir-ve-isik'],
    ['vi', 'Việt Nam đồng', 'viet-nam-dong'],
    ['fr', 'Œuvre', 'oeuvre'],
    ['ru', 'Газпром и объём', 'gazprom-i-obyom'],
    ['uk', 'Київ, гривня і Євразія', 'kyiv-hryvnia-i-yevraziia'],
    ['uk', 'Об’єднання', 'obiednannia'],
    ['bg', 'България', 'balgaria'],
    ['mk', 'Ѓорѓи, Јас и Ѕвезда', 'gjorgji-jas-i-dzvezda'],
    ['kk', 'Қазақстан әлемі', 'qazaqstan-alemi'],
    ['mn', 'Өргөө үнэ', 'orgoo-une'],
    ['az', 'Əmanət Bakı', 'emanet-baki'],
    ['ha', 'Ɗan ƙasa', 'dan-kasa'],
    ['en', 'Hawaiʻi', 'hawaii'],
    ['sr', 'Ђорђе Љубав', 'djordje-ljubav'],
    ['el', 'Χρηματιστήριο: ευρώ, αυτοκίνητο', 'chrimatistirio-evro-aftokinito'],
    ['en', 'Profit up 2½ times, to 10² units', 'profit-up-2-1-2-times-to-10-2-units'],
    // What no reader would recognise in Latin letters is not suggested.
    ['en', '苹果', undefined],
    ['ja', '日銀 holds', undefined],
    ['ar', 'نتائج', undefined],
    ['ko', '한국', undefined],
    ['en', '!!', undefined],
    ['fr', 'Économie & épargne', 'economie-et-epargne'],
    ['de-CH', 'Geld & Börse', 'geld-und-boerse'],
    ['de', 'S&P 500', 's-and-p-500'],
    ['ga', 'Markets & more', 'markets-and-more'],
  ])('is suggested in %j for %j: %j', (language, words, expected) => {
    expect(suggestSlug(words, language)).toBe(expected);
  });
});

test('marks stay on letters of other scripts, and are none of anything else', () => {
  const letter = fc.constantFrom('a', 'é', '1', '٣', '\u0301', '\u05b0', '\u0651', '-', ' ', '&', 'ガ', 'س', 'ש');
  const property = fc.property(fc.array(letter, { maxLength: 12 }), (letters) => {
    const slug = slugify(letters.join('')).normalize('NFD');
    expect(slug).not.toMatch(/(?<!\p{L}\p{M}*)\p{M}|--|^-|-$/u);
    const kept = slug.match(/(?:ש|س)\p{M}*/gu) ?? [];
    expect(kept).toEqual(
      letters
        .join('')
        .normalize('NFD')
        .match(/(?:ש|س)\p{M}*/gu) ?? [],
    );
  });
  fc.assert(property, { numRuns: 2000 });
});

test('a slug takes a time that grows with its text', () => {
  for (const text of ['\u0301'.repeat(60_000), `1${'\u0301'.repeat(60_000)}`, `ש${'\u0301'.repeat(60_000)}`]) {
    const before = process.cpuUsage();
    slugify(text);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(2_000);
  }
});
