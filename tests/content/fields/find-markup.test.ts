import { describe, expect, it } from 'vitest';
import { findMark } from '../../../src/content/fields/find-markup.ts';
import { complaintsAbout } from '../article.ts';

describe('markup in a plain text', () => {
  it.each([
    ['Shares of **Apple** rose', '**Apple**'],
    ['Shares of *Apple* rose', '*Apple*'],
    ['A ~~bad~~ good year', '~~bad~~'],
    ['The `AAPL` symbol', '`AAPL`'],
    ["The ``best'' year", '``'],
    ['See [the report](/2014/10/x/)', '[the report](/2014/10/x/)'],
    ['See [the report] (https://example.org/)', '[the report] (https://example.org/)'],
    ['![A chart](chart.png)', '[A chart](chart.png)'],
    ['Revenue rose[^1]', '[^1]'],
    ['Umsatz stieg[^quelle]', '[^quelle]'],
    ['Revenue rose^[in dollars]', '^[in dollars]'],
    ['See [[Apple Inc.]]', '[[Apple Inc.]]'],
    ['Good {{ name }}', '{{ name }}'],
    ['Good {% include x %}', '{% include x %}'],
    ['Good <%= name %>', '<%= name %>'],
    ['Good ${name}', '${name}'],
    ['A ==bright== year', '==bright=='],
    ['10^6^ shares', '^6^'],
    ['H~2~O', '~2~'],
    ['One<br>two', '<br>'],
    ['One <!-- two', '<!--'],
    ['5&nbsp;%', '&nbsp;'],
    ['R&amp D', '&amp'],
    ['&#8364 5', '&#8364'],
    ['From \\$5 to \\~$6', '\\$'],
    ['5\\*3', '\\*'],
    ['Platz \\#1', '\\#'],
    ['## Ausblick', '##'],
    ['# «Perspectives»', '#'],
    ['> Eine Aussage', '>'],
    ['[b]Apple[/b]', '[b]'],
  ])('of %j is %j', (text, mark) => {
    expect(findMark(text)).toBe(mark);
  });

  it.each([
    '#1 in cloud, #MeToo and # 1',
    '> 5 % Wachstum, >5% and P/E <10x',
    'E*TRADE, BBB*, 5*3*2 and * provisional',
    'snake_case_name and _x',
    'AT&T, R&D, M&A; S&P 500',
    'C:\\temp and \\\\server',
    '~$1.50/~$1.60, ~5 to ~6',
    '$AAPL, $5bn, US$5 and $$',
    '10^6, x^2, ^GSPC and ^TNX',
    '[sic], [2014], (a) and {x}',
    'x < y & z > w',
    'a == b, 5 = 5',
    "The '90s, 5' 11\" and rock 'n' roll",
    '100%, 5‰, 20 % - 30 %',
    '@handle, desk@example.org',
    '「株」 «cours» „Kurs“',
  ])('is none in %j', (text) => {
    expect(findMark(text)).toBeUndefined();
  });
});

describe('a tag with the signs of a list', () => {
  it.each([
    ['[“IPO”, „chips“]', 'Write tags: [IPO, chips].'],
    ['[股票，市场、基金]', 'Write tags: [股票, 市场, 基金].'],
    ['[أسهم، أسواق]', 'Write tags: [أسهم, أسواق].'],
    ['[IPO; chips, oil]', 'Write tags: [IPO, chips, oil].'],
    ['[「株」]', 'Write tags: [株].'],
  ])('is reported: %s', (tags, remedy) => {
    expect(complaintsAbout({ tags })).toContain(remedy);
    expect(complaintsAbout({ tags: remedy.slice('Write tags: '.length, -1) })).toBe('');
  });

  it.each(["[L'Oréal, rock 'n' roll]", '["the “new” Fed"]', '[M&A, 24/7, 6.1"]', '[ジョン・スミス]', "['87-er]"])(
    'is any other: %s',
    (tags) => {
      expect(complaintsAbout({ tags })).not.toContain('one tag');
    },
  );
});
