import type { Element } from '../../feeds/reading/read-xml.ts';

/** How often an element may be in another. */
export type Counts = Readonly<Record<string, 'one' | 'at most one' | 'any'>>;

/** Children that an element must not have, or has too often, or lacks. */
export function countFaults({ name, children }: Element, permitted: Counts): readonly string[] {
  const counts = Map.groupBy(children, (child) => child.name);
  return [
    ...[...counts.keys()].filter((child) => !(child in permitted)).map((child) => `<${name}> has a <${child}>.`),
    ...Object.entries(permitted).flatMap(([child, count]) => {
      const found = counts.get(child)?.length ?? 0;
      const isRight = count === 'any' || (count === 'one' ? found === 1 : found <= 1);
      return isRight ? [] : [`<${name}> has ${found} <${child}>.`];
    }),
  ];
}
