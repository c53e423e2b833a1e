import { z } from 'astro/zod';

/**
 * The schemas of a type's fields, one for each: for `satisfies`, so that a field that is new, misspelt or of another
 * type in one of the two does not compile.
 */
export type Fields<Type> = { readonly [Name in keyof Type]-?: z.ZodType<Type[Name]> };

/** A group of these fields and no others. */
export function group<Shape extends z.ZodRawShape>(fields: Shape, remedy: string) {
  return z.strictObject(fields, {
    error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(fields).join(', ') : remedy),
  });
}

/** A group of any fields. */
export function anyGroup<Type extends object>(remedy: string) {
  return z.custom<Type>((given) => typeof given === 'object' && given !== null && !Array.isArray(given), remedy);
}

/**
 * A group whose fields depend on which one it has of some.
 *
 * @param shapes the fields of a group that has this one: `{ url: { url: …, name: … } }`.
 */
export function groupByField<Shapes extends Readonly<Record<string, z.ZodRawShape>>>(shapes: Shapes, remedy: string) {
  type Output = { [Name in keyof Shapes]: z.output<z.ZodObject<Shapes[Name]>> }[keyof Shapes];
  const fields = [...new Set(Object.values(shapes).flatMap((shape) => Object.keys(shape)))];
  return anyGroup<Output>(remedy).superRefine((given, context) => {
    const [name, ...others] = Object.keys(shapes).filter((field) => field in given);
    const shape = name === undefined ? undefined : shapes[name];
    const unknown = Object.keys(given).filter((field) => !fields.includes(field));
    if (others.length > 0) {
      context.addIssue(`has "${[name, ...others].join('" and "')}"\nKeep one of them.`);
    } else if (shape) {
      const { error } = group(shape, remedy).safeParse(given, { reportInput: true });
      for (const issue of error?.issues ?? []) context.addIssue({ ...issue });
    } else if (unknown.length > 0) {
      context.addIssue({ code: 'unrecognized_keys', keys: unknown, message: fields.join(', ') });
    } else {
      context.addIssue(`has none of "${Object.keys(shapes).join('", "')}"\n${remedy}`);
    }
  });
}

/** A list of items that are all different. */
export function listOf<Item extends z.ZodType>(item: Item, remedy: string) {
  return z.array(item, remedy).superRefine(
    (items, context) => {
      const wrong = new Set(context.issues.map(({ path = [] }) => path[0]));
      const seen = new Map<string, number>();
      for (const [index, each] of items.entries()) {
        if (wrong.has(index)) continue;
        const text = JSON.stringify(each);
        const before = seen.get(text);
        if (before === undefined) seen.set(text, index);
        else context.addIssue({ code: 'custom', path: [index], message: `repeats item ${before + 1}\nRemove one.` });
      }
    },
    // Also if some items are wrong.
    { when: ({ value }) => Array.isArray(value) },
  );
}
