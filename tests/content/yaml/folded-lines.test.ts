import { expect, it } from 'vitest';
import { readYaml } from '../../../src/content/yaml/yaml-source.ts';

const titleOf = (text: string) => (readYaml(text, 'a.md').data as { title?: unknown }).title;

it.each([
  ['title: >\n  株価が\n  上昇した。\n', '株価が上昇した。\n'],
  ['title: >-\r\n  株価が\r\n  上昇した。\r\n', '株価が上昇した。'],
  ['title: 株価が\n  上昇した。\n', '株価が上昇した。'],
  ['title: "株価が\n  上昇した。"\n', '株価が上昇した。'],
  ['title: 売上高は\n  5％増の100\n  億円\n', '売上高は5％増の100億円'],
  ['title: >-\n  純利益は\n  $5bnで、\n  Apple社の\n  2倍だった\n', '純利益は$5bnで、Apple社の2倍だった'],
  ["title: '苹果公司，\n  上涨。'\n", '苹果公司，上涨。'],
  ['title: >\n  𠮷が\n  𠮷。\n', '𠮷が𠮷。\n'],
  ['title: >\n  日本\n  銀行\n\n  利上\n  げ\n', '日本銀行\n利上げ\n'],
  ['title: "日本\n  銀行\\n利上\n  げ"\n', '日本銀行\n利上げ'],
])('joins the lines of %j', (text, expected) => {
  expect(titleOf(text)).toBe(expected);
});

it.each([
  ['title: 株価 上昇\n  した\n', '株価 上昇した'],
  ['title: >\n  株価 上昇\n  Apple も\n  上昇\n', '株価 上昇 Apple も上昇\n'],
  ['title: >\n  株価\n\n  上昇\n', '株価\n上昇\n'],
  ['title: |\n  株価\n  上昇\n', '株価\n上昇\n'],
  ['title: >\n  주가가\n  올랐다.\n', '주가가 올랐다.\n'],
  ['title: 营收增长 5%，达到\n  100 亿元\n', '营收增长 5%，达到 100 亿元'],
  ['title: Shares\n  rose\n', 'Shares rose'],
  ['title: 株価 上昇\n', '株価 上昇'],
  ['title: "株\\u0020価\n  上昇"\n', '株 価 上昇'],
])('leaves spaces and other lines as they are: %j', (text, expected) => {
  expect(titleOf(text)).toBe(expected);
});
