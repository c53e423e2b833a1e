import { nearest } from '../../nearest.ts';
import { showValue } from './show-value.ts';

/** Names of fields, and positions in lists from 0: `['navigation', 2, 'url']`. */
export type Place = readonly (string | number)[];

/** Finds what is wrong with a value at a place of the settings, as sentences with the remedy; none if it is right. */
export type Shape = (value: unknown, place: Place) => readonly string[];

export type Group = Readonly<Record<string, unknown>>;

/** A value that holds a condition. The remedy says what to write instead. */
export function value(isRight: (value: unknown) => boolean, remedy: string): Shape {
  return (given, place) => {
    if (isRight(given)) return [];
    return [given === undefined ? `${nameOf(place)} is missing. ${remedy}` : `${cannotBe(given, place)}. ${remedy}`];
  };
}

export function optional(shape: Shape): Shape {
  return (given, place) => (given === undefined ? [] : shape(given, place));
}

/** One of some words, with the nearest of them in the message. */
export function oneOf(words: readonly string[], remedy: string): Shape {
  const check = value((given) => words.some((word) => word === given), remedy);
  return (given, place) => {
    const meant = typeof given === 'string' ? nearest(given, words) : undefined;
    return check(given, place).map((sentence) =>
      meant === undefined ? sentence : `${cannotBe(given, place)}. Did you mean "${meant}"? ${remedy}`,
    );
  };
}

/** A list of items that are all different. */
export function listOf(item: Shape, remedy: string): Shape {
  return (given, place) => {
    if (!Array.isArray(given)) return value(() => false, remedy)(given, place);
    const seen = new Map<string, number>();
    // Not `flatMap`, which skips the holes of a list: `[a, , b]`.
    return Array.from<unknown>(given).flatMap((each, index) => {
      const problems = item(each, [...place, index]);
      if (problems.length > 0)
        return each === undefined ? [`${nameOf([...place, index])} is empty. ${remedy}`] : problems;
      const text = JSON.stringify(each);
      const before = seen.get(text);
      if (before !== undefined) return [`${nameOf([...place, index])} repeats item ${before + 1}. Remove one.`];
      seen.set(text, index);
      return [];
    });
  };
}

/** A group of these fields and no others. */
export function group(fields: Readonly<Record<string, Shape>>, remedy: string): Shape {
  return (given, place) => {
    if (!isGroup(given)) return value(() => false, remedy)(given, place);
    return [
      ...unknownFields(given, Object.keys(fields), place),
      ...Object.entries(fields).flatMap(([name, shape]) => shape(given[name], [...place, name])),
    ];
  };
}

/** A sentence for each field of a group that nothing reads. */
export function unknownFields(given: Group, names: readonly string[], place: Place): readonly string[] {
  return Object.keys(given)
    .filter((name) => !names.includes(name))
    .map((name) => {
      const meant = nearest(name, names);
      const advice = meant === undefined ? `There are ${names.join(', ')}.` : `Did you mean "${meant}"?`;
      return `${nameOf(place)} has no field "${name}". ${advice}`;
    });
}

export function isGroup(given: unknown): given is Group {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

/** Names a place: `"analytics.script"`, `Item 3 of "navigation"`, `In item 3 of "navigation", "url"`. */
export function nameOf(place: Place): string {
  const number = place.findIndex((part) => typeof part === 'number');
  if (number === -1) return `"${place.join('.')}"`;
  const item = `tem ${Number(place[number]) + 1} of "${place.slice(0, number).join('.')}"`;
  const rest = place.slice(number + 1);
  return rest.length === 0 ? `I${item}` : `In i${item}, ${nameOf(rest)}`;
}

function cannotBe(given: unknown, place: Place): string {
  return `${nameOf(place)} cannot be ${showValue(given)}`;
}
