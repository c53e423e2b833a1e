import fc from 'fast-check';
import { Lexer } from 'marked';
import { expect, it } from 'vitest';
import { mayHaveCjk } from '../../../src/markdown/dialect/cjk-emphasis.ts';
import {
  CjkLexer,
  CjkTokenizer,
  createDialect,
  DialectTokenizer,
  lexBlocks,
} from '../../../src/markdown/dialect/dialect.ts';
import { renderBody } from '../../../src/markdown/render/render.ts';
import { page } from '../context.ts';

const html = (source: string) => renderBody(source, page).trim();

it.each([
  ['**「株」**を買う', '<strong>「株」</strong>を買う'],
  ['これは**重要（じゅうよう）**です', 'これは<strong>重要（じゅうよう）</strong>です'],
  ['これは**(仮)**です', 'これは<strong>(仮)</strong>です'],
  ['増加率は**50%**で、**+5%**に', '増加率は<strong>50%</strong>で、<strong>+5%</strong>に'],
  ['**㈱東京**は**※注**です', '<strong>㈱東京</strong>は<strong>※注</strong>です'],
  ['**注：**これは*「注」*だ', '<strong>注：</strong>これは<em>「注」</em>だ'],
  [
    '***「株」***を、~~「旧」~~と~~(旧)~~を',
    '<em><strong>「株」</strong></em>を、<del>「旧」</del>と<del>(旧)</del>を',
  ],
  ['这是**“引用”**的，**《书名》**的', '这是<strong>“引用”</strong>的，<strong>《书名》</strong>的'],
  ['**(주)**는 **삼성전자(005930)**가', '<strong>(주)</strong>는 <strong>삼성전자(005930)</strong>가'],
  ['**株**を**買う**、*売る*', '<strong>株</strong>を<strong>買う</strong>、<em>売る</em>'],
  [
    'これは**[株](https://example.net/)**を',
    'これは<strong><a href="https://example.net/" rel="external noopener">株</a></strong>を',
  ],
  ['𠮷**(仮)**です', '𠮷<strong>(仮)</strong>です'],
  ['𠮷~~(旧)~~です', '𠮷<del>(旧)</del>です'],
  ['**𠮷**(株)と*(仮)*𠮷', '<strong>𠮷</strong>(株)と<em>(仮)</em>𠮷'],
  ['**中文*强调*.**', '<strong>中文<em>强调</em>.</strong>'],
])('reads the marks of %s', (source, expected) => {
  expect(html(source)).toBe(`<p>${expected}</p>`);
});

it.each(['他** 说**了', '__「株」__を', '株 * 売 * 買', '100**、200**', '注*)と注**)を'])(
  'reads no marks in %s',
  (source) => {
    expect(html(source)).toBe(`<p>${source}</p>`);
  },
);

/** Signs and letters that decide about marks. */
const pieces = '* ** *** ~~ ~~~ _ __ a B 1 é ж α " \' “ ” ( ) . , - + % \\* ` [a](b) <i> ~ $ 😀'
  .split(' ')
  .concat(' ', '\n');

const textOf = (parts: readonly string[]) =>
  fc.array(fc.constantFrom(...parts), { maxLength: 16 }).map((all) => all.join(''));
const amended = createDialect(new CjkTokenizer()).defaults;

it('reads text of other scripts as marked does', () => {
  const unamended = createDialect(new DialectTokenizer()).defaults;
  fc.assert(
    fc.property(textOf(pieces), (source) => {
      const tokens = [...new Lexer(unamended).lex(source)];
      expect([...new CjkLexer(amended).lex(source)]).toEqual(tokens);
      expect([...lexBlocks(source)]).toEqual(tokens);
    }),
    { numRuns: 5000 },
  );
});

it('reads text of all scripts by these rules', () => {
  const ofAllScripts = [...pieces, ...'株 」 ， ㄅ 한 ꀀ 𠮷 · ˇ \u0305 ﹐'.split(' ')];
  fc.assert(
    fc.property(textOf(ofAllScripts), (source) => {
      expect([...lexBlocks(source)]).toEqual([...new CjkLexer(amended).lex(source)]);
    }),
    { numRuns: 5000 },
  );
});

it('takes no character of these scripts for one of others', () => {
  const ofScripts =
    /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{scx=Yi}\u3000-\u303f\uff01-\uffee]/u;
  const missed: string[] = [];
  for (let code = 0; code < 0x110000; code++) {
    const character = String.fromCodePoint(code);
    if (ofScripts.test(character) && !mayHaveCjk(character)) missed.push(code.toString(16));
  }
  expect(missed).toEqual([]);
});
