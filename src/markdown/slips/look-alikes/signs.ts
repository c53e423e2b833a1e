import type { RawMark } from '../raw-mark.ts';
import { mark } from './mark.ts';

/** Finds ligatures, which copies of PDF have, and signs that look like that of degrees. */
export function findSigns(text: string): readonly RawMark[] {
  const ligatures = Array.from(text.matchAll(/[\p{Script=Latin}]*[ﬀ-ﬆ][\p{Script=Latin}ﬀ-ﬆ]*/gu)).map(
    ({ 0: written, index }): RawMark => ({
      rule: 'look-alike',
      position: index,
      message: `"${written}" has a ligature of a PDF in it, which is one character, and which fonts may not have.`,
      hint: `Write "${written.normalize('NFKC')}".`,
    }),
  );
  const degrees = Array.from(text.matchAll(/\d+\s?[º˚][CF](?!\p{L})/gu)).flatMap(({ 0: written, index }) =>
    mark(index, written, written.replace(/[º˚]/, '°'), `the sign "${written.includes('º') ? 'º' : '˚'}"`),
  );
  return [...ligatures, ...degrees];
}

/** Finds digits of full width beside other digits, or in a text in Latin letters alone. */
export function findWideDigits(text: string): readonly RawMark[] {
  const isLatin = !eastAsian.test(text) && /\p{Script=Latin}{3}/u.test(text);
  return Array.from(text.matchAll(wideFigure)).flatMap(({ 0: written, index }) => {
    if (!isLatin && !/\d/.test(written)) return [];
    const meant = written.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
    return mark(index, written, meant, 'digits of full width');
  });
}

const wideFigure = /(?:\d[\d.,]*)?[０-９][０-９\d.,．，]*(?<=[\d０-９])/gu;
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
