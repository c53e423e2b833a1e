import type { Finding } from '../../domain/finding.ts';

/**
 * Finds the first letters that were UTF-8 and have been read in another encoding on the way into the file: `â€™` and
 * `‚Äô` for ’.
 */
export function findGarbledLetters(raw: string, file: string): readonly Finding[] {
  for (const { 0: garbled, index } of raw.matchAll(SUSPECT)) {
    const decoded = decode(garbled);
    if (decoded === undefined) continue;
    const { meant, encoding } = decoded;
    const before = raw.slice(0, index).split(/\r\n?|\n/);
    const column = (before.at(-1)?.length ?? 0) + 1;
    const message = `"${garbled}" is what becomes of "${meant}" where UTF-8 text is read as ${encoding}.`;
    const hint = `Write "${meant}", and look for others: the text was probably copied from a page or a file like that.`;
    return [{ severity: 'warning', rule: 'garbled-letters', file, line: before.length, column, message, hint }];
  }
  return [];
}

/** Characters of the bytes 0x80 to 0x9f in Windows-1252. The five without one are read as controls. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
/** Characters of the bytes 0x80 to 0xbf in Mac Roman. */
const MAC = 'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø';
/** First bytes in Mac Roman. */
const MAC_FIRST: ReadonlyMap<string, number> = new Map(Object.entries({ '¬': 0xc2, '√': 0xc3, '≈': 0xc5, '‚': 0xe2 }));

/*
 * A first byte, and bytes after it. Signs that end words of real text (IRMÃ», Â«) count only where no such word can be:
 * before or after a small letter. Text that is read like that has one such pair for every letter with an accent.
 */
const afterSmall = (pair: string) => String.raw`${pair}(?<=\p{Ll}..)`;
const besideSmall = (pair: string) => String.raw`${pair}(?:(?<=\p{Ll}..)|(?=\p{Ll}))`;
/** Not at the end of a word, where a quotation or a sentence may end. */
const insideWord = (pair: string, next: string) => String.raw`${pair}(?:(?<=\p{Ll}..)|(?<!\p{L}..)|(?=${next}))`;
const notAfterCapital = (pair: string) => String.raw`${pair}(?<!\p{Lu}..)`;
const windows: readonly string[] = [
  // Â and a sign: £, °, ½; Ã and a letter: é, í, ô.
  String.raw`Â[¡-ª¬®-º¼-¿]`,
  notAfterCapital(String.raw`Â[\xa0\xad]`),
  afterSmall('Â[«»]'),
  String.raw`Ã[${HIGH.replace(/[‚„…‘’“”–—]/g, '')}¡-ª¬®-º¼-¿]`,
  insideWord('Ã[‚„…‘’“”]', String.raw`\p{L}`),
  insideWord('Ã[–—]', String.raw`\p{Ll}`),
  notAfterCapital(String.raw`Ã[\xa0\xad]`),
  besideSmall('Ã[«»]'),
  // š, ž, œ, ł and other letters of Latin Extended-A.
  besideSmall(String.raw`[ÄÅ][\x81‚ƒ„†‡ˆ‰‹\x8d\x8f\x90“”•˜™›\x9d¡-ª¬-º¼-¿]`),
  afterSmall(String.raw`[ÄÅ][…–—’‘Ÿ\xa0]`),
  `â[${HIGH}][${HIGH}\xa0-\xbf]`,
  `ðŸ[${HIGH}\xa0-\xbf]{2}`,
];
const mac: readonly string[] = [
  `√[${MAC.replace(/[∞µ∑∏π∫Ω]/g, '')}]`,
  // Roots and products in formulas.
  besideSmall('√[∞µ∑∏π∫Ω]'),
  `¬[${MAC.slice(32)}]`,
  besideSmall('≈[ìíæ°†ÇÑôΩ∏]'),
  `‚Ä[${MAC}]|‚Ç¨|‚Ñ¢|‚Ü[êëíì]`,
];
const SUSPECT = new RegExp([...windows, ...mac].join('|'), 'gu');

function decode(garbled: string): { readonly meant: string; readonly encoding: string } | undefined {
  const [first = '', ...rest] = garbled;
  const macFirst = MAC_FIRST.get(first);
  const bytes =
    macFirst === undefined
      ? Array.from(garbled, (character) => {
          const high = HIGH.indexOf(character);
          return high === -1 ? character.charCodeAt(0) : 0x80 + high;
        })
      : [macFirst, ...rest.map((character) => 0x80 + MAC.indexOf(character))];
  try {
    const meant = new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes));
    return { meant, encoding: macFirst === undefined ? 'Windows-1252' : 'Mac Roman' };
  } catch {
    return undefined;
  }
}
