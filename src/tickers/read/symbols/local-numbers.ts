import { isinProblem } from '../../../domain/registry/identifiers.ts';
import type { TickerCandidate, UnplacedCandidate } from '../../candidate.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import { symbolOn } from './symbol-forms.ts';

/** A candidate without its place in the text. */
type Unlocated = Omit<TickerCandidate, 'start' | 'end' | 'text'> | Omit<UnplacedCandidate, 'start' | 'end' | 'text'>;

/**
 * Reads notations of East Asian and Ceylonese symbols without an exchange, which have forms of their own: `SH600519`,
 * `JKH.N0000`, and, if one is known, six digits in brackets after a Chinese or Korean name: `삼성전자(005930)`,
 * `贵州茅台（600519）`. Four digits may be of Hong Kong, Taipei or Tokyo: `台積電（2330）`.
 */
export function readLocalNumber(
  written: string,
  words: string,
  { exchangesByCode }: Vocabulary,
): Unlocated | undefined {
  const { market, number, share } = form.exec(written)?.groups ?? {};
  const exchange = exchangesByCode.get(share === undefined ? (markets.get(market ?? '') ?? '') : 'COSE')?.[0];
  const symbol = exchange && symbolOn(exchange, share ?? number ?? '');
  if (exchange && symbol !== undefined) return { kind: 'ticker', exchange: exchange.id, symbol };
  if (!/^\d{4}(?:\d\d)?$/.test(written) || otherNumber.test(words)) return undefined;
  if (written.length === 4) {
    if (isYear.test(written) || !/[\p{Script=Han}\p{Script=Katakana}ー]$/u.test(words)) return undefined;
    return { kind: 'unplaced', form: 'number', symbol: written, exchanges: withFourDigits, words };
  }
  const exchanges = /\p{Script=Hangul}$/u.test(words)
    ? ['KRX', 'KOSDAQ']
    : !/\p{Script=Han}$/u.test(words)
      ? []
      : /^6[08]/.test(written)
        ? ['SSE']
        : /^[03]0/.test(written)
          ? ['SZSE']
          : [];
  return exchanges.length === 0 ? undefined : { kind: 'unplaced', form: 'angled', symbol: written, exchanges, words };
}

/**
 * Reads a number in brackets after a name in Latin letters, `Toyota (7203)`, which only that company's own number is.
 * Years are none.
 */
export function readNumberOfName(written: string, words: string): Unlocated | undefined {
  const exchanges = /^(?:19|20[0-4])\d\d$/.test(written) ? undefined : byDigits.get(written.length);
  if (exchanges === undefined || !/^\d+$/.test(written) || !/\p{Script=Latin}\S*$/u.test(words)) return undefined;
  return { kind: 'unplaced', form: 'bare', symbol: written, exchanges, words };
}

/**
 * Reads the symbols of India's two exchanges, `TATAMOTORS, 500570`, in this order or the other. They count only if
 * they are known, since postal codes have this form, too.
 */
export function readIndianPair(
  text: string,
  offset: number,
  isCertain: boolean,
  { exchangesByCode }: Vocabulary,
): readonly TickerCandidate[] {
  const [first = '', mark = '', second = ''] = indianPair.exec(text)?.slice(1).filter(Boolean) ?? [];
  if (first === '') return [];
  return [first, second].flatMap((written, index): readonly TickerCandidate[] => {
    const exchange = exchangesByCode.get(/^\d/.test(written) ? 'BSE' : 'NSE')?.[0];
    const symbol = exchange && symbolOn(exchange, written);
    if (exchange === undefined || symbol === undefined) return [];
    const start = offset + (index === 0 ? text.indexOf(first) : text.indexOf(second, first.length + mark.length));
    const doubts = { isDoubtful: true as const, ...(isCertain && { isHomonym: true as const }) };
    return [
      { kind: 'ticker', exchange: exchange.id, symbol, start, end: start + written.length, text: written, ...doubts },
    ];
  });
}

