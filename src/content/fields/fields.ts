import { z } from 'astro/zod';
import { cleanAddress } from '../../domain/addresses/write-address.ts';
import { nearest } from '../../domain/nearest.ts';
import { ofKind } from './field-kinds.ts';
import { writtenAs } from './field-notes.ts';
import { choicesElsewhere } from '../findings/words-elsewhere.ts';
import { missing, missingWhat, nameOf, subjectOf } from './field-names.ts';
import { joinIdeographs } from '../../domain/language/typography/ideographs.ts';
import { adviseRetyping, codePointOf, forbiddenCharacter } from '../../domain/language/code-point.ts';
import { complaint, describe, list } from './issues.ts';
import { takeFlag, takeInteger, takeText, Unquoted, onlyTextOf } from '../yaml/unquoted.ts';
import { putInQuotes, quote, writeYaml } from '../yaml/write-yaml.ts';
import { plainOriginOf } from '../../domain/addresses/plain-origin.ts';
import { hasCredentials } from '../../domain/site/credentials.ts';

/* Kinds of fields in front matter and the newsroom's own files, each with its error messages. */

interface TextLimits {
  /** In characters. */
  readonly shortest?: number;
  readonly longest?: number;
  /** Whether the field may be left out. */
  readonly isOptional?: boolean;
  /** True if the text is one word: a list in its place is then not a text with commas. */
  readonly isOne?: boolean;
}

/** Words that readers see, on one line: line breaks with the spaces around them become one space. */
export function proseField(field: string, limits?: TextLimits) {
  return ofKind('prose', textField(field, limits));
}

/** A word with a special format: an id, a symbol, a number that is not an amount. `0700` needs no quotes. */
export function codeField(field: string, limits?: TextLimits) {
  return ofKind('code', asTyped(z.preprocess(takeText, textField(field, { ...limits, isOne: true }))));
}

/** Allows numbers in the JSON Schema of a field, since editors read `0700` as a number. */
function asTyped<Schema extends z.ZodType>(schema: Schema): Schema {
  return writtenAs({ type: ['string', 'number', 'boolean'] }, schema);
}

/** Text on one line. The caller sets its kind with `ofKind`. */
export function textField(
  field: string,
  { shortest = 1, longest = 200, isOptional = false, isOne = false }: TextLimits = {},
) {
  const subject = subjectOf(field);
  const isEmpty = complaint(`${subject} is empty.`, adviseOnEmpty(field, isOptional));
  const schema = z
    .string({
      error: ({ input }) => {
        if (input === undefined) return missing(field);
        if (input === null) return isEmpty;
        if (input instanceof Unquoted && input.isNothing) {
          return complaint(`${subject} is ${input.source}, which YAML reads as nothing.`, putInQuotes(input) ?? '');
        }
        const only = field.endsWith('[]') ? undefined : onlyTextOf(input);
        return complaint(
          `${subject} must be text, not ${describe(input)}.`,
          only !== undefined
            ? `Write ${nameOf(field)}: ${writeYaml(only)}, or put quotes around all of it.`
            : (adviseOnTexts(field, input, isOne) ?? putInQuotes(input) ?? 'Put quotes around it.'),
        );
      },
    })
    .transform(onOneLine)
    .superRefine((text, context) => {
      const message = hasVisible.test(text) ? explainText(subject, text, shortest, longest) : isEmpty;
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    });
  return writtenAs({ minLength: shortest, maxLength: longest }, schema);
}

/** Advice on a list of texts in place of one: the first of them, or all as one text. */
function adviseOnTexts(field: string, input: unknown, isOne: boolean): string | undefined {
  const texts = Array.isArray(input) ? input.map(takeText).filter((text) => typeof text === 'string') : [];
  const [first] = texts;
  if (first === undefined || !Array.isArray(input) || texts.length < input.length) return undefined;
  const text = texts.join(', ');
  if (isOne && !field.endsWith('[]')) return `Write one: ${nameOf(field)}: ${writeYaml(first)}.`;
  return text.length <= 120 ? `Put it in quotes: ${quote(text)}.` : undefined;
}

function onOneLine(text: string): string {
  if (!manySpaces.test(text)) return text.trim();
  const spaced = text.replace(/[ \t\r]+/g, ' ');
  const lines = text.includes('\n') ? joinIdeographs(spaced.replace(/ ?\n ?/g, '\n')) : spaced;
  return lines.replace(/[ \n]+/g, ' ').trim();
}

/** Whitespace that `onOneLine` replaces with one space. */
const manySpaces = /[\t\r\n]| {2}/;

