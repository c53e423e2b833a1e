import { describe, expect, it } from 'vitest';
import type { ArticleEntry } from '../../../src/domain/edition/article.ts';
import type { Instant, IsoDay } from '../../../src/domain/instant.ts';
import { createRegistry, resolveTicker } from '../../../src/domain/registry/registry.ts';
import type { Article } from '../../../src/domain/edition/resolve/resolved-article.ts';
import type { Ticker } from '../../../src/domain/registry/ticker.ts';
import { describeSymbol } from '../../../src/tickers/questions/describe-symbol.ts';
import { companies, company, exchanges, vocabulary } from '../newsroom.ts';
import { plainFields } from '../../domain/plain-fields.ts';

const registry = createRegistry(exchanges, [...companies, company('lego', 'Lego', [], { kind: 'private' })]);

const articles: readonly Article[] = [
  story('2023/meta', '2023-02-01', ['NASDAQ:META']),
  story('2020/both', '2020-03-01', ['NASDAQ:AAPL', 'NASDAQ:FB']),
  story('2014/facebook', '2014-10-28', ['NASDAQ:FB'], true),
  story('2013/micro', '2013-01-05', ['NYSE:ZZZZ']),
];

function ask(written: string, at?: string) {
  return describeSymbol(written, { registry, vocabulary, articles }, '2026-11-23', at);
}

