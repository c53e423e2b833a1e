import type { Exchange } from '../../../domain/registry/exchange.ts';
import type { Candidate } from '../../candidate.ts';
import { positionsOf } from '../spans.ts';
import { symbolOn } from '../symbols/symbol-forms.ts';
import { findExchanges, type Vocabulary } from '../../vocabulary.ts';

/**
 * Finds symbols with a label in Chinese, Japanese or Korean: `（証券コード：7203）`, `（股票代码：600519）`,
 * `在纽约证券交易所上市，股票代码为“BABA”`. An exchange right before the label is theirs.
 */
export function readEastAsianLabels(text: string, vocabulary: Vocabulary): readonly Candidate[] {
  const found = new Map<number, Candidate>();
  for (const place of positionsOf(text, traces)) {
    const from = Math.max(0, place - MAX_BEFORE);
    const stretch = text.slice(from, place + MAX_AFTER);
    for (const match of stretch.matchAll(label)) {
      const candidate = toCandidate(stretch, match, from, vocabulary);
      if (candidate !== undefined) found.set(candidate.start, candidate);
    }
  }
  return [...found.values()].sort((left, right) => left.start - right.start);
}

/** Parts of the labels. */
export const traces: readonly string[] = ['コード', '代', '코드', 'ティッカー', '티커'];

const MAX_BEFORE = 40;
const MAX_AFTER = 24;

const label =
  /(?<before>[（(，,、。\s]?)(?<kind>(?:証券|銘柄)コード|コード(?:番号)?|港?股[份票]?代[号號码碼]|(?:证券|證券|交易)?代[号號码碼]|종목코드|ティッカー|티커)(?:[：:\s]|为|為|は|은|는)*["“「]?(?<symbol>[A-Z]{1,5}(?:\.[A-Z])?|\d{6}|\d[0-9A-Z]\d[0-9A-Z]|\d{3,5})(?![0-9A-Za-z])/g;

function toCandidate(
  stretch: string,
  { index, 0: whole, groups }: RegExpExecArray,
  from: number,
  vocabulary: Vocabulary,
): Candidate | undefined {
  const { before = '', kind = '', symbol: written = '' } = groups ?? {};
  const end = index + whole.length;
  const span = { start: from + end - written.length, end: from + end, text: written };
  const place = placeBefore(stretch.slice(0, index + before.length), vocabulary);
  if (place !== undefined) {
    const symbol = symbolOn(place, written);
    return symbol === undefined ? undefined : { kind: 'ticker', exchange: place.id, symbol, ...span };
  }
  // Letters need an exchange, and so do labels of any kind of number.
  if (/[A-Z]$|^[A-Z]/.test(written) && !/^\d/.test(written)) return undefined;
  if (kind === '종목코드' && /^\d{6}$/.test(written)) {
    return { kind: 'unplaced', form: 'angled', symbol: written, exchanges: ['KRX', 'KOSDAQ'], ...span, words: '' };
  }
  // Taiwan's label, in Hong Kong seldom: the only exchange that is known to have the number.
  if (kind === '股票代號' && /^\d{4}$/.test(written)) {
    return {
      kind: 'unplaced',
      form: 'angled',
      symbol: written,
      exchanges: ['HKEX', 'TWSE', 'TPEX'],
      ...span,
      words: '',
    };
  }
  const id = exchangeOf(kind, written);
  const exchange = id === undefined ? undefined : vocabulary.exchangesByCode.get(id)?.[0];
  const symbol = exchange && symbolOn(exchange, written);
  if (exchange === undefined || symbol === undefined) return undefined;
  if (!isPlain(kind)) return { kind: 'ticker', exchange: exchange.id, symbol, ...span };
  const isAlone = /[（(]/.test(before);
  return isAlone ? { kind: 'ticker', exchange: exchange.id, symbol, ...span, isDoubtful: true } : undefined;
}

/** Whether a label is one of any code, such as one of goods. */
function isPlain(kind: string): boolean {
  return /^(?:コード|代)/.test(kind);
}

function exchangeOf(kind: string, written: string): string | undefined {
  if (kind.includes('コード')) return 'TYO';
  if (/^\d{6}$/.test(written)) return chineseExchange(written);
  return /^\d{3,5}$/.test(written) && !isPlain(kind) ? 'HKEX' : undefined;
}

/** Exchange of a number of six digits in mainland China. */
function chineseExchange(number: string): string {
  return /^[69]/.test(number) ? 'SSE' : /^[48]/.test(number) ? 'BJSE' : 'SZSE';
}

/** The exchange that a text ends with, perhaps with the word for a listing: `在纽约证券交易所上市，`. */
function placeBefore(text: string, vocabulary: Vocabulary): Exchange | undefined {
  const name = placeAtEnd.exec(text)?.groups?.['name'] ?? '';
  for (let start = 0; start < name.length - 1; start++) {
    if (start > 0 && !'在於于到'.includes(name.charAt(start - 1))) continue;
    const [exchange, ...others] = findExchanges(vocabulary, name.slice(start));
    if (exchange && others.length === 0) return exchange;
  }
  return undefined;
}

const placeAtEnd =
  /(?<name>[\u3040-\u9fff\uac00-\ud7a3]{2,16}?|[A-Z]{3,8})(?:主板|创业板|創業板)?(?:挂牌|掛牌)?(?:上市|に上場|상장)?[，,、（(\s]{0,2}$/;
