import { describe, expect, test } from 'vitest';
import { defineSite, proseOf } from '../../../src/domain/site/define-site.ts';
import { SettingError } from '../../../src/domain/site/setting-error.ts';
import { site } from '../../press/edition.ts';

/** What is said of these settings; nothing if they are right. */
function complaint(changes: Readonly<Record<string, unknown>>): string {
  try {
    defineSite({ ...site, ...changes });
    return '';
  } catch (error) {
    if (error instanceof SettingError) return error.message;
    throw error;
  }
}

describe('the settings of a site', () => {
  test('that readers see are typeset, as the language prints them', () => {
    const quoted = `The Trader's "Daily"`;
    const publisher = { name: quoted, email: "o'neill@example.org" };
    const words = {
      name: quoted,
      tagline: quoted,
      description: quoted,
      timeZoneName: quoted,
      notice: quoted,
      publisher,
    };
    const english = defineSite({ ...site, ...words });
    expect(proseOf(english).map(([, text]) => text)).toEqual(Array.from({ length: 6 }, () => 'The Trader’s “Daily”'));
    expect(english.publisher.email).toBe("o'neill@example.org");
    expect(defineSite({ ...site, ...words, language: 'de' }).name).toBe('The Trader’s „Daily“');
  });

  test('have addresses with characters that each may have, and attributes as they are', () => {
    const [written, address] = ['https://x.example/[a]|{b}?c=[d]', 'https://x.example/%5Ba%5D%7C%7Bb%7D?c=%5Bd%5D'];
    const own = (url: string) => ({
      navigation: [{ section: 'markets' }, { name: 'Podcast [new]', url }],
      footerLinks: [{ name: 'Podcast', url }],
      profiles: [{ name: 'X', url }],
      newsletter: { form: url, field: 'a[b]' },
      analytics: { script: url, attributes: { 'data-at': written } },
      comments: { script: url, frame: ['https://x.example'] },
      announce: { hub: url, indexNowKey: '12345678' },
    });
    expect(defineSite({ ...site, ...own(written) })).toEqual({ ...site, ...own(address) });
  });

  test('are prose, or have a form of their own', () => {
    const texts = Object.entries(site).flatMap(([name, value]) => (typeof value === 'string' ? [name] : []));
    const codes = ['url', 'language', 'timeZone', 'unregisteredTickers', 'lostAddresses'];
    const prose = proseOf(site).map(([name]) => name);
    expect(texts.filter((name) => !codes.includes(name) && !prose.includes(name))).toEqual([]);
  });

  test('are right as they are, with the address as links need it', () => {
    expect(defineSite(site)).toEqual(site);
    expect(defineSite({ ...site, url: 'https://example.org/news' }).url).toBe('https://example.org/news/');
    expect(
      complaint({ lostAddresses: 'error', hasSchemeSwitch: true, announce: { hub: 'https://hub.example.org/' } }),
    ).toBe('');
  });

  test.each([true, false, 1, 500])('accepts %s as the stories that have a copy or a feed', (share) => {
    expect(complaint({ markdownCopies: share, tagJsonFeeds: share })).toBe('');
  });

  test('that are wrong are reported together, each with its remedy', () => {
    const wrong = {
      name: undefined,
      tagline: ' ',
      language: 'en_US',
      timeZone: 'America/Nowhere',
      publisher: { name: 'The Test' },
      feedSize: 0,
      archiveSize: '50',
      unregisteredTickers: 'ignore',
      lostAddresses: 'no',
      hasSchemeSwitch: 'yes',
      markdownCopies: 'newest',
      tagJsonFeeds: 0,
      announce: [],
      feedsize: 20,
    };
    expect(complaint(wrong)).toMatchInlineSnapshot(`
      "src/newsroom/site.ts  There is no setting "feedsize". Did you mean "feedSize"?
      src/newsroom/site.ts  "name" is missing. Write words between quotes.
      src/newsroom/site.ts  "tagline" cannot be " ". Write words between quotes.
      src/newsroom/site.ts  "language" cannot be "en_US". Write the language's code: 'en', or 'en-GB'.
      src/newsroom/site.ts  "timeZone" cannot be "America/Nowhere". Write the zone's IANA name: America/New_York.
      src/newsroom/site.ts  "publisher.email" is missing. Write an address for mail: 'desk@example.org'.
      src/newsroom/site.ts  "feedSize" cannot be 0. Write a whole number from 1 to 1000.
      src/newsroom/site.ts  "archiveSize" cannot be "50". Write a whole number from 1 to 1000.
      src/newsroom/site.ts  "unregisteredTickers" cannot be "ignore". Write 'warn' or 'error'.
      src/newsroom/site.ts  "markdownCopies" cannot be "newest". Write true for all, false for none, or for how many of the newest stories: 500.
      src/newsroom/site.ts  "tagJsonFeeds" cannot be 0. Write true for all, false for none, or for how many of the newest stories: 500.
      src/newsroom/site.ts  "lostAddresses" cannot be "no". Write 'warn' or 'error'.
      src/newsroom/site.ts  "hasSchemeSwitch" cannot be "yes". Write true or false, or leave it out.
      src/newsroom/site.ts  "announce" cannot be []. Write { hub: 'https://…' }, { indexNowKey: '…' } or both, or leave it out."
    `);
  });

  test('that are lists name each wrong item and its place', () => {
    const wrong = {
      navigation: [{ section: 'markets' }, { sektion: 'tech' }, { name: 'Podcast', url: 'http://pod.example/' }],
      shareTargets: ['email', 'emial'],
      tagline: ['Words'],
    };
    expect(complaint(wrong).split('\n')).toEqual([
      expect.stringContaining('Item 2 of "navigation" has no field "sektion". Did you mean "section"?'),
      expect.stringContaining('"tagline" cannot be ["Words"].'),
      expect.stringContaining('In item 3 of "navigation", "url" cannot be "http://pod.example/".'),
      expect.stringContaining('Item 2 of "shareTargets" cannot be "emial". Did you mean "email"?'),
    ]);
  });

  test.each<[object, string]>([
    [{ tagline: 'News\u0007 of markets' }, '"tagline" holds an invisible control character (U+0007). Retype it'],
    [{ name: 'The \u202eTest' }, '"name" holds an invisible control character (U+202E). Retype it'],
    [
      { publisher: { name: 'A\ud800', email: 'a@example.org' } },
      '"publisher.name" holds an invisible control character',
    ],
    [{ announce: { hub: 'hub.example.org' } }, '"announce.hub" cannot be "hub.example.org".'],
    [{ announce: { hub: '' } }, '"announce.hub" cannot be "".'],
    [{ announce: { indexNow: 'ftp://example.org/' } }, '"announce.indexNow" cannot be "ftp://example.org/".'],
    [{ announce: { hub: 'https://user:secret@example.org/' } }, '"announce.hub" holds a name or a password'],
    [{ announce: { indexNowKey: 7 } }, '"announce.indexNowKey" cannot be 7.'],
    [{ announce: { indexNowKey: 'short' } }, '"announce.indexNowKey" cannot be "short". Write 8 to 128 letters'],
    [{ announce: { hubs: [] } }, '"announce" has no field "hubs". Did you mean "hub"?'],
    [{ publisher: null }, '"publisher" cannot be null.'],
    [{ publisher: { name: 'x', email: 'nobody' } }, '"publisher.email" cannot be "nobody".'],
    [
      { publisher: { name: 'x', email: 'a@example.org', emial: '' } },
      '"publisher" has no field "emial". Did you mean "email"?',
    ],
    [{ host: 'cloudflair' }, '"host" cannot be "cloudflair". Did you mean "cloudflare"?'],
    [{ host: 'toString' }, '"host" cannot be "toString".'],
    [{ lostAddresses: 'eror' }, '"lostAddresses" cannot be "eror". Did you mean "error"?'],
    [{ feedSize: NaN }, '"feedSize" cannot be NaN.'],
    [{ feedSize: 0.5 }, '"feedSize" cannot be 0.5. Write a whole number'],
    [{ cards: 'recnet' }, '"cards" cannot be "recnet". Did you mean "recent"? Write'],
    [{ cards: 0 }, '"cards" cannot be 0. Write'],
    [
      { machines: { search: 'alow', training: 'deny', retrieval: 'deny' } },
      '"machines.search" cannot be "alow". Did you mean "allow"?',
    ],
    [{ rules: ['long-title'] }, '"rules" cannot be ["long-title"].'],
  ])('%j have a field that is named, and what to write', (changes, problem) => {
    expect(complaint({ ...changes })).toContain(problem);
    expect(complaint({ ...changes })).not.toContain('secret');
  });

  test.each([null, 'x', []])('cannot be %j as a whole', (settings) => {
    expect(() => defineSite(settings as never)).toThrow(
      `The argument of defineSite cannot be ${JSON.stringify(settings)}.`,
    );
  });

  test('break several rules with one number, and are named once', () => {
    expect(complaint({ feedSize: -1e300, cards: 1e300 }).split('\n')).toEqual([
      'src/newsroom/site.ts  "feedSize" cannot be -1e+300. Write a whole number from 1 to 1000.',
      expect.stringContaining('"cards" cannot be 1e+300.'),
    ]);
  });

  test('are named where they are nested, with what else is wrong there', () => {
    const publisher = { name: 'The Test', emial: 'desk@example.org' };
    expect(complaint({ publisher }).split('\n')).toEqual([
      'src/newsroom/site.ts  "publisher" has no field "emial". Did you mean "email"?',
      expect.stringContaining('"publisher.email" is missing.'),
    ]);
  });

  test('say so of an address that none can be', () => {
    expect(complaint({ url: 'example.org' })).toContain('A site cannot be at "example.org".');
    expect(complaint({ url: '' })).toContain('if SITE_URL is set to nothing, unset it.');
    expect(complaint({ url: 7 })).toContain('"url" cannot be 7. Write the site\'s address');
  });
});

test('a language without words is refused like every other setting, with those that have words', () => {
  for (const language of ['es', 'pt-BR', 'ja']) {
    expect(complaint({ language })).toBe(
      `src/newsroom/site.ts  "language" cannot be "${language}". The engine has words for ar, de, de-ch, de-li, en, fr, and for their regions: write one of these. Or add one: see "A language" in CONTRIBUTING.md.`,
    );
  }
  expect(complaint({ language: 'de-AT' })).toBe('');
});
