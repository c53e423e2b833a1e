import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/content/article/read-article.ts';
import { reader, tell, write } from '../article.ts';

const words = 'title: Alibaba outgrows\nsource: Company reports';

function read(body: string, data: Readonly<Record<string, string>> = {}) {
  return readArticle('articles/2014/story.md', write({}, body), { ...reader, readData: (file) => data[file] });
}

describe('an article with a chart', () => {
  test('has findings at their lines and columns, in the block and in the data file beside it', () => {
    const block = (rest: string) => `Text.\n\n\`\`\`chart\ntype: bar\n${words}\n${rest}\n\`\`\`\n`;
    const inText = read(block('unit: %\n\nCompany,Growth\nAlibaba,66\nAmazon,x'));
    expect(tell(inText.findings)).toContain(
      'chart-figure articles/2014/story.md:18:8  "x" in the column "Growth", row "Amazon", is not a figure.',
    );
    const { findings } = read(block('file: growth.csv'), {
      'articles/2014/growth.csv': 'Company,Growth\nAlibaba,\nAmazon,x',
    });
    expect(findings).toMatchObject([{ file: 'articles/2014/growth.csv', line: 3, column: 8, rule: 'chart-figure' }]);
    expect(read(block('file: growth.csv')).findings).toMatchObject([
      { file: 'articles/2014/story.md', line: 14, column: 7 },
    ]);
  });

  const indented = (first: string, rest = first) =>
    ['```chart', 'type: bar', 'title: T', 'source: S', '', 'Company,Sales', 'Amazon,wrong', '```']
      .map((line, index) => `${index === 0 ? first : rest}${line}`)
      .join('\n');

  test.each([
    ['with blanks before it', indented('   ')],
    ['with blanks before its fence', indented('  ', '')],
    ['that is an item of a list', indented('- ', '  ')],
    ['in an item of a list', `1. Text\n\n${indented('   ')}`],
    ['in an item of a list, after a tab', `- Text\n\n${indented('\t')}`],
    ['in an item of a list in a list', `- Text\n  - Text\n\n${indented('    ')}`],
    ['in a quotation', indented('> ')],
    ['in a quotation, without blanks', `>Text\n>\n${indented('>')}`],
    ['in a quotation in a list', indented('- > ', '  > ')],
    ['after another with the same lines', `${indented('').replace('wrong', '2')}\n\nText.\n\n${indented('')}`],
    ['in a file with the line ends of Windows', indented('  ').replaceAll('\n', '\r\n')],
  ])('has findings at their lines and columns in a block %s', (_, body) => {
    const lines = write({}, body).split(/\r?\n/);
    const line = lines.findIndex((text) => text.includes('wrong'));
    const place = { line: line + 1, column: (lines[line] ?? '').indexOf('wrong') + 1 };
    expect(read(body).findings).toMatchObject([{ ...place, rule: 'chart-figure' }]);
  });

  test('is another article when its data are others, and names the files of its figures', () => {
    const body = `\`\`\`chart\ntype: bar\n${words}\nfile: Growth 2013.csv\n\`\`\`\n\n\`\`\`chart\ntype: bar\n${words}\nfile: Growth 2013.csv\n\`\`\`\n`;
    const of = (csv: string) => read(body, { 'articles/2014/Growth 2013.csv': csv }).entry?.body;
    const [one, other] = [of('Company,Growth\nAlibaba,66'), of('Company,Growth\nAlibaba,65')];
    expect(one?.digest).not.toBe(other?.digest);
    expect(one?.exhibits).toEqual([
      { number: 1, csv: 'growth-2013.csv', isChart: true },
      { number: 2, csv: 'figures-2.csv', isChart: true },
    ]);
  });

  test('has a file of its own for its figures, also where the data of another are called like its own', () => {
    const named = `\`\`\`chart\ntype: bar\n${words}\nfile: figures-2.csv\n\`\`\`\n`;
    const inline = `\`\`\`chart\ntype: bar\n${words}\n\nCompany,Growth\nAlibaba,66\nApple,20\n\`\`\`\n`;
    const files = { 'articles/2014/figures-2.csv': 'Company,Growth\nAlibaba,66' };
    for (const body of [`${named}\n${inline}`, `${inline}\n${named}`, `${named}\n${named}`]) {
      expect(read(body, files).entry?.body.exhibits?.map(({ csv }) => csv)).toEqual(['figures-1.csv', 'figures-2.csv']);
    }
  });

  test('mentions the companies that the chart names', () => {
    const body = `\`\`\`chart\ntype: bar\n${words}\n\nCompany,Growth\nAlibaba (NYSE:BABA),66\nApple,20\n\`\`\`\n`;
    expect(read(body).entry?.body.mentions).toMatchObject([{ ticker: 'NYSE:BABA' }]);
  });

  test('that shows marks of its data file is told of there', () => {
    const data = { 'articles/2014/growth.csv': 'Company,Growth\nGas,1\nOil <!-- x,2' };
    expect(read(`\`\`\`chart\ntype: bar\n${words}\nfile: growth.csv\n\`\`\`\n`, data).findings).toMatchObject([
      { rule: 'raw-markup', file: 'articles/2014/growth.csv', line: 3, column: 1 },
    ]);
  });

  test('is not empty without text', () => {
    expect(tell(read(`\`\`\`chart\ntype: bar\n${words}\n\nCompany,Growth\nA,66\nB,20\n\`\`\`\n`).findings)).toBe('');
  });
});
