/** Problem of an identifier: its format is wrong, or its check digits do not match the rest. */
export type IdentifierProblem = 'shape' | 'check-digits';

/**
 * ISIN, ISO 6166: a country's two letters, nine letters or digits, one check digit.
 * The check (annex C): letters become two digits (A = 10 … Z = 35), and the whole passes Luhn's "modulus 10 double add
 * double" formula (ISO/IEC 7812-1, annex B).
 */
export function isinProblem(isin: string): IdentifierProblem | undefined {
  if (!/^[A-Z]{2}[A-Z0-9]{9}\d$/.test(isin)) return 'shape';
  return luhnSum(lettersToDigits(isin)) % 10 === 0 ? undefined : 'check-digits';
}

/**
 * LEI, ISO 17442: eighteen letters or digits and two check digits.
 * The check is ISO/IEC 7064 MOD 97-10: letters become two digits as above, and the number leaves 1 when divided by 97.
 */
export function leiProblem(lei: string): IdentifierProblem | undefined {
  if (!/^[A-Z0-9]{18}\d{2}$/.test(lei)) return 'shape';
  return remainderBy97(lettersToDigits(lei)) === 1 ? undefined : 'check-digits';
}

/**
 * CIK, the filer number of the U.S. Securities and Exchange Commission's EDGAR: up to ten digits, often printed with
 * leading zeros. It has no check digit (EDGAR Filer Manual, volume I).
 */
export function cikProblem(cik: string): IdentifierProblem | undefined {
  return /^(?=.*[1-9])\d{1,10}$/.test(cik) ? undefined : 'shape';
}

/**
 * CUSIP, ANSI X9.6: eight letters or digits, and one check digit.
 * The check: letters count from 10, every second value is doubled, and the digits of all results are added up.
 */
export function cusipProblem(cusip: string): IdentifierProblem | undefined {
  if (!/^[A-Z0-9]{8}\d$/.test(cusip)) return 'shape';
  const values = Array.from(cusip, (character, index) => parseInt(character, 36) * (index % 2 === 1 ? 2 : 1));
  const sum = values.reduce((total, value) => total + Math.floor(value / 10) + (value % 10), 0);
  return sum % 10 === 0 ? undefined : 'check-digits';
}

/** SEDOL, of the London Stock Exchange: six digits or consonants, and one check digit; the weighted sum ends with 0. */
export function sedolProblem(sedol: string): IdentifierProblem | undefined {
  if (!/^[B-DF-HJ-NP-TV-Z0-9]{6}\d$/.test(sedol)) return 'shape';
  const weights = [1, 3, 1, 7, 3, 9, 1];
  const sum = weights.reduce((total, weight, index) => total + weight * parseInt(sedol.charAt(index), 36), 0);
  return sum % 10 === 0 ? undefined : 'check-digits';
}

function lettersToDigits(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => String(parseInt(letter, 36)));
}

/** From the right, every second digit is doubled, and the digits of all results are added up. */
function luhnSum(digits: string): number {
  return Array.from(digits, Number)
    .toReversed()
    .map((digit, index) => (index % 2 === 0 ? digit : digit * 2))
    .reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0);
}

/** Digit by digit: the number has up to forty digits, more than a double holds. */
function remainderBy97(digits: string): number {
  return Array.from(digits, Number).reduce((remainder, digit) => (remainder * 10 + digit) % 97, 0);
}
