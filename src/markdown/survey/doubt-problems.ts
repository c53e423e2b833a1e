import { ALERT_KINDS } from '../../domain/edition/alert.ts';
import { nearest } from '../../domain/nearest.ts';
import type { BodyProblem } from './body-problem.ts';
import type { Doubt, DoubtKind } from '../read/doubts.ts';
import { shorten } from '../slips/shorten.ts';

/** Makes a finding of a doubt: the text that readers would see, and how to write either meaning. */
export function doubtProblem({ kind, text, offset }: Doubt): BodyProblem {
  return {
    severity: kind === 'alert-empty' ? 'error' : 'warning',
    rule: kind,
    offset,
    ...WORDING[kind](shorten(text, 60)),
  };
}

type Wording = Pick<BodyProblem, 'message' | 'hint'>;

const WORDING: Readonly<Record<DoubtKind, (text: string) => Wording>> = {
  'alert-empty': (text) => ({
    message: `The note box ${text} has no text.`,
    hint: 'Write it on the lines below, each after "> ".',
  }),
  'alert-stray': (text) => ({
    message: `${text} is shown as text: it makes a note box only as the whole first line of a quotation.`,
    hint: `Leave a blank line, write "> ${text}" on a line of its own, and its text on the lines below, each after "> ".`,
  }),
  'alert-unknown': (text) => ({
    message: `"${text}" is not a kind of note box, so readers see it as typed.`,
    hint: `${didYouMean(text)}The kinds are ${ALERT_KINDS.map(markOf).join(', ')}. For a quotation, write \\${text}.`,
  }),
  'code-indented': (text) => ({
    message: `"${text}" is indented by a tab or four spaces, which makes it code.`,
    hint: 'Remove them. For code, put ``` on lines of their own above and below.',
  }),
  'definition-unused': (text) => ({
    message: `"${text}" gives a link its address, but no link has that name, so that readers do not see the line.`,
    hint: 'For text, write \\ before the first bracket. For a link, write its name between brackets where it belongs.',
  }),
  'fence-open': (text) => ({
    message: `"${text}" begins a block of code that nothing ends, so that all lines below it are code.`,
    hint: 'End it with a line of the same signs. For a line that is not code, put \\ before its first sign.',
  }),
  'fence-words': (text) => ({
    message: `"${text}" begins a block of code: readers do not see the words after its first signs.`,
    hint: 'One word may name the language. Write text on the next line. For a line that is not code, put \\ before its first sign.',
  }),
  'html-open': (text) => ({
    message: `"${text}" is read as an HTML element, so that readers do not see it, and nothing ends it in this paragraph.`,
    hint: `For the element, write ${text.replace('<', '</')} where it ends. For "less than", put a space after the sign, or \\ before it.`,
  }),
  'html-words': (text) => ({
    message: `"${text}" is read as an HTML element, so that readers do not see it.`,
    hint: 'For "less than", put a space after the sign, or \\ before it.',
  }),
  'list-alone': (text) => ({
    message: `"${text}" is read as a list of one item, and its number as the number of the item.`,
    hint: `For a date or an ordinal, put \\ before the ${signAfterNumber(text)}. For a list, end the line above it with a colon.`,
  }),
  'list-bullet': (text) => ({
    message: `"${text}" is read as an item of a list, so that its first sign becomes a bullet.`,
    hint: 'For a minus, plus or dash, leave out the space after it or put \\ before it. For a list, leave a blank line above it.',
  }),
  'list-number': (text) => ({
    message: `"${text}" is read as a list of one item.`,
    hint: `For text, put \\ before the ${signAfterNumber(text)}, or break the line elsewhere. For a list, leave a blank line above it.`,
  }),
  'list-ordinal': (text) => ({
    message: `"${text}" is read as an item of one list with the numbered paragraphs beside it.`,
    hint: `For a date or an ordinal, put \\ before the ${signAfterNumber(text)}.`,
  }),
  'list-star': (text) => ({
    message: `"${text}" is read as a list of one item, so that its star, to which the text refers, becomes a bullet.`,
    hint: `For a note, write "\\${text}". For a list, write a hyphen instead of the star.`,
  }),
  'list-zero': (text) => ({
    message: `The number of "${text}" is shown without its leading zero.`,
    hint: `For text, put \\ before the ${signAfterNumber(text)} and at the end of the line.`,
  }),
  'quote-figure': (text) => ({
    message: `"${text}" is read as a quotation, so that readers do not see its sign for "more than".`,
    hint: 'For "more than", put \\ before it. For a quotation, put a blank line above it and a space after it.',
  }),
  'stars-figure': (text) => ({
    message: `The stars of "${text}" are read as emphasis, though a figure follows: readers do not see them.`,
    hint: 'For a multiplication, write × or put \\ before each star.',
  }),
  underline: (text) => ({
    message: `The hyphens under "${text}" make all lines above them, up to a blank one, a heading.`,
    hint: 'For a rule, leave a blank line above them. For a heading, start it with ##, on one line.',
  }),
};

function signAfterNumber(text: string): string {
  return /^\d+\)/.test(text) ? 'bracket' : 'dot';
}

/** Kinds of note boxes in other programs and languages → the closest kind of GitHub. */
const KINDS_ELSEWHERE: Readonly<Record<string, (typeof ALERT_KINDS)[number]>> = {
  alert: 'warning',
  attention: 'warning',
  danger: 'caution',
  error: 'caution',
  hint: 'tip',
  info: 'note',
  information: 'note',
  warn: 'warning',
  achtung: 'warning',
  hinweis: 'note',
  notiz: 'note',
  tipp: 'tip',
  vorsicht: 'caution',
  warnung: 'warning',
  wichtig: 'important',
  astuce: 'tip',
  avertissement: 'warning',
  conseil: 'tip',
  prudence: 'caution',
  remarque: 'note',
  aviso: 'warning',
  consejo: 'tip',
  importante: 'important',
  nota: 'note',
  تحذير: 'warning',
  تنبيه: 'warning',
  ملاحظة: 'note',
  مهم: 'important',
  نصيحة: 'tip',
  הערה: 'note',
  ヒント: 'tip',
  警告: 'warning',
  重要: 'important',
  注意: 'caution',
  注: 'note',
};

function didYouMean(written: string): string {
  const name = written.toLowerCase().replace(/[^\p{L}]/gu, '');
  const kind = Object.hasOwn(KINDS_ELSEWHERE, name) ? KINDS_ELSEWHERE[name] : nearest(name, ALERT_KINDS);
  return kind === undefined ? '' : `Did you mean ${markOf(kind)}? `;
}

function markOf(kind: string): string {
  return `[!${kind.toUpperCase()}]`;
}
