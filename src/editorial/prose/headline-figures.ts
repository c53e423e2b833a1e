import type { Finding } from '../../domain/finding.ts';
import type { ProseWords } from '../words/words.ts';
import { readFigures, type Figure } from './figures.ts';
import { isInWords, withDecimals, withDigits } from './figures-in-words.ts';
import { endsWithWords, looseWords } from './patterns.ts';
import type { Story } from './story.ts';
import { memoiseByObject } from '../../domain/memoise.ts';

/**
 * Finds a figure of the headline that is not in the text, its charts or its tables, in any notation. A figure of the
 * text matches if it rounds to it; after "nearly", "more than" or "about" it may differ by a tenth.
 */
export function findHeadlineFigures(story: Story): readonly Finding[] {
  const { title: written, text, language, file, locate, status } = story;
  if (status === 'withdrawn') return [];
  const { title, inWords } = withDigits(written, language);
  if (!hasDigit.test(title)) return [];
  const wanted = readFigures(title, language).filter((figure) => isQuantity(figure, title, language));
  const missing = wanted.filter((figure) => !text.includes(figure.text) || isOnlyPart(figure, text));
  if (missing.length === 0) return [];
  const isNear = leadNear(missing);
  const prose = withDecimals(story.paragraphs.map((paragraph) => paragraph.text).join('\n'), language);
  const inProse = readFigures(prose, language, isNear);
  let inTables: readonly Figure[] | undefined;
  return missing.flatMap((figure): readonly Finding[] => {
    const slack = slackBefore(title.slice(0, figure.index), language);
    if (isReckonedFromYear(figure, title, story) || isInWords(figure, text, language) || isInCents(figure, title, text))
      return [];
    if (inProse.some((known) => hasUnitOf(figure, known) && isSame(figure, known, slack))) return [];
    // A column has its unit in its heading, and may count in millions.
    const bare = { ...figure, value: figure.value / figure.factor, step: figure.step / figure.factor };
    inTables ??= readFigures(tablesOf(story), language, isNear);
    if (inTables.some((known) => isSame(figure, known, slack) || isSame(bare, known, slack))) return [];
    return [
      {
        severity: 'warning',
        rule: 'headline-figure',
        file,
        ...locate('title'),
        message: `The headline says "${inWords.get(figure.index) ?? figure.text}", and the text has no such figure.`,
        hint: `${nearestTo(figure, inProse)}Correct one of them, or give the figure in the text.`,
      },
    ];
  });
}

const hasDigit = /[\d\u0660-\u0669\u06f0-\u06f9]/;

/**
 * Whether a figure with these leading digits may be as large as one of `wanted`, or as near to it as a figure that the
 * text may have meant. Thousands, millions and points are powers of ten, so that they do not count.
 */
function leadNear(wanted: readonly Figure[]): (lead: number) => boolean {
  const ranges = wanted.map(({ value, step }) => {
    const distance = Math.max(value / 3, step / 2) * 1.001;
    const low = value - distance;
    if (!(low > 0)) return { low: 0, high: Infinity };
    const scale = 10 ** Math.floor(Math.log10(low));
    return { low: low / scale, high: (value + distance) / scale };
  });
  return (lead) =>
    ranges.some(({ low, high }) => [lead, lead * 10].some((start) => start <= high && start * 1.11 >= low));
}

