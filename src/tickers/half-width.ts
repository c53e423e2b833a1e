/**
 * A text whose wide brackets, and others with wide letters, have letters, digits and marks of half width, one character
 * for each: `（东证：7203）`, `【NYSE：BABA】`, `＜7203.T＞`, `(ＮＡＳＤＡＱ：ＡＡＰＬ)`. The rest stays: elsewhere, and before a
 * space, a wide colon is punctuation.
 */
export function toHalfWidth(text: string): string {
  if (!wide.test(text)) return text;
  return text.replace(bracketed, (part) =>
    part.startsWith('(') && !/[\uff21-\uff3a]/.test(part) ? part : part.replace(wideInBracket, halfOf),
  );
}

/** Marks and letters without which all is read as it is. */
const wide = /[\uff1a\uff1c\uff21-\uff3a\u3010\u3014]/;
const bracketed =
  /[(\uff08\u3010\u3014\uff1c][^()\uff08\uff09\u3010\u3011\u3014\u3015\uff1c\uff1e]{1,80}[)\uff09\u3011\u3015\uff1e]/g;

const wideInBracket = /\uff1a(?!\s)|[\uff01-\uff19\uff1b-\uff5e\u3010\u3011\u3014\u3015]/g;

function halfOf(character: string): string {
  const square = '\u3010[\u3011]\u3014[\u3015]';
  const at = square.indexOf(character);
  return at >= 0 ? square.charAt(at + 1) : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}
