import { write, type Fields } from '../../content/article.ts';

/** Articles with one fault each, by the name of the file: what differs from a valid one. */
const changed: Readonly<Record<string, readonly [fields: Fields, body?: string]>> = {
  'title-missing': [{ title: undefined }],
  'title-empty': [{ title: '' }],
  'title-number': [{ title: '007' }],
  'title-list': [{ title: '[Alibaba]' }],
  'title-colon': [{ title: 'Alibaba: the door opens' }],
  'title-hash': [{ title: 'Apple is #1 again' }],
  'title-quote': [{ title: '"Alibaba' }],
  'title-long': [{ title: 'word '.repeat(30) }],
  'title-markdown': [{ title: 'Alibaba **opens** the door' }],
  'summary-short': [{ summary: 'Too short.' }],
  'summary-template': [{ summary: 'What happened, in one sentence of 40 to 240 characters.' }],
  'section-unknown': [{ section: 'tecnology' }],
  'author-unknown': [{ authors: '[jane-row]' }],
  'author-text': [{ authors: 'jane-roe, technology-desk' }],
  'author-twice': [{ authors: '[jane-roe, jane-roe]' }],
  'authors-empty': [{ authors: '[]' }],
  'date-no-such': [{ published: '2014-02-30' }],
  'date-words': [{ published: '28 October 2014' }],
  'date-american': [{ published: '10/28/2014' }],
  'date-dots': [{ published: '28.10.2014 09:30' }],
  'date-gap': [{ published: '2014-03-09 02:30' }],
  'date-twice': [{ published: '2014-11-02 01:30' }],
  'date-empty': [{ published: '' }],
  'updated-before': [{ updated: '2014-10-27' }],
  'updated-future': [{ updated: '2027-01-01' }],
  'status-unknown': [{ status: 'darft' }],
  'kind-unknown': [{ kind: 'opnion' }],
  'sponsor-missing': [{ kind: 'sponsored' }],
  'slug-capitals': [{ slug: 'Alibaba_Pay' }],
  'field-misspelt': [
    { summary: undefined, sumary: 'Jack Ma wants Alipay and Apple Pay to work together, at long last.' },
  ],
  'field-unknown': [{ autors: '[jane-roe]' }],
  'field-twice': [{ tags: '[ai]\ntags: [chips]' }],
  'list-open': [{ tags: '[ai, chips' }],
  'tab-indent': [{ corrections: '\n\t- date: 2014-10-29' }],
  'tag-sign': [{ tags: '["!"]' }],
  'ticker-exchange': [{ tickers: '[NASDAC:AAPL]' }],
  'ticker-space': [{ tickers: '[NASDAQ: AAPL]' }],
  'ticker-symbol': [{ tickers: '["NASDAQ:A-APL"]' }],
  'ticker-not-then': [{ published: '2023-10-28 09:30', tickers: '[NASDAQ:FB]' }],
  'ticker-text-not-then': [{ published: '2023-10-28 09:30' }, 'Facebook (NASDAQ:FB) rose.\n'],
  'company-misnamed': [{ published: '2023-10-28 09:30' }, 'Apple Inc. (NASDAQ:META) rose.\n'],
  'cashtag-unknown': [{}, 'Shares of $XQZZ rose.\n'],
  'alias-page': [{ aliases: '[/technology/]' }],
  'image-no-alt': [{ image: '{ src: pixel.png }' }],
  'image-gone': [{ image: '{ src: stage.png, alt: A stage }' }],
  'correction-early': [{ corrections: '[{ date: 2014-10-27, kind: correction, text: A name was wrong. }]' }],
  'correction-kind': [{ corrections: '[{ date: 2014-10-29, kind: corection, text: A name was wrong. }]' }],
  'correction-template': [
    {
      corrections:
        '[{ date: 2014-10-29, kind: correction, text: "Say what was wrong in this story, where it was, and what is right." }]',
    },
  ],
  'translation-of-itself': [{ lang: 'de', translationOf: '2014/translation-of-itself' }],
  'withdrawal-status': [{ corrections: '[{ date: 2014-10-29, kind: withdrawal, text: The source was wrong. }]' }],
  'disclosure-position': [{ disclosures: '[{ author: jane-roe, company: apple, position: lng }]' }],
  'source-address': [{ sources: '[{ title: Annual report, url: www.example.org }]' }],
  'body-empty': [{}, ''],
  'body-template': [{}, 'Write here. Name a company with its symbol at its first mention.\n'],
  'link-dead': [{}, '[More](/2014/10/nowhere/)\n'],
  'link-file': [{}, '[More](link-script.md)\n'],
  'link-fragment': [{}, '[More](#detials)\n\n## Details\n\nWords.\n'],
  'link-script': [{}, '[x](javascript:alert(1))\n'],
  'footnote-unknown': [{}, 'Words.[^1]\n'],
  'comment-open': [{}, 'Words.\n\n<!-- not closed\n'],
  'picture-gone': [{}, '![Growth](growth.png)\n'],
  'picture-no-alt': [{}, '![](pixel.png)\n'],
  'chart-type': [{}, '```chart\ntype: lien\ntitle: Growth\nsource: Reports\n\nYear,Growth\n2013,1\n2014,2\n```\n'],
  'chart-row-short': [{}, '```chart\ntype: line\ntitle: Growth\nsource: Reports\n\nYear,Growth\n2013,1\n2014\n```\n'],
  'chart-data-gone': [{}, '```chart\ntype: line\ntitle: Growth\nsource: Reports\nfile: gone.csv\n```\n'],
  'mark-left': [{}, 'Sales were XXX million.\n'],
};

/** Beside the articles, so that only its description is missing. */
export const picture = {
  'articles/2014/pixel.png': Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

/** What `changed` cannot say: files as a whole, by their paths. */
const whole: Readonly<Record<string, string>> = {
  'articles/2014/no-front-matter.md': 'Words.\n',
  'articles/2014/front-matter-open.md': '---\ntitle: x\n\nWords.\n',
  'articles/2014/front-matter-late.md': `\n${write()}`,
  'articles/2014/front-matter-toml.md': '+++\ntitle = "x"\n+++\nWords.\n',
  'articles/2014/empty.md': '',
  'articles/2014/Capitals_in_Name.md': write(),
  'articles/2014/other-ending.markdown': write(),
  'articles/2014/bytes.md': write({ title: 'Z\ufffdrich' }),
  'articles/2014/control.md': write({}, 'Words\u0007.\n'),
};

export const brokenArticles: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(changed).map(([name, [fields, body]]) => [
      `articles/2014/${name}.md`,
      write({ ...fields }, body ?? 'Apple (NASDAQ:AAPL) rose.\n'),
    ]),
  ),
  ...whole,
};
