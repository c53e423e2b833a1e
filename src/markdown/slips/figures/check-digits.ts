import { cusipProblem, isinProblem, leiProblem, sedolProblem } from '../../../domain/registry/identifiers.ts';
import { matchesOf } from '../matches-of.ts';
import type { RawMark } from '../raw-mark.ts';

/** True for texts with the identifier of a security or a company, or what looks like one: a fast test. */
export function mayIdentify(text: string): boolean {
  return ISIN.test(text) || OTHERS.test(text);
}

const ISIN = /(?<![A-Za-z\d])[A-Z]{2}[A-Z\d]{9}\d(?![A-Za-z\d])/;
const OTHERS = /CUSIP|SEDOL|(?<![A-Z])LEI(?![A-Z])/;

const isins = /(?<![\p{L}\p{N}/_.=-])[A-Z]{2}[A-Z\d]{9}\d(?![\p{L}\p{N}/_=-])/gu;
const labelled =
  /(?<![A-Z])(?<label>CUSIP|SEDOL|LEI)(?:\s(?:[Cc]ode|[Nn]umber|[Nn]o\.?))?\s?(?:[:#]\s?|\sis\s|\s)(?<identifier>(?=[A-Z]*\d)[A-Z\d]{7,20})(?![\p{L}\p{N}-])/gu;

const checks = {
  CUSIP: { length: 9, findProblem: cusipProblem },
  SEDOL: { length: 7, findProblem: sedolProblem },
  LEI: { length: 20, findProblem: leiProblem },
} as const;

/** Finds identifiers whose check digit does not match the rest, so that they name nothing, or something else. */
export function findWrongCheckDigits(text: string): readonly RawMark[] {
  const hasLabel = /ISIN/i.test(text);
  const alone = matchesOf(text, isins).flatMap(({ 0: isin, index }): readonly RawMark[] => {
    const isWrong = isinProblem(isin) === 'check-digits' && (hasLabel || isSurelyIsin(isin));
    return isWrong ? [toMark('ISIN', isin, index)] : [];
  });
  const others = matchesOf(text, labelled).flatMap(({ 0: written, index, groups = {} }): readonly RawMark[] => {
    const { label = '', identifier = '' } = groups;
    const check = isLabel(label) ? checks[label] : undefined;
    const isWrong = identifier.length === check?.length && check.findProblem(identifier) === 'check-digits';
    return isWrong ? [toMark(label, identifier, index + written.length - identifier.length)] : [];
  });
  return [...alone, ...others];
}

/**
 * Whether a text without a label is an ISIN, and no number of a parcel, a patent or a tax payer: that of an American
 * security has a CUSIP in it with a check digit of its own, and those of many countries have zeros after the letters.
 */
function isSurelyIsin(text: string): boolean {
  if (/^(?:US|CA)/.test(text)) return cusipProblem(text.slice(2, 11)) === undefined;
  return /^(?:DE000|AT0000|GB00B|IE00B|FR00[01]|NL00[01]|IT000|LU0\d{9}|CH00|SE00|DK00|FI00|NO00|JP3\d{9}|KR7\d{9})/.test(
    text,
  );
}

function isLabel(label: string): label is keyof typeof checks {
  return Object.hasOwn(checks, label);
}

function toMark(label: string, identifier: string, position: number): RawMark {
  return {
    rule: 'broken-word',
    position,
    message: `The check digit of the ${label} "${identifier}" does not match the rest, so that it names nothing.`,
    hint: `Copy the ${label} again.`,
  };
}
