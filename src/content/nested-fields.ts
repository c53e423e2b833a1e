import { z } from 'astro/zod';
import { partOf } from './field-kinds.ts';
import { missingWhat, nameOf, subjectOf } from './field-names.ts';
import { complaint, describe } from './issues.ts';
import { isNothing, takeGroup, Unquoted } from './unquoted.ts';
import { writeYaml } from './write-yaml.ts';

/**
 * @param example what an author would write: `[first tag, second tag]`.
 * @param holds `words` may have been written with commas between them, `sentences` have commas of their own.
 */
export function listField<Item extends z.ZodType>(
  field: string,
  item: Item,
  example: string,
  isOptional = true,
  holds: 'words' | 'sentences' = 'words',
) {
  const subject = subjectOf(field);
  const list = z.array(item, {
    error: ({ input }) => {
      const line = `${nameOf(field)}: ${example}`;
      if (input === undefined) return complaint(missingWhat(field), `Add ${line}.`);
      if (!isNothing(input)) {
        const isOfGroups = partOf(item).is === 'group';
        return complaint(
          `${subject} must be a list, not ${describe(input)}.`,
          adviseList(nameOf(field), input, example, isOfGroups, holds),
        );
      }
      return complaint(`${subject} is empty.`, `Write ${line}${isOptional ? ', or remove the field' : ''}.`);
    },
  });
  return list.max(mostEntries, {
    error: ({ input }) => tooMany(field, Array.isArray(input) ? input.length : undefined, mostEntries),
  });
}

/** Of any list. Each entry may have a page, a feed or a line in one of its own; nobody types that many. */
const mostEntries = 500;

export function tooMany(field: string, count: number | undefined, most: number): string {
  const has = count === undefined ? 'too many' : count.toLocaleString('en');
  return complaint(`${subjectOf(field)} has ${has} entries, and may have ${most} at most.`, 'Keep those that matter.');
}

/** What was written, as a list. */
function adviseList(name: string, input: unknown, example: string, isOfGroups: boolean, holds: string): string {
  const isGroup = typeof input === 'object' && !(input instanceof Unquoted);
  if (isGroup !== isOfGroups) return `Write ${name}: ${example}.`;
  if (typeof input === 'string' && /^-\S/.test(input)) return 'Put a space after each hyphen.';
  const items =
    typeof input === 'string' && holds === 'words'
      ? input
          .replace(/^\[|\]$/g, '')
          .split(/\s*,\s*/)
          .filter(Boolean)
      : [input];
  const line = `${name}: ${writeYaml(items)}`;
  if (line.length <= longestAdvice) return `Write ${line}.`;
  return isGroup
    ? 'Put a hyphen and a space before its first field, and indent the others as far.'
    : `Write ${name}: ${example}.`;
}

/** In characters: longer lines are not worth repeating. */
const longestAdvice = 200;

/** Fields that stand together: a picture, or one entry of a list. What was written in their place is taken for the first. */
export function groupField<Shape extends z.ZodRawShape>(field: string, shape: Shape, example: string) {
  const subject = subjectOf(field);
  const group = z.strictObject(shape, {
    error: ({ input }) => {
      if (isNothing(input)) return complaint(`${subject} is empty.`, `Write ${example}.`);
      const message = `${subject} must be a group of fields, not ${describe(input)}.`;
      const line = typeof input === 'string' ? fillIn(example, input) : example;
      return complaint(message, `Write ${line.length <= longestAdvice ? line : example}.`);
    },
  });
  return z.preprocess(takeGroup, group);
}

/** `('- { name: Old name, until: 2021-10-28 }', 'Facebook')` → `- { name: Facebook, until: 2021-10-28 }`. */
function fillIn(example: string, written: string): string {
  return example.replace(/(\{ \w+: )[^,}]*?(?=,| \})/, (_, start: string) => start + writeYaml([written]).slice(1, -1));
}
