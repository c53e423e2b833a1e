import { hostNames } from '../../domain/site/hosts.ts';
import { isListOfTexts, isRecord, parseJson } from '../../files/json.ts';
import { readOrdinaryFile } from '../../files/ordinary-file.ts';
import { limitNames } from './budget.ts';
import type { Report } from './report.ts';

/** Reads the last report; `undefined` if there is none, or if the file is damaged or of an engine with other fields. */
export function readReport(file: string): Report | undefined {
  let text: string;
  try {
    text = readOrdinaryFile(file).toString();
  } catch {
    return undefined;
  }
  const written = parseJson(text);
  return isReport(written) ? written : undefined;
}

function isReport(written: unknown): written is Report {
  return isRecord(written) && Object.entries(fields).every(([name, isValid]) => isValid(written[name]));
}

/** Fields of an earlier run that no command reads. */
type UnreadField = 'budget' | 'stages' | 'durationMilliseconds' | 'peakMemoryBytes';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number';
const isList =
  (isItem: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(isItem);
const isMap =
  (isItem: Check): Check =>
  (value) =>
    isRecord(value) && Object.values(value).every(isItem);
const has =
  (parts: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) && Object.entries(parts).every(([name, isValid]) => isValid(value[name]));
const optional =
  (isValid: Check): Check =>
  (value) =>
    value === undefined || isValid(value);

const isOneOf =
  (names: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && names.includes(value);

const fields: Readonly<Record<Exclude<keyof Report, UnreadField>, Check>> = {
  outcome: isOneOf(['published', 'unchanged', 'refused'] satisfies Report['outcome'][]),
  now: isText,
  articles: has({
    total: isNumber,
    published: isNumber,
    scheduled: isNumber,
    draft: isNumber,
    withdrawn: isNumber,
    rejected: isNumber,
  }),
  published: isMap(isText),
  unpublished: isList(has({ file: isText, fate: isText })),
  pages: has({
    rendered: isNumber,
    fromShards: optional(isNumber),
    kept: isNumber,
    removed: isNumber,
    reasons: isMap(isNumber),
  }),
  files: has({ added: isListOfTexts, changed: isListOfTexts, removed: isListOfTexts, total: isNumber }),
  host: optional(
    has({
      name: isOneOf(hostNames),
      limits: isList(has({ limit: isOneOf(limitNames), used: isNumber, allowed: isNumber, percent: isNumber })),
    }),
  ),
  overrides: optional(isList(has({ file: isText, replaces: isText }))),
  rootFiles: optional(isListOfTexts),
  siteUrl: (value) => typeof value === 'string' && URL.canParse(value),
  changes: has({ feeds: isListOfTexts, stories: isListOfTexts }),
  findings: isList(has({ severity: isText, rule: isText, file: isText, message: isText })),
  nextPublication: optional(isText),
};
