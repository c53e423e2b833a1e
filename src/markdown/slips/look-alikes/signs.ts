import type { RawMark } from '../raw-mark.ts';
import { mark } from './mark.ts';

/** Finds ligatures, which copies of PDF have, and signs that look like that of degrees. */
export function findSigns(text: string): readonly RawMark[] {
  const ligatures = Array.from(text.matchAll(/(?<!\p{Script=Latin})\p{Script=Latin}*[ﬀ-ﬆ]\p{Script=Latin}*/gu)).map(
    ({ 0: written, index }): RawMark => ({
      rule: 'look-alike',
      position: index,
      message: `"${written}" has a ligature of a PDF in it, which is one character, and which fonts may not have.`,
      hint: `Write "${written.normalize('NFKC')}".`,
    }),
  );
  const degrees = Array.from(text.matchAll(/(?<!\d)\d+\s?[º˚][CF](?!\p{L})/gu)).flatMap(({ 0: written, index }) =>
    mark(index, written, written.replace(/[º˚]/, '°'), `the sign "${written.includes('º') ? 'º' : '˚'}"`),
  );
  return [...ligatures, ...degrees];
}

/** Finds digits, letters and signs of full width beside other digits, or in a text in Latin letters alone. */
export function findWideDigits(text: string): readonly RawMark[] {
  const isLatin = !isEastAsian(text) && /[A-Za-zÀ-ɏ]{3}/.test(text);
  const figures = Array.from(text.matchAll(wideFigure)).flatMap(({ 0: written, index }) => {
    if (!isLatin && !/\d/.test(written)) return [];
    return mark(index, written, toNarrow(written), 'digits of full width');
  });
  const others = isLatin
    ? Array.from(text.matchAll(wideOthers)).flatMap(({ 0: written, index }) =>
        mark(
          index,
          written,
          toNarrow(written),
          /^\p{L}/u.test(written) ? 'letters of full width' : 'a sign of full width',
        ),
      )
    : [];
  return [...figures, ...others];
}

function toNarrow(written: string): string {
  return written.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).normalize('NFKC');
}

/** Finds letters and digits of formulas that make a word or a figure, as programs for bold text in networks write them. */
export function findFormulaLetters(text: string): readonly RawMark[] {
  return Array.from(
    text.matchAll(/[\u{1d400}-\u{1d7ff}](?:[\u{1d400}-\u{1d7ff}.,%$ ]*[\u{1d400}-\u{1d7ff}])+/gu),
  ).flatMap(({ 0: written, index }) =>
    mark(index, written, written.normalize('NFKC'), 'letters or digits of formulas'),
  );
}

/** Finds signs that look like the point or the comma of a figure: `1‚234` with a quotation mark, `1․5` with a leader. */
export function findPoints(text: string): readonly RawMark[] {
  return Array.from(text.matchAll(/(?<!\d)\d+[\u201a\u2024]\d+/g)).flatMap(({ 0: written, index }) => {
    const sign = /[\u201a\u2024]/.exec(written)?.[0] ?? '';
    return mark(index, written, written.replace('\u201a', ',').replace('\u2024', '.'), `the sign "${sign}"`);
  });
}

const wideFigure = /(?:(?<![\d.,])\d[\d.,]*)?[０-９][０-９\d.,．，]*(?<=[\d０-９])/gu;
const wideOthers =
  /(?<![\d.,])\d[\d.,]*％|[＄￡￥￦]\d[\d.,]*|(?<!\d)\d+，\d+|(?<![\p{L}：])[Ａ-Ｚａ-ｚ]{2,}(?!：)(?!\p{L})/gu;

/** Whether a text has Chinese, Japanese or Korean letters, which digits and signs of full width belong to. */
export function isEastAsian(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);
}