const indianPair =
  /^\s?(?:([A-Z][A-Z0-9&-]{2,14})(\s?[,;/|]\s?)(5\d{5})|(5\d{5})(\s?[,;/|]\s?)([A-Z][A-Z0-9&-]{2,14}))\s?$/;

/**
 * Reads the short name and the number of a share, as exchanges of Asia print them, if the short name is a word of the
 * name: `Maybank (MAYBANK, 1155)`, `Tenaga Nasional (TENAGA/5347)`. Years are none.
 */
export function readNamedNumber(text: string, offset: number, words: string): UnplacedCandidate | undefined {
  const [, name = '', number = ''] = namedNumber.exec(text) ?? [];
  if (name === '' || isYear.test(number)) return undefined;
  const names = words.toUpperCase().split(/[\s-]+/);
  if (!names.slice(-MAX_WORDS).includes(name)) return undefined;
  const start = offset + text.indexOf(name);
  const written = text.trim();
  const span = { start, end: start + written.length, text: written };
  return { kind: 'unplaced', form: 'labelled', symbol: number, exchanges: byDigits.get(4), words, ...span };
}

const namedNumber = /^\s?([A-Z][A-Z0-9&]{2,9})\s?[,;:/|]\s?(\d{4})\s?$/;
const isYear = /^(?:1[5-9]|2[01])\d\d$/;
const MAX_WORDS = 3;

/** Exchanges whose symbols are numbers of so many digits. */
const byDigits: ReadonlyMap<number, readonly string[]> = new Map([
  [3, ['HKEX']],
  [4, ['HKEX', 'TYO', 'TWSE', 'TPEX', 'KLSE', 'TADAWUL']],
  [5, ['HKEX']],
  [6, ['SSE', 'SZSE', 'KRX', 'KOSDAQ', 'BSE']],
]);

const withFourDigits = ['TWSE', 'TPEX', 'HKEX', 'TYO'];

const form = /^(?:(?<market>SH|SZ|BJ)(?<number>\d{6})|(?<share>[A-Z]{3,5}\.[NXPRW]\d{4}))$/;
const markets: ReadonlyMap<string, string> = new Map([
  ['SH', 'SSE'],
  ['SZ', 'SZSE'],
  ['BJ', 'BJSE'],
]);

/** Words for other numbers of four or six digits. */
const otherNumber =
  /(?:邮编|郵編|邮政编码|电话|電話|验证码|驗證碼|编号|編號|密码|人口|温度|溫度|우편번호|전화|계좌|번호|코드|인구|員工|员工|社員|従業員|会員|會員|人數|人数|世帯|密碼|番号|號碼|号码|編碼|分機|内線|電話番号|第|年|月|日|号|號)$/;

/**
 * Reads a symbol after a valid ISIN of a country whose companies are listed at home, on its one exchange:
 * `MEDIAN (FR0011049824 – ALMDT)`. A company of the Netherlands or of Luxembourg may be listed anywhere.
 */
export function readIsinSymbol(
  number: string,
  written: string,
  words: string,
  { exchangesByCode }: Vocabulary,
): Unlocated | undefined {
  const [isin] = /[A-Z]{2}[A-Z0-9]{9}\d/.exec(number) ?? [];
  const id = isin === undefined ? undefined : homes.get(isin.slice(0, 2));
  const exchange = id === undefined ? undefined : exchangesByCode.get(id)?.[0];
  const symbol = exchange && symbolOn(exchange, written);
  if (isin === undefined || !exchange || symbol === undefined || isinProblem(isin) !== undefined) return undefined;
  // A name is before it, not `The bond`.
  return /\p{Lu}\S*$/u.test(words) ? { kind: 'ticker', exchange: exchange.id, symbol } : undefined;
}

/** Exchanges by country. */
const homes: ReadonlyMap<string, string> = new Map([
  ['BE', 'EBR'],
  ['ES', 'BME'],
  ['FI', 'HEL'],
  ['FR', 'EPA'],
  ['IT', 'BIT'],
  ['PL', 'WSE'],
  ['PT', 'ELI'],
]);
