import type { z } from 'astro/zod';
import { nearest } from '../../nearest.ts';
import { showValue } from './show-value.ts';

/*
 * How the schemas of the settings write their messages. A message is the remedy: `Write true or false.` The sentence
 * about the place and the value is made here. A message of two lines has a sentence of its own: what is wrong, then the
 * remedy. The message about unknown fields is the list of those that there are.
 */

/** Names of fields, and positions in lists from 0: `['navigation', 2, 'url']`. */
export type Place = readonly PropertyKey[];

/** Describes everything that breaks a schema, each in a sentence with the remedy; unknown fields first. */
export function findProblems(schema: z.ZodType, given: unknown): readonly string[] {
  const issues = schema.safeParse(given, { reportInput: true }).error?.issues ?? [];
  const isUnknown = ({ code }: z.core.$ZodIssue) => code === 'unrecognized_keys';
  const inOrder = [...issues.filter(isUnknown), ...issues.filter((issue) => !isUnknown(issue))];
  // A number may break several rules that have the same remedy.
  return [...new Set(inOrder.flatMap(describeIssue))];
}

function describeIssue(issue: z.core.$ZodIssue): readonly string[] {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => {
      const meant = nearest(name, message.split(', '));
      const unknown = path.length === 0 ? `There is no setting "${name}"` : `${nameOf(path)} has no field "${name}"`;
      return `${unknown}. ${meant === undefined ? `There are ${message}.` : `Did you mean "${meant}"?`}`;
    });
  }
  if (issue.code === 'invalid_key') {
    const advice = issue.issues.map((broken) => broken.message).join(' ');
    return [`${nameOf(path.slice(0, -1))} cannot have "${String(path.at(-1))}". ${advice}`];
  }
  const [first = '', second] = message.split('\n');
  return [`${nameOf(path)} ${second === undefined ? `${describeValue(issue)} ${first}` : `${first}. ${second}`}`];
}

function describeValue(issue: z.core.$ZodIssue): string {
  const { input, path } = issue;
  if (input === undefined) return typeof path.at(-1) === 'number' ? 'is empty.' : 'is missing.';
  const meant = typeof input === 'string' ? nearest(input, wordsOf(issue)) : undefined;
  return `cannot be ${showValue(input)}.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`;
}

/** The words that would have been right. */
function wordsOf(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'invalid_union') return issue.errors.flat().flatMap(wordsOf);
  return issue.code === 'invalid_value' ? issue.values.filter((word) => typeof word === 'string') : [];
}

/** Names a place: `"analytics.script"`, `Item 3 of "navigation"`, `In item 3 of "navigation", "url"`. */
function nameOf(place: Place): string {
  if (place.length === 0) return 'The argument of defineSite';
  const number = place.findIndex((part) => typeof part === 'number');
  if (number === -1) return `"${place.join('.')}"`;
  const item = `tem ${Number(place[number]) + 1} of "${place.slice(0, number).join('.')}"`;
  const rest = place.slice(number + 1);
  return rest.length === 0 ? `I${item}` : `In i${item}, ${nameOf(rest)}`;
}