describe('describeSymbol', () => {
  it('tells an author all about a symbol that is no more', () => {
    expect(ask('NASDAQ:FB')).toEqual({
      isMeant: true,
      text: `NASDAQ:FB meant nothing on 23 November 2026. It was Meta Platforms from 18 May 2012 until 9 June 2022. Write the symbol of the day (today NASDAQ:META), or set asOf. If another company had it then, add that one to src/newsroom/companies.

Meta Platforms  src/newsroom/companies/meta.yaml
  symbols      NASDAQ:FB from 18 May 2012 until 9 June 2022; NASDAQ:META since 9 June 2022

2 stories have NASDAQ:FB:
  articles/2020/both.md  2020-03-01  mention  2020/both
  articles/2014/facebook.md  2014-10-28  subject  2014/facebook
One more names the company by another symbol.`,
    });
  });

  it.each([
    ['NASDAQ:FB', '2014-10-28', 'NASDAQ:FB on 28 October 2014: Meta Platforms, from 18 May 2012 until 9 June 2022.'],
    ['nasdaq:fb', '2014-10-28', 'NASDAQ:FB on 28 October 2014: Meta Platforms, from 18 May 2012 until 9 June 2022.'],
    ['$FB', '2014-10-28', 'NASDAQ:FB on 28 October 2014: Meta Platforms, from 18 May 2012 until 9 June 2022.'],
    ['fb', '2014-10-28', 'NASDAQ:FB on 28 October 2014: Meta Platforms, from 18 May 2012 until 9 June 2022.'],
    ['(NASDAQ: FB)', '2014-10-28', 'NASDAQ:FB on 28 October 2014: Meta Platforms, from 18 May 2012 until 9 June 2022.'],
    ['NASDAQ：FB’s', '2014-10-28', 'NASDAQ:FB on 28 October 2014: Meta Platforms, from 18 May 2012 until 9 June 2022.'],
    ['nasdaq fb', '2014-10-28', 'NASDAQ:FB on 28 October 2014: Meta Platforms, from 18 May 2012 until 9 June 2022.'],
    ['FB:NASDAQ', '2014-10-28', 'NASDAQ:FB on 28 October 2014: Meta Platforms, from 18 May 2012 until 9 June 2022.'],
    [
      'meta platforms',
      '2014-10-28',
      'NASDAQ:FB on 28 October 2014: Meta Platforms, from 18 May 2012 until 9 June 2022.',
    ],
    ['Meta Platforms', undefined, 'NASDAQ:META on 23 November 2026: Meta Platforms, since 9 June 2022.'],
    ['hkg:700', '2014-10-28', 'HKEX:0700 on 28 October 2014: Tencent, since 16 June 2004.'],
    ['NYSE:BRK-A', undefined, 'NYSE:BRK.A on 23 November 2026: Berkshire Hathaway.'],
    [
      'NASDAQ:PYPL',
      '2016-01-05',
      'NASDAQ:PYPL on 5 January 2016: PayPal Holdings, since 20 July 2015.\n' +
        '  It also was PayPal, Inc. from 15 February 2002 until 3 October 2002.',
    ],
  ])('answers %s at %s', (written, at, first) => {
    const { text, isMeant } = ask(written, at);
    expect(text.split('\n\n')[0]).toBe(first);
    expect(isMeant).toBe(true);
  });

  it.each([
    ['NASDAQ:FB', '2023-01-05', 'NASDAQ:FB meant nothing on 5 January 2023. It was Meta Platforms'],
    ['NASDAQ:PYPL', '2014-10-28', 'NASDAQ:PYPL meant nothing on 28 October 2014. It was PayPal, Inc. from'],
    ['NASDAQ:APPL', undefined, 'No company is known to have been NASDAQ:APPL. Did you mean NASDAQ:AAPL, Apple?'],
    ['$APPL', undefined, 'No company is known to have had the symbol APPL. Did you mean NASDAQ:AAPL, Apple?'],
    ['brk', undefined, 'No company is known to have had the symbol BRK. Did you mean NYSE:BRK.A, Berkshire Hathaway?'],
    [
      'Berkshire Hathway',
      undefined,
      'No company is known to have had the name or the symbol "Berkshire Hathway". Did you mean Berkshire Hathaway, NYSE:BRK.A?',
    ],
    ['Qxzvwkljh', undefined, 'No company is known to have had the name or the symbol "Qxzvwkljh".'],
    ['QXZVW', undefined, 'No company is known to have had the symbol QXZVW.'],
    ['NASDQ:AAPL', undefined, 'No exchange has the code "NASDQ". Did you mean "NASDAQ"?'],
    ['AAPL:US', undefined, 'No exchange has the code "AAPL". Did you mean NASDAQ:AAPL? Exchanges are listed in'],
    ['NASDAQ', undefined, 'NASDAQ is the code of Nasdaq Stock Market. Ask for a symbol there: NASDAQ:…'],
    [
      'TSE:',
      undefined,
      'TSE is the code of Toronto Stock Exchange or Tokyo Stock Exchange. Ask for a symbol there: TSX:…',
    ],
    ['Lego', undefined, 'Lego is not known to have been listed. See src/newsroom/companies/lego.yaml.'],
    ['NASDAQ:1234', undefined, '"1234" cannot be a symbol on Nasdaq Stock Market. Its symbols fit [A-Z]{1,5}.'],
  ])('says that %j at %s means nothing, and what may have been meant', (written, at, beginning) => {
    const { text, isMeant } = ask(written, at);
    expect(text.slice(0, beginning.length)).toBe(beginning);
    expect(isMeant).toBe(false);
  });

  it('names a company once by each of its names', () => {
    const legalName = 'Apple Inc.';
    const apple = company('apple', 'Apple', [{ exchange: 'NASDAQ', symbol: 'AAPL' }], {
      legalName,
      aliases: [legalName],
    });
    const { text } = describeSymbol(
      'Apple',
      { registry: createRegistry(exchanges, [apple]), vocabulary, articles: [] },
      '2026-11-23',
      undefined,
    );
    expect(text).toContain('\n  also called  Apple Inc.\n');
  });

  it('explains every ticker that a symbol alone or an ambiguous code may mean', () => {
    expect(ask('ATT').text).toMatch(/^NYSE:T on .*AT&T/);
    expect(ask('T').text).toMatch(
      /^T is or was a symbol on several exchanges. Ask for NYSE:T or TSX:T.\n\nNYSE:T on .*AT&T[^]*\n\nTSX:T on .*Telus/,
    );
    expect(ask('tse:t').text).toMatch(/^"TSE" may mean[^]*TSX:T on 23 November 2026: Telus\./);
  });

  it('finds the stories of a symbol that no company file holds', () => {
    const { text, isMeant } = ask('NYSE:ZZZZ');
    expect(text).toContain('One story has NYSE:ZZZZ:\n  articles/2013/micro.md  2013-01-05  mention  2013/micro');
    expect(isMeant).toBe(false);
  });
});

function story(id: string, day: string, tickers: readonly string[], isSubject = false): Article {
  const entry: ArticleEntry = {
    id,
    file: `articles/${id}.md`,
    slug: id,
    title: id,
    summary: id,
    section: 'markets',
    authors: [],
    published: Date.parse(day) as Instant,
    ...plainFields,
    body: { digest: '', words: 9, headings: [], mentions: [], internalLinks: [], pictures: [] },
  };
  const companies = tickers.map((written) => {
    const ticker = written as Ticker;
    const resolution = resolveTicker(registry, ticker, day);
    return { company: resolution.kind === 'held' ? resolution.company : undefined, tickers: [ticker], isSubject };
  });
  const section = { id: 'markets', name: 'Markets', description: '' };
  return { entry, path: `/${id}/`, day: day as IsoDay, section, authors: [], tags: [], companies, readings: new Map() };
}
