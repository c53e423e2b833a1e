import { complaint } from './issues.ts';
import { lowerFirst } from './lower-first.ts';

/*
 * Names of fields in messages. A field inside another has both names (`image.alt`), an entry of a list the list's name
 * and brackets: `tags[]`.
 */

/** The complaint about a required field that is missing. */
export function missing(field: string): string {
  const name = nameOf(field);
  const advice = ownerOf(field) === undefined ? `Add a line that begins with "${name}:".` : `Add "${name}:" to it.`;
  return complaint(missingWhat(field), advice);
}

/** The problem alone, for another remedy: `"alt" is missing from "image".` */
export function missingWhat(field: string): string {
  const owner = ownerOf(field);
  const where = owner === undefined ? '' : ` from ${lowerFirst(subjectOf(owner))}`;
  return `${subjectOf(field)} is missing${where}.`;
}

/** Subject of a sentence about a field: `"alt"` for `image.alt`, `An entry of "tags"` for `tags[]`. */
export function subjectOf(field: string): string {
  const name = nameOf(field);
  return name.endsWith('[]') ? `An entry of "${name.slice(0, -2)}"` : `"${name}"`;
}

/** The field's own name: `alt` for `image.alt`. */
export function nameOf(field: string): string {
  return field.slice(field.lastIndexOf('.') + 1);
}

function ownerOf(field: string): string | undefined {
  return field.includes('.') ? field.slice(0, field.lastIndexOf('.')) : undefined;
}
