/** Decimals of the signs for fractions that end: `½` is 0.5. */
export const decimalsOfFractions: Readonly<Record<string, string>> = {
  '½': '5',
  '¼': '25',
  '¾': '75',
  '⅕': '2',
  '⅖': '4',
  '⅗': '6',
  '⅘': '8',
  '⅛': '125',
  '⅜': '375',
  '⅝': '625',
  '⅞': '875',
};

/** Writes Arabic, Persian, Devanagari and full-width digits as 0 to 9. */
export function toLatinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९０-９]/g, (digit) => {
    // Zero is at a multiple of 16 in all of these but Devanagari, where it is 6 above one.
    const code = digit.charCodeAt(0);
    return String((code - (code >= 0x966 && code <= 0x96f ? 6 : 0)) % 16);
  });
}

/**
 * Writes a figure as digits with a point before decimals, after `-` if it is negative: `1,042.50` → `1042.50`, `42,5` →
 * `42.5`, `00,125` → `0.125`, `42 ½` → `42.5`, `1e3` → `1000`; undefined for other text, and where a comma or a point
 * is ambiguous (`1,042`).
 */
export function mendFigure(written: string): string | undefined {
  const digits = toLatinDigits(written).replace(/[٫．]/g, '.').replace(/[٬，]/g, ',').trim();
  if (ambiguous.test(digits)) return undefined;
  const plain = digits.replace(/(\d?)\s{0,3}([½¼¾⅕-⅘⅛-⅞])/g, (_, before: string, sign: string) => {
    return `${before || '0'}.${decimalsOfFractions[sign] ?? ''}`;
  });
  const [, sign = '', rest = ''] = /^([-+−]?)(.*)$/su.exec(plain) ?? [];
  const meant = mendDigits(rest);
  if (meant === undefined || !/^\d+(?:\.\d+)?$/.test(meant)) return undefined;
  return `${/[-−]/.test(sign) ? '-' : ''}${meant.replace(/^0+(?=\d)/, '')}`;
}

function mendDigits(written: string): string | undefined {
  if (/^\d+(?:\.\d+)?e\+?\d{1,2}$/i.test(written)) return String(Number(written));
  const digits = apart.test(written) ? written.replace(/['’\s_]/g, '') : written;
  if (/^0+[.,]\d+$/.test(digits)) return digits.replace(',', '.');
  if (/^[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/.test(digits)) return digits.replaceAll(',', '');
  if (/^[1-9]\d{0,2}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})$/.test(digits)) {
    return digits.replaceAll('.', '').replace(',', '.');
  }
  return digits.replace(',', '.').replace(/^\./, '0.').replace(/\.$/, '');
}

/** Matches figures whose comma or point may be before decimals or thousands. */
const ambiguous = /^[-+−]?(?!0+[.,])\d{1,3}[.,]\d{3}$/;

/** Matches figures whose thousands are apart: `1 234`, `1'234.5`, `12 34 567`. */
const apart = /^[1-9]\d{0,2}(?:['’\s_]\d{2,3})*['’\s_]\d{3}(?:[.,]\d+)?$/;
