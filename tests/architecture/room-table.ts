import type { House } from './house-rules.ts';

/** Rows of the table of rooms, in their order: name → what the room may import, as written. */
export function readRoomTable(markdown: string): ReadonlyMap<string, string> {
  const rows = markdown.matchAll(/^\| (?:\[(\w+)\]\([^)]*\)|(\w+)) +\|[^|]*\|([^|]*)\|$/gm);
  return new Map(
    [...rows].map(([, linked, plain, imports = '']) => [linked ?? plain ?? '', imports.trim()] as const).slice(1),
  );
}

/**
 * What the rows of the table must say: rooms in the order of the table, then `Node`. A room that may import all rooms
 * above its own says `all above`; one that may import none says `itself`.
 *
 * @param names the rooms in the order of the table.
 */
export function describeImports(names: readonly string[], house: House): ReadonlyMap<string, string> {
  return new Map(
    names.map((name, index) => {
      const above = names.slice(0, index);
      const rooms = house[name]?.rooms ?? [];
      const isAll = above.length > 1 && above.every((room) => rooms.includes(room));
      const order = (room: string) => names.indexOf(room.split('/')[0] ?? '');
      const named = rooms
        .filter((room) => !(isAll && above.includes(room)))
        .toSorted((a, b) => order(a) - order(b))
        .map((room) => (room.includes('/') ? `\`${room}\`` : room));
      const all = [...(isAll ? ['all above'] : []), ...named, ...(house[name]?.isNodeAllowed ? ['Node'] : [])];
      return [name, all.join(', ') || 'itself'] as const;
    }),
  );
}
