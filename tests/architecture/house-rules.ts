import type { Import } from './read-imports.ts';

/** What the files of one room may bring in. */
export interface Room {
  /** Rooms, or single files of one (`newsroom/site.ts`). A room may always import itself. */
  readonly rooms: readonly string[];
  readonly packages?: readonly string[];
  /** Packages of which the types alone may come in: nothing of them is left when the code runs. */
  readonly types?: readonly string[];
  /** Files, processes, threads, hashes: whatever comes from `node:`. */
  readonly isNodeAllowed?: boolean;
}

export type House = Readonly<Record<string, Room>>;

/** The first folder below `src` (`domain` for `src/domain/models/plan.ts`), or a file's own name if it is in none. */
export function roomOf(file: string): string {
  const [, room = '', ...rest] = file.split('/');
  return rest.length > 0 ? room : room.replace(/\.ts$/, '');
}

/** One sentence an import that the house does not allow: where, what, why, and where such a line belongs. */
export function findTrespasses(imports: readonly Import[], house: House): readonly string[] {
  return imports.flatMap((line) => {
    const name = roomOf(line.from);
    const room = house[name];
    const place = `${line.from}:${line.line}`;
    if (!room)
      return [`${place} is in "${name}", which is not a room. Rooms are listed in tests/architecture/rooms.ts.`];
    if (isAllowed(line, name, room)) return [];
    const types = (room.types ?? []).map((name) => `the types of ${name}`);
    const may = [...room.rooms, ...(room.packages ?? []), ...types, ...(room.isNodeAllowed ? ['Node'] : [])];
    const hosts = Object.keys(house).filter((host) =>
      isAllowed({ ...line, from: `src/${host}/x.ts` }, host, house[host] ?? room),
    );
    return [
      `${place} imports ${line.to.replace(/^src\//, '')}, but ${name} may import ${list([...may, 'itself'])} only. ` +
        (hosts.length > 0 ? `That line belongs in ${list(hosts, 'or')}.` : 'No room may import that.'),
    ];
  });
}

function isAllowed({ to, isFile, isType }: Import, name: string, room: Room): boolean {
  if (!isFile && to.startsWith('node:')) return room.isNodeAllowed === true;
  if (!isFile) return [...(room.packages ?? []), ...(isType ? (room.types ?? []) : [])].includes(to);
  if (!to.startsWith('src/')) return false;
  return roomOf(to) === name || room.rooms.some((allowed) => to === `src/${allowed}` || roomOf(to) === allowed);
}

/** Files that import each other in a ring, each ring once, in alphabetical order: `a.ts, b.ts`. */
export function findCycles(imports: readonly Import[]): readonly string[] {
  const targets = Map.groupBy(
    imports.filter(({ isFile }) => isFile),
    ({ from }) => from,
  );
  // Tarjan: what can be reached from each other is on the stack together.
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[] = [];
  const visit = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    stack.push(file);
    let low = own;
    for (const { to } of targets.get(file) ?? []) {
      if (!order.has(to)) low = Math.min(low, visit(to));
      else if (stack.includes(to)) low = Math.min(low, lowest.get(to) ?? order.get(to) ?? low);
    }
    lowest.set(file, low);
    if (low === own) {
      const ring = stack.splice(stack.indexOf(file));
      const isRing = ring.length > 1 || (targets.get(file) ?? []).some(({ to }) => to === file);
      if (isRing) cycles.push(ring.sort().join(', '));
    }
    return low;
  };
  for (const file of targets.keys()) if (!order.has(file)) visit(file);
  return cycles.sort();
}

/** `a, b and c`. */
function list(words: readonly string[], conjunction = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1) ?? ''}`;
}
