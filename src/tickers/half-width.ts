/**
 * A text whose wide brackets, and others with wide letters, have letters, digits and marks of half width, one character
 * for each: `（东证：7203）`, `【NYSE：BABA】`, `＜7203.T＞`, `(ＮＡＳＤＡＱ：ＡＡＰＬ)`. Corner and angle brackets are
 * quotation marks, but around a code and a symbol alone: `「NASDAQ: AAPL」`. An "and" between two tickers is a comma. The
 * rest stays: elsewhere, and before a space, a wide colon is punctuation.
 */
export function toHalfWidth(text: string): string {
  if (!wide.test(text)) return text;
  const inBrackets = text.replace(bracketed, (part) => {
    const parted = part.replace(conjunction, ',');
    return parted.startsWith('(') && !wideInNarrow.test(parted) ? parted : parted.replace(wideInBracket, halfOf);
  });
  return inBrackets.replace(quoted, (part) => `[${part.slice(1, -1).replace(wideInBracket, halfOf)}]`);
}

/** Marks and letters without which all is read as it is. */
const wide = /[及和與与\uff1a\uff1c\uff21-\uff3a\u3008\u300a\u300c\u300e\u3010\u3014]/;
/** Wide letters, or a wide colon between a code and a symbol in Latin letters: `(NYSE：BABA)`. */
const wideInNarrow = /[\uff21-\uff3a]|[A-Z]\uff1a[A-Z0-9]/;
/** Chinese words for "and" between a symbol and a code: `（NYSE: BABA及HKEX: 9988）`. */
const conjunction = /(?<=[A-Z0-9\uff10-\uff19\uff21-\uff3a]\s?)[及和與与](?=\s?[A-Z\uff21-\uff3a])/g;
const bracketed =
  /[(\uff08\u3010\u3014\uff1c][^()\uff08\uff09\u3010\u3011\u3014\u3015\uff1c\uff1e]{1,80}[)\uff09\u3011\u3015\uff1e]/g;

const quoted =
  /[\u3008\u300a\u300c\u300e][^\u3008-\u300f:\uff1a]{1,40}[:\uff1a] ?[A-Z0-9.\uff10-\uff19\uff21-\uff3a]{1,12}[\u3009\u300b\u300d\u300f]/g;

const wideInBracket = /\uff1a(?!\s)|[\uff01-\uff19\uff1b-\uff5e\u3010\u3011\u3014\u3015]/g;

function halfOf(character: string): string {
  const square = '\u3010[\u3011]\u3014[\u3015]';
  const at = square.indexOf(character);
  return at >= 0 ? square.charAt(at + 1) : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}
