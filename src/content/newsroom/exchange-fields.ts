import { ofKind } from '../fields/field-kinds.ts';
import { writtenAs } from '../fields/field-notes.ts';
import { codeField, integerField } from '../fields/fields.ts';
import { complaint, describe } from '../fields/issues.ts';
import { isTimeZone } from '../../domain/time-zone.ts';

/* Fields of exchanges whose values have a form. */

export function micField(field: string, isOptional = false) {
  return formedField(
    field,
    /^[A-Z0-9]{4}$/,
    'It has four capital letters or digits; ISO 10383 lists them.',
    isOptional,
  );
}

/** A name of the IANA database that this machine knows. */
export function timeZoneField() {
  const zone = codeField('timeZone', { longest: 1000 }).refine(isTimeZone, {
    error: ({ input }) =>
      complaint(`"timeZone" cannot be ${describe(input)}.`, 'Write its IANA name: America/New_York, Europe/Berlin.'),
  });
  return ofKind('code', zone);
}

export function suffixField() {
  return formedField('suffixes[]', /^[.-][A-Z]{1,3}$/, 'Write its separator and one to three capital letters: .L, -T.');
}

export function countryCodeField() {
  return formedField('countryCodes[]', /^[A-Z]{2}$/, 'Bloomberg prints two capital letters: LN.');
}

export function separatorField() {
  return formedField('classSeparator', /^[.-]$/, 'Write a full stop or a hyphen: "." or "-".', true);
}

/** Whole number from 1 to the length of the longest symbols. */
export function padField() {
  const digits = integerField('padDigits', 'Write padDigits: 4.').refine((count) => count > 0 && count <= mostDigits, {
    error: ({ input }) => complaint(`"padDigits" cannot be ${describe(input)}.`, 'Write a number of digits: 4.'),
  });
  return ofKind('number', digits);
}

const mostDigits = 10;

/** A code of a form that editors know, too. */
function formedField(field: string, form: RegExp, advice: string, isOptional = false) {
  const subject = field.endsWith('[]') ? `An entry of "${field.slice(0, -2)}"` : `"${field}"`;
  const code = codeField(field, { longest: 1000, isOptional }).refine((written) => form.test(written), {
    error: ({ input }) => complaint(`${subject} cannot be ${describe(input)}.`, advice),
  });
  return ofKind('code', writtenAs({ pattern: form.source.replace('^', '^\\s*').replace('$', '\\s*$') }, code));
}