/** Whether it counts or measures something, and is no year, date, name, rank or time. */
function isQuantity({ index, text, unit, factor, value }: Figure, title: string, language: ProseWords): boolean {
  const [before, after] = [title.slice(0, index), title.slice(index + text.length)];
  // A half of `5-1/2 percent`.
  if (/\d\/$/.test(before) || /^\/\d/.test(after)) return false;
  // The company, and not three millions.
  if (text === '3M') return false;
  if (unit !== 'plain' || factor > 1) return true;
  if (/[\p{L}\p{N}#&/:.+-]$/u.test(before) || /^[\p{L}\p{N}(:/+&-]|^\.\d/u.test(after)) return false;
  if (/^(?:1[89]|2[01])\d\d$/.test(text)) return false;
  // `The '29 crash`
  if (/^\d\d$/.test(text) && /(?<![\p{L}\p{N}])['’‘]$/u.test(before)) return false;
  // `46. Verhandlungstag`
  if (language.locale === 'de' && /^\.\s\p{Lu}/u.test(after)) return false;
  // Lists and rankings: "5 things to know".
  if (
    value < 13 &&
    (before.trim() === '' ||
      /(?:\b(?:top|no\.?|nr\.?|n°|part|day|week|phase|tier|round|chapter|article|level|stage|group|formula|model|class|teil|tag))\s$/i.test(
        before,
      ))
  )
    return false;
  if ((value < 101 && listAfter.test(after)) || (/\b(?:in|en)\s$/i.test(before) && lengthAfter.test(after)))
    return false;
  if (nameBefore.test(before) || (value < 1000 && withinName.test(before) && nameEnds.test(after))) return false;
  if (/\b(?:the|der|die|das|le|la|el|los|las|il|gli)\s$/i.test(before)) return false;
  const { monthBefore, monthAfter } = compile(language);
  return value > 31 || !(monthBefore.test(before) || monthAfter.test(after));
}

/** What a headline promises, and the text gives without a count: "Brexit: 10 questions". */
const listAfter =
  /^\s(?:\p{Ll}+\s)?(?:questions?|things|charts?|ways|reasons|lessons|takeaways|facts|answers|tips|myths|predictions|Fragen|Tipps|Thesen|Lehren|Gründe|Grafiken|Dinge|Antworten|questions|raisons|choses|graphiques|leçons|conseils|idées|preguntas|razones|claves|cosas|gráficos|lecciones|consejos|domande|ragioni|motivi|cose|grafici|lezioni|consigli)(?!\p{L})/u;

/** What a headline says of the text's own length or form: "The crisis in 400 words", "L'année en 20 chiffres". */
const lengthAfter =
  /^\s(?:words|numbers|pictures|maps|acts|parts|Wörtern|Zahlen|Bildern|Akten|Teilen|mots|chiffres|dates|images|actes|palabras|cifras|imágenes|actos|parole|cifre|numeri|immagini|atti)(?!\p{L})/u;

/** A word with a capital inside a headline of which most words have none, before a number that ends its name. */
const withinName = /\p{Ll}{2,}\s(?:\p{Ll}+\s)*(?:\p{Lu}[\p{L}.&’'-]*\s){0,2}\p{Lu}[\p{L}.&’'-]*[ \u00a0]$/u;
const nameEnds = /^(?:\s\p{Ll}{3,}|[,:;.!?]|$)/u;

/** Names that end with a number. */
const nameBefore =
  /(?:S&P|FTSE|Nasdaq|Russell|Stoxx|STOXX|CSI|ASX|IBEX|Nikkei|CAC|DAX|Dow|Dow Jones|SMI|TSX|KOSPI|Sensex|Nifty|TOPIX|SET|Fortune|Forbes|Boeing|Airbus|iPhone|iPad|Galaxy|Pixel|Windows|Android|Xbox|PlayStation|Model|Basel|Chapter|Section|Rule|Title|Schedule|Form|Level|Route|Flight|Covid|Agenda|Vision|Apollo|Brexit|Group of|Magnificent|Big|Studio|Channel|Radio|Terminal|Gate|Pier|Room|Floor|Page|Area|MiFID|BBC|Fox|Act|Porsche|Peugeot|Audi|Golf|Artikel|Paragraf|Formel|Kap\.|Euro|Schalke|Hannover|Canal|Acte|[Aa]rticle|TOP)[ \u00a0]$/u;

/** Whether the text has the figure only as a part of another one: `$25` in `$25bn`. */
function isOnlyPart({ text: figure }: Figure, text: string): boolean {
  for (let at = text.indexOf(figure); at >= 0; at = text.indexOf(figure, at + 1)) {
    const [before, after] = [
      text.slice(Math.max(0, at - 2), at),
      text.slice(at + figure.length, at + figure.length + 12),
    ];
    if (
      !/[\p{L}\p{N}][.,]?$|[$€£¥]$/u.test(before) &&
      !/^(?:[.,]?\d|[\s-]?(?:[tbm]n|[bmtk]|bil|mil|tril|thou|Mrd|Mio|Mi|Bi|per|%|مل|تر|آل|أل))/u.test(after)
    )
      return false;
  }
  return true;
}

/** Texts outside the paragraphs: tables, captions, and charts, whose values are between commas. */
function tablesOf(story: Story): string {
  const { text, paragraphs, exhibits } = story;
  const length = paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length + 1, -1);
  const rest = length === text.length ? '' : withoutParagraphs(story);
  const charts = exhibits();
  return `${rest}\n${charts}\n${charts.replaceAll(',', ' ; ')}`;
}

function withoutParagraphs({ text, paragraphs }: Story): string {
  const parts: string[] = [];
  let end = 0;
  for (const paragraph of paragraphs) {
    const start = text.indexOf(paragraph.text, end);
    if (start < 0) continue;
    parts.push(text.slice(end, start));
    end = start + paragraph.text.length;
  }
  return parts.join('') + text.slice(end);
}

function hasUnitOf({ unit }: Figure, known: Figure): boolean {
  return unit === 'plain' || unit === known.unit || (unit === 'money' && known.unit === 'plain' && known.factor > 1);
}

function isSame(wanted: Figure, known: Figure, { below, above }: Slack): boolean {
  if (wanted.currency !== undefined && known.currency !== undefined && wanted.currency !== known.currency) return false;
  const tolerance = wanted.step / 2 + wanted.value * 1e-9;
  return (
    known.value >= wanted.value - Math.max(tolerance, below * wanted.value) &&
    known.value <= wanted.value + Math.max(tolerance, above * wanted.value)
  );
}

/** Shares of a figure by which that of the text may be smaller or larger. */
interface Slack {
  readonly below: number;
  readonly above: number;
}

function slackBefore(before: string, language: ProseWords): Slack {
  const { below, above, about } = compile(language);
  if (endsWithWords(about, before) || /[~≈]\s?$/.test(before)) return { below: 0.1, above: 0.1 };
  if (endsWithWords(below, before)) return { below: 0.1, above: 0 };
  if (endsWithWords(above, before)) return { below: 0, above: 0.15 };
  return { below: 0, above: 0 };
}

interface Compiled {
  readonly monthBefore: RegExp;
  readonly monthAfter: RegExp;
  readonly below: RegExp;
  readonly above: RegExp;
  readonly about: RegExp;
}

const articles = 'an?|the|der|die|das|dem|den|le|la|les|el|los|las|il|i|gli';

const compile = memoiseByObject(({ months, below, above, about, threshold }: ProseWords): Compiled => {
  const before = (words: string) =>
    looseWords(`(?:${words})(?: (?:${articles}))?(?: ${threshold}(?: (?:${articles}))?)?\\s?$`, 'i');
  return {
    monthBefore: looseWords(`${months} $`, ''),
    monthAfter: looseWords(`^\\.? (?:de )?${months}`, ''),
    below: before(below),
    above: before(above),
    about: before(about),
  };
});

/** "after 25 years", where the text has the year in which that began. */
function isReckonedFromYear(
  { index, text: written, value, unit }: Figure,
  title: string,
  { text, day }: Story,
): boolean {
  const after = title.slice(index + written.length);
  if (
    unit !== 'plain' ||
    day === undefined ||
    !/^[\s-](?:years?|Jahren?|ans|années|años?|ann[io]|عاما|عامًا|سنوات|سنة)(?!\p{L})/u.test(after)
  )
    return false;
  const years = text.match(/(?<!\d)(?:1[89]|20)\d\d(?!\d)/g) ?? [];
  return years.some((year) => Math.abs(Number(day.slice(0, 4)) - Number(year) - value) <= 1);
}

/** The figure of the text that may have been meant: no per cent for basis points. */
function nearestTo({ value, unit, isInPoints }: Figure, known: readonly Figure[]): string {
  const alike = known.filter(
    (other) =>
      other.text !== '' &&
      other.unit === unit &&
      other.isInPoints === isInPoints &&
      unit !== 'plain' &&
      Math.abs(other.value - value) <= value / 3,
  );
  const [nearest] = alike.toSorted((one, other) => Math.abs(one.value - value) - Math.abs(other.value - value));
  return nearest ? `It has "${nearest.text}". ` : '';
}

/** "45 cents" for "$0.45", and the other way round. */
function isInCents({ unit, value, factor, text: written, index }: Figure, title: string, text: string): boolean {
  if (factor > 1 || unit === 'percent') return false;
  const isOfCents = unit === 'plain' && startsWithCents.test(title.slice(index + written.length));
  if (unit !== 'money' && !isOfCents) return false;
  const other = String(Math.round((isOfCents ? value / 100 : value * 100) * 1e4) / 1e4).replace('.', '[.,]');
  return new RegExp(`(?<![\\d.,])${other}0*(?![\\d]|[.,]\\d)${isOfCents ? '' : cents}`, 'u').test(text);
}

const cents = String.raw`\s?(?:cents?|Cents?|centimes?|céntimos?|centavos?|centesim[io]|pence|p|¢)(?!\p{L})`;
const startsWithCents = new RegExp(`^${cents}`, 'u');