/** A visible character: not a space or a formatting character. */
const hasVisible = /[^\p{Z}\p{Cf}]/u;

/** Fast test for texts of printable ASCII alone, which contain nothing forbidden. */
const plain = /^[ -~]*$/;

function adviseOnEmpty(field: string, isOptional: boolean): string {
  if (field.endsWith('[]')) return 'Write it, or take it out.';
  return isOptional ? 'Write it after the colon, or remove the field.' : 'Write it after the colon.';
}

/** A complaint about the first control character of a text; `undefined` if there is none. */
export function explainControl(subject: string, text: string): string | undefined {
  const control = plain.test(text) ? undefined : forbiddenCharacter.exec(text)?.[0];
  if (control === undefined) return undefined;
  return complaint(`${subject} holds an invisible control character (${codePointOf(control)}).`, adviseRetyping());
}

function explainText(subject: string, text: string, shortest: number, longest: number): string | undefined {
  const control = explainControl(subject, text);
  if (control !== undefined) return control;
  const length = countCharacters(text);
  const has = `${subject} has ${String(length)} characters`;
  if (length < shortest) return complaint(`${has}, and needs at least ${String(shortest)}.`, 'Lengthen it.');
  if (length > longest) return complaint(`${has}, and may have ${String(longest)} at most.`, 'Shorten it.');
  return undefined;
}

/** Counts user-perceived characters: an emoji is one. */
export function countCharacters(text: string): number {
  let pairs = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const isPair = unit >= 0xd800 && unit <= 0xdbff && isLowSurrogate(text.charCodeAt(index + 1));
    if (isPair) pairs++;
  }
  return text.length - pairs;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** One word of a fixed list. */
export function choiceField<const Options extends readonly [string, ...string[]]>(field: string, options: Options) {
  const subject = subjectOf(field);
  const schema = z.enum(options, {
    error: ({ input }) => {
      const choices = `Write ${list(options, 'or')}.`;
      if (input === undefined) return complaint(missingWhat(field), `Add ${nameOf(field)}: ${list(options, 'or')}.`);
      if (input === null) return complaint(`${subject} is empty.`, choices);
      const meant = typeof input === 'string' ? choiceMeant(input, options) : undefined;
      return complaint(
        `${subject} cannot be ${describe(input)}.`,
        meant ? `Did you mean "${meant}"? ${choices}` : choices,
      );
    },
  });
  return ofKind('choice', schema);
}

/** The word of a list that was probably meant: a misspelt one, or one of another system or language. */
function choiceMeant(written: string, options: readonly string[]): string | undefined {
  const word = written.trim().toLowerCase();
  const ours = choicesElsewhere.get(word);
  return ours !== undefined && options.includes(ours) ? ours : nearest(written, options);
}

export function urlField(field: string) {
  const schema = textField(field, { longest: 2000, isOptional: true })
    .superRefine((url, context) => {
      const message = explainAddress(url);
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    })
    .transform(cleanAddress);
  return ofKind('address', writtenAs({ pattern: String.raw`^\s*https?://[^\s/]`, maxLength: 2000 }, schema));
}

function explainAddress(url: string): string | undefined {
  if (plainOriginOf(url) !== undefined) return undefined;
  const address = /^https?:\/\/[^\s/]/.test(url) ? URL.parse(url) : null;
  if (!address)
    return complaint(
      `${describe(url)} is not an address on the web.`,
      /^(?:www\.|[\p{L}\p{N}-]+\.[\p{L}\p{N}.-]*\p{L}{2,}(?:[/?#]|$))\S*$/u.test(url)
        ? `Write https://${url}, or leave it out.`
        : 'Start with https://, or leave it out.',
    );
  if (!hasCredentials(address)) return undefined;
  return complaint(
    'The address holds a name or a password, and readers would see it.',
    'Take out what is before the @.',
  );
}

/** A whole number. */
export function integerField(field: string, hint: string) {
  const schema = z.int({
    error: ({ input }) => complaint(`"${field}" must be a whole number, not ${describe(input)}.`, hint),
  });
  return ofKind('number', z.preprocess(takeInteger, schema));
}

/** A boolean. */
export function flagField(field: string) {
  const schema = z.boolean({
    error: ({ input }) =>
      complaint(
        `${subjectOf(field)} must be true or false, not ${describe(input)}.`,
        `Write ${field}: true, or leave it out.`,
      ),
  });
  return ofKind('choice', z.preprocess(takeFlag, schema));
}
